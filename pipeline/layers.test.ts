import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

/** Lowest first; folders and files of one line are siblings and do not import each other, except for what the line says. */
const LAYERS: readonly (readonly string[])[] = [
  ['random', 'stats', 'markdown', 'slugs'],
  ['config', 'schema'],
  ['io'],
  ['tables'],
  ['posts'],
  ['intake'],
  ['simulate', 'validate'],
  ['journeys'],
  ['inputs'],
  ['dimensions'],
  ['attribution', 'views'],
  ['scoring', 'content'],
  ['budget'],
  ['judge'],
  ['report'],
  ['keep'],
  ['describe'],
  ['main', 'publish', 'cards'],
  ['cli'],
];

const SITE_LAYERS: readonly (readonly string[])[] = [
  ['site'],
  ['report'],
  ['charts', 'share'],
  ['components', 'islands', 'layouts'],
  ['pages'],
];

/** What src may take from the pipeline. */
const OPEN_TO_SITE = /^pipeline\/(report\/contract\.ts|budget\/|stats\/)/;

/** Who may touch the disk, besides the command line. */
const DISK = new Set(['pipeline/io.ts', 'pipeline/publish.ts', 'src/report.ts']);

interface Import {
  from: string;
  to: string;
}

const isSource = (file: string): boolean =>
  /\.(ts|astro)$/.test(file) && !/\.(test|spec)\.ts$/.test(file) && !file.endsWith('.d.ts');

const sources = ['pipeline', 'src'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => path.posix.join(folder, file.split(path.sep).join('/')))
    .filter(isSource)
    .filter((file) => !file.startsWith('pipeline/testing/') && !file.startsWith('src/e2e/')),
);

const specifiers = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)].map(
    (match) => match[1] ?? '',
  );

const imports: Import[] = sources.flatMap((from) =>
  specifiers(from)
    .filter((name) => name.startsWith('.'))
    .map((name) => ({ from, to: path.posix.join(path.posix.dirname(from), name) })),
);

/** `pipeline/attribution/model.ts` -> `attribution`, `pipeline/main.ts` -> `main`. */
const room = (file: string): string => (file.split('/')[1] ?? '').replace(/\.ts$/, '');
const height = (layers: readonly (readonly string[])[], name: string): number =>
  layers.findIndex((layer) => layer.includes(name));

function directionFaults(folder: string, layers: readonly (readonly string[])[]): string[] {
  return imports
    .filter(({ from, to }) => from.startsWith(`${folder}/`) && to.startsWith(`${folder}/`))
    .filter(({ from, to }) => room(from) !== room(to))
    .filter(({ from, to }) => height(layers, room(to)) >= height(layers, room(from)))
    .map(({ from, to }) => `${from} imports ${to}`);
}

describe('the house', () => {
  test('every folder has its layer', () => {
    const strangers = sources.filter(
      (file) => height(file.startsWith('src/') ? SITE_LAYERS : LAYERS, room(file)) < 0,
    );
    expect(strangers).toEqual([]);
  });

  test('pipeline imports point downwards', () => {
    expect(directionFaults('pipeline', LAYERS)).toEqual([]);
  });

  test('site imports point downwards', () => {
    expect(directionFaults('src', SITE_LAYERS)).toEqual([]);
  });

  test('the pipeline does not know the site', () => {
    expect(
      imports.filter(({ from, to }) => from.startsWith('pipeline/') && !to.startsWith('pipeline/')),
    ).toEqual([]);
  });

  test('the site takes from the pipeline only the contract, budget and stats', () => {
    const faults = imports.filter(
      ({ from, to }) => from.startsWith('src/') && to.startsWith('pipeline/') && !OPEN_TO_SITE.test(to),
    );
    expect(faults).toEqual([]);
  });

  test('what the site takes to run in the browser stands on nothing else', () => {
    const shared = /^pipeline\/(budget|stats)\//;
    const faults = sources
      .filter((file) => shared.test(file))
      .flatMap((from) => specifiers(from).map((name) => ({ from, name })))
      .filter(
        ({ from, name }) =>
          !name.startsWith('.') || !shared.test(path.posix.join(path.posix.dirname(from), name)),
      );
    expect(faults).toEqual([]);
  });

  test('no cycles', () => {
    const next = new Map<string, string[]>();
    for (const { from, to } of imports) next.set(from, [...(next.get(from) ?? []), to]);
    const done = new Set<string>();
    const walk = (file: string, trail: readonly string[]): string | null => {
      if (trail.includes(file)) return [...trail.slice(trail.indexOf(file)), file].join(' -> ');
      if (done.has(file)) return null;
      for (const to of next.get(file) ?? []) {
        const cycle = walk(to, [...trail, file]);
        if (cycle) return cycle;
      }
      done.add(file);
      return null;
    };
    expect(sources.map((file) => walk(file, [])).filter((cycle) => cycle !== null)).toEqual([]);
  });

  test('only io, publish, the command line and the door of the site touch the disk', () => {
    const faults = sources.filter(
      (file) =>
        !DISK.has(file) &&
        !file.startsWith('pipeline/cli/') &&
        specifiers(file).some((name) => /^(node:)?(fs|fs\/promises)$/.test(name)),
    );
    expect(faults).toEqual([]);
  });

  test('only the judge reads the truth', () => {
    const readers = sources.filter((file) => readFileSync(file, 'utf8').includes('data/truth'));
    expect(readers.filter((file) => !/^pipeline\/(judge|simulate|config)\b/.test(file))).toEqual([]);
  });

  test('nothing that is judged knows how a world is made', () => {
    const makers = imports.filter(({ to }) => to.startsWith('pipeline/simulate/'));
    const strangers = makers.filter(
      ({ from }) => !/^pipeline\/(simulate\/|judge\/|main\.ts|cli\/)/.test(from),
    );
    expect(strangers).toEqual([]);
  });

  test('no file is longer than 400 lines', () => {
    const long = sources.filter((file) => readFileSync(file, 'utf8').split('\n').length > 400);
    expect(long).toEqual([]);
  });
});
