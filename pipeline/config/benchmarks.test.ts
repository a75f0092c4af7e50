import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { settings } from '../config.ts';
import { benchmarks } from './benchmarks.ts';
import { defaultsOf, sourcesOf } from './benchmarks/defaults.ts';
import { number, share } from './setting.ts';
import { SOURCES, SOURCE_IDS, SUBJECTS } from './sources.ts';
import { DISAGREEMENTS } from './sources/disagreements.ts';

const world = defaultsOf(settings.simulation, 'simulation');
const all = defaultsOf(settings, '').map(({ setting }) => setting);
const used = new Set(all.flatMap(sourcesOf));
const text = benchmarks(settings);

/** Which world, how much of it, and by which rule: chosen, not claimed. */
const CHOSEN = /^simulation\.(seed|scenario|start|days|sizes\.\w+|prices\.pricing)$/;

describe('sources', () => {
  test('every default of the simulated world has a source or says that it is assumed', () => {
    const silent = world.filter(({ key, setting }) => setting.source === '' && !CHOSEN.test(key));
    expect(silent.map(({ key }) => key)).toEqual([]);
  });

  test('a source is used by a setting or says what else it is there for', () => {
    expect(SOURCE_IDS.filter((id) => used.has(id) === (SOURCES[id].context !== undefined))).toEqual([]);
  });

  test('every source has its subject, and only one', () => {
    expect(SUBJECTS.flatMap(({ ids }) => ids)).toEqual(SOURCE_IDS);
    expect(new Set(SOURCE_IDS).size).toBe(SOURCE_IDS.length);
  });

  test('a figure has its certainty', () => {
    const figures = SOURCE_IDS.filter((id) => used.has(id) && /\d%/.test(SOURCES[id].says));
    expect(figures.filter((id) => SOURCES[id].certainty === null)).toEqual([]);
  });
});

describe('docs/industry_benchmarks.md', () => {
  test('is what the settings and sources say', () => {
    expect(readFileSync('docs/industry_benchmarks.md', 'utf8')).toBe(text);
  });

  test('tells every default of the world and of the analysis', () => {
    for (const { key } of world) {
      const [, group = '', ...rest] = key.split('.');
      expect(text).toContain(`\n| \`${rest.join('.') || group}\` |`);
    }
    expect(text).toContain('\n| `lookbackDays` | 90 | days |');
  });

  test('every link inside it has its anchor, and no anchor stands twice', () => {
    const anchors = [...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(anchors).size).toBe(anchors.length);
    expect(anchors).toEqual([...SOURCE_IDS, ...DISAGREEMENTS.map(({ id }) => id)]);
    for (const [, id] of text.matchAll(/\]\(#([^)]+)\)/g)) expect(anchors).toContain(id);
  });

  test('a row names value, unit, source, population, year and certainty', () => {
    const tree = {
      simulation: {
        reach: number(0.2, {
          doc: 'who sees a post',
          unit: 'share',
          source: 'minter-reach',
          note: 'lowered',
          min: 0,
          max: 1,
        }),
        plain: share(0.5, 'a guess', ['assumption', 'amss']),
        free: number(12_000, { doc: 'a size', min: 0, max: 1e6 }),
      },
    };
    const rows = benchmarks(tree)
      .split('\n')
      .filter((line) => /^\| `/.test(line));
    expect(rows).toEqual([
      '| `reach` | 0.2 | share | who sees a post | [Minter.io, 2019](#minter-reach) (3 to 4 million posts on Instagram; P). Lowered. |',
      '| `plain` | 0.5 | share of 1 | a guess | assumption; compare [AMSS by Google, software](#amss) |',
      '| `free` | 12,000 |  | a size | choice |',
    ]);
  });
});
