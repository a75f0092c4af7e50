import { describe, expect, it } from 'vitest';
import { makeFormat } from '../site/format.ts';
import { markup } from '../site/markup.ts';
import {
  NOTHING,
  sampleAttribute,
  sampleContent,
  sampleExperiment,
  sampleLevel,
  sampleScope,
} from '../site/sample-content.ts';
import { axisOver } from './content-rows.ts';
import { contentFigures } from './content.ts';

const fmt = makeFormat({ locale: 'en-US', currency: 'USD' });
const HOSTILE = ['<img src=x onerror=alert(1)>', '__proto__', '\u202egnp.exe', '=1+1', 'x'.repeat(200)];

const bare = { ...sampleExperiment('code', [0, null, 1]), raw: null };
const cases: [string, ReturnType<typeof sampleContent>][] = [
  ['usual', sampleContent()],
  [
    'too few posts',
    sampleContent({
      scopes: [
        sampleScope([sampleAttribute('style', [sampleLevel('a', null)], { test: null, smallest: null })], {
          modelled: false,
        }),
      ],
      experiments: [bare],
    }),
  ],
  ['no column but the date', sampleContent({ scopes: [sampleScope([])] })],
  [
    'hostile names',
    sampleContent({
      scopes: [
        sampleScope(
          [
            sampleAttribute(
              'color',
              HOSTILE.map((name) => sampleLevel(name, 0.1)),
            ),
            sampleAttribute(
              'format',
              HOSTILE.map((name) => sampleLevel(name, 0.1, { platform: name })),
            ),
          ],
          { id: HOSTILE[0] ?? '', label: HOSTILE[0] ?? '' },
        ),
      ],
    }),
  ],
  [
    'nothing found',
    sampleContent({
      scopes: [sampleScope([sampleAttribute('cta', [sampleLevel('yes', 0)], { ...NOTHING, yesNo: true })])],
    }),
  ],
];

describe.each(cases)('%s', (_, results) => {
  const { scoped, fixed } = contentFigures(results, fmt);
  it.each([...scoped, ...fixed].map((f) => [f.id, f] as const))('%s is drawn without gaps', (_id, figure) => {
    const text = markup(figure.chart) + figure.title + figure.say.join(' ') + JSON.stringify(figure.table);
    expect(text).not.toMatch(/\bNaN\b|\bundefined\b|Infinity|\[object/);
    expect(markup(figure.chart)).not.toMatch(/<img|style=|<style/);
    for (const row of figure.table.rows) expect(row).toHaveLength(figure.table.columns.length);
  });
});

describe('axis', () => {
  it.each([
    [
      [-0.55, 0.9],
      [-0.5, -0.25, 0, 0.25, 0.5, 0.75],
    ],
    [
      [0.01, 0.02],
      [0, 0.005, 0.01, 0.015, 0.02],
    ],
    [[], [0]],
  ])('over %j has ticks %j', (values, ticks) => expect(axisOver(values).ticks).toEqual(ticks));
});
