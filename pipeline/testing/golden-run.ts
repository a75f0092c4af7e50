import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadConfig } from '../config/load.ts';
import { main } from '../main.ts';

/** The whole pipeline on data/fixture; its result is committed in data/fixture/expected. */
const CONFIG = path.resolve('examples/fixture.config.ts');
export const EXPECTED = 'data/fixture/expected';
export const FILES = [
  'site',
  'attribution',
  'credits/channel',
  'credits/tier',
  'influencers',
  'creators',
  'budget',
  'content',
  'quality',
  'truth',
] as const;

/** Runs it and returns each file as text, cut to the precision at which machines agree. */
export async function goldenRun(): Promise<Map<string, string>> {
  const folder = mkdtempSync(path.join(tmpdir(), 'hemline-golden-'));
  try {
    await main({
      config: await loadConfig(CONFIG),
      inputs: new Map(),
      world: null,
      trials: null,
      folder,
      processed: null,
      stage: () => undefined,
    });
    return new Map(FILES.map((name) => [name, cut(readFileSync(path.join(folder, `${name}.json`), 'utf8'))]));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The build id hangs on the last bits and on the version: it has tests of its own. */
const VOLATILE = new Set(['buildId', 'configHash', 'version']);

const cut = (json: string): string =>
  `${JSON.stringify(
    JSON.parse(json, (key, value: unknown) =>
      VOLATILE.has(key) ? '…' : typeof value === 'number' ? Number(value.toPrecision(6)) : value,
    ),
    null,
    1,
  )}\n`;
