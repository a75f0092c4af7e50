import { describe, expect, it } from 'vitest';
import { usualChoice } from '../site/credits.ts';
import { makeFormat } from '../site/format.ts';
import { markup } from '../site/markup.ts';
import { sampleFinding, sampleQuality, sampleResults } from '../site/sample.ts';
import { usualView } from '../site/view.ts';
import { attributionFigures } from './attribution.ts';
import { journeyFigures } from './journeys.ts';
import { qualityFigures } from './quality.ts';
import { axisTo, ticks } from './scale.ts';
import { switchFigure } from './attribution-switch.ts';
import { tableTree } from './table.ts';
import { summaryFigures } from './summary.ts';

const fmt = makeFormat({ locale: 'en-US', currency: 'USD' });
const HOSTILE = [
  '<img src=x onerror=alert(1)>',
  '__proto__',
  'constructor',
  '"\'&',
  '\u202egnp.exe',
  'x'.repeat(200),
];
const sixty = [...HOSTILE, ...Array.from({ length: 54 }, (_, i) => `channel ${i}`)];
const shares = { first: sixty.map(() => 1 / 60), last: sixty.map((_, i) => (i + 1) / 1830) };

const cases: [string, ReturnType<typeof sampleResults>][] = [
  ['three channels', sampleResults()],
  ['one channel', sampleResults({ channels: ['Instagram'], shares: { last: [1] } })],
  ['no draws, no money', sampleResults({ width: null, hasValue: false })],
  ['no credited order', sampleResults({ creditedOrders: 0, shares: { first: [0, 0, 0], last: [0, 0, 0] } })],
  ['no times', { ...sampleResults(), timeToConvert: null }],
  ['sixty channels with hostile names', sampleResults({ channels: sixty, shares })],
];

describe.each(cases)('%s', (_, results) => {
  const figures = [
    ...Object.values(attributionFigures(results, fmt)),
    ...Object.values(journeyFigures(results, fmt)),
    ...Object.values(summaryFigures(results, fmt)),
  ];

  it.each(figures.map((f) => [f.id, f] as const))(
    '%s says nothing that is not a number or a word',
    (_id, figure) => {
      const text = markup(figure.chart) + figure.title + figure.say.join(' ') + JSON.stringify(figure.table);
      expect(text).not.toMatch(/\bNaN\b|\bundefined\b|Infinity|\[object/);
      expect(markup(figure.chart)).not.toMatch(/<img|style=|<style/);
    },
  );

  it('keeps tables rectangular', () => {
    for (const { table } of figures)
      for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
  });
});

it('draws twelve channels of sixty and lists them all', () => {
  const results = sampleResults({ channels: sixty, shares });
  const { models, credits } = attributionFigures(results, fmt);
  expect(markup(models.chart).match(/class="panel"/g)).toHaveLength(12);
  expect(models.note).toContain('12 largest of 60');
  expect(credits.table.rows).toHaveLength(60);
  expect(credits.table.rows.map((r) => String(r[0]?.value).toLowerCase())).toContain('x'.repeat(200));
});

it('puts every drawn number on the scale', () => {
  const results = sampleResults({ width: 0.4 });
  const html = markup(attributionFigures(results, fmt).models.chart);
  for (const [, x] of html.matchAll(/ (?:x1|x2|cx)="([\d.]+)%"/g)) expect(Number(x)).toBeLessThanOrEqual(100);
  expect(usualChoice(results).compare).toBe('last');
});

it('says where intervals are narrower than their ring, and only there', () => {
  const note = (width: number) => attributionFigures(sampleResults({ width }), fmt).credits.note;
  expect(note(0.001)).toContain('All are narrower than the ring.');
  expect(note(0.2)).not.toContain('narrower');
});

it('draws no axis where nothing moves', () => {
  const view = usualView(sampleResults(), fmt);
  const itself = switchFigure({ ...view, choice: { ...view.choice, compare: view.choice.model } });
  expect(markup(itself.chart)).toContain('Nothing moves');
  expect(markup(itself.chart)).not.toContain('<svg');
  expect(itself.note).toBeNull();
  expect(itself.say.join(' ')).not.toContain('more credit under');
});

it('calls weighted journeys no counts, and lists the share that bought', () => {
  const plain = journeyFigures(sampleResults(), fmt);
  expect(plain.lengths.note).toContain('Counted, not estimated.');
  expect(plain.paths.note).toBe(
    'Orders are counted. The share that bought is an estimate, with its 90% interval.',
  );
  const results = sampleResults();
  results.totals.recordedJourneys = 90;
  const { paths, lengths } = journeyFigures(results, fmt);
  for (const figure of [paths, lengths])
    expect(figure.note).toContain('The share that bought is an estimate');
  expect(lengths.table.columns.at(-1)?.label).toBe('Bought');
  expect(paths.table.columns.map((c) => c.label)).toContain('Bought');
});

it('sets the last bar apart and names what it collects', () => {
  const { times } = journeyFigures(sampleResults(), fmt);
  expect(markup(times.chart)).toContain('>60+<');
  expect(times.note).toContain('from 60 days up');
});

it('breaks no word of a table unless one is too long for the page', () => {
  const { credits, models } = attributionFigures(sampleResults(), fmt);
  expect(markup(tableTree(credits.table))).toMatch(/class="scroll".*class="stack lead many"/);
  expect(markup(tableTree(models.table))).toContain('class="stack whole"');
  const long = attributionFigures(sampleResults({ channels: ['x'.repeat(200)], shares: { last: [1] } }), fmt);
  expect(markup(tableTree(long.models.table))).toContain('class="stack"');
});

it('has an honest state for no finding', () => {
  expect(markup(qualityFigures(sampleQuality(), fmt).findings.chart)).toContain('No finding.');
});

it('shows in full what asks for something, and names what passes', () => {
  const findings = (['fail', 'review', 'pass', 'pass'] as const).map(sampleFinding);
  const figures = qualityFigures(sampleQuality({ findings }), fmt);
  const html = markup(figures.findings.chart);
  expect(html.match(/class="finding"/g)).toHaveLength(2);
  expect(html).toContain('12 of 50,000');
  expect(figures.findings.table.rows).toHaveLength(2);
  expect(markup(figures.checks.chart)).toContain('Weekday (2).');
  expect(figures.checks.table.rows).toHaveLength(2);
});

describe('ticks', () => {
  it.each([
    [0.24, 2, [0, 0.1, 0.2]],
    [1, 4, [0, 0.2, 0.4, 0.6, 0.8, 1]],
    [8700, 4, [0, 2000, 4000, 6000, 8000]],
    [0, 4, [0]],
  ])('up to %d', (max, count, expected) => expect(max === 0 ? [0] : ticks(max, count)).toEqual(expected));
  it('survives nothing at all', () => expect(axisTo([]).ticks[0]).toBe(0));
});
