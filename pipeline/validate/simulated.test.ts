import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { loadConfig } from '../config/load.ts';
import { readInputs } from '../inputs.ts';
import { readingWorld } from '../intake/sources.ts';
import { simulate } from '../simulate/index.ts';
import { sized } from '../testing/world.ts';
import { validate } from './index.ts';

test('a simulated world passes every check', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'hemline-simulated-'));
  const [raw, truth] = [path.join(folder, 'raw'), path.join(folder, 'truth')];
  try {
    for (const made of [raw, truth]) mkdirSync(made);
    const sizes = { influencers: 600, posts: 12_000, touchpoints: 20_000 };
    simulate(sized(sizes), { raw, truth }, () => undefined);
    const config = await loadConfig(null);
    const { tables } = await readInputs(readingWorld(config, raw, new Map()), new Map());
    const findings = validate(tables, config.validation);
    expect(findings.filter(({ severity }) => severity !== 'pass')).toEqual([]);
    expect(findings.length).toBeGreaterThan(70);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
