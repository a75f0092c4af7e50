import { describe, expect, it } from 'vitest';
import type { FlowBand, JourneyState } from '../../pipeline/report/contract.ts';
import { makeFormat } from '../site/format.ts';
import { markup } from '../site/markup.ts';
import { sampleResults } from '../site/sample.ts';
import { flowFigure } from './attribution-flow.ts';
import { transitionsFigure } from './attribution-transitions.ts';
import { flowLayout, flowOrder, upTo } from './flow-layout.ts';
import { crossings, fewCrossings } from './flow-order.ts';

const fmt = makeFormat({ locale: 'en-US', currency: 'USD' });
const channel = (id: string): JourneyState => ({ kind: 'channel', id });
const order: JourneyState = { kind: 'order' };
const bands: FlowBand[] = [
  { touch: 1, from: channel('a'), to: channel('b'), orders: 30 },
  { touch: 1, from: channel('a'), to: order, orders: 10 },
  { touch: 1, from: channel('b'), to: channel('a'), orders: 40 },
  { touch: 2, from: channel('a'), to: order, orders: 40 },
  { touch: 2, from: channel('b'), to: { kind: 'more' }, orders: 30 },
];

describe('order of channels', () => {
  it('counts crossings by the sizes of both', () => {
    const streams = [
      { column: 1, from: 0, to: 1, size: 2 },
      { column: 1, from: 1, to: 0, size: 3 },
      { column: 2, from: 1, to: 0, size: 9 },
      { column: 1, from: 0, to: 'last' as const, size: 5 },
    ];
    expect(crossings([0, 1], streams)).toBe(2 * 3 + 5 * 3);
  });

  it('puts what ends soon next to the end', () => {
    const streams = [
      { column: 1, from: 0, to: 'last' as const, size: 9 },
      { column: 1, from: 1, to: 1, size: 9 },
    ];
    expect(fewCrossings(2, streams)).toEqual([1, 0]);
    expect(fewCrossings(0, [])).toEqual([]);
  });
});

describe('layout', () => {
  const { nodes, ribbons } = flowLayout(bands, { states: flowOrder(bands), height: 200 });

  it('keeps one scale: what comes into a bar is as high as what goes out', () => {
    const high = (of: typeof ribbons) => of.reduce((sum, r) => sum + r.height, 0);
    for (const node of nodes) {
      const [into, out] = [ribbons.filter((r) => r.to === node), ribbons.filter((r) => r.from === node)];
      if (into.length > 0) expect(high(into)).toBeCloseTo(node.height, 9);
      if (out.length > 0) expect(high(out)).toBeCloseTo(node.height, 9);
    }
  });

  it('lets no bar touch another, nor leave the figure', () => {
    for (const a of nodes) {
      expect(a.y + a.height).toBeLessThanOrEqual(200 + 1e-9);
      for (const b of nodes)
        if (a !== b && a.column === b.column && a.y <= b.y) expect(a.y + a.height).toBeLessThan(b.y);
    }
  });

  it('bundles what goes on behind the last touch that is followed', () => {
    expect(upTo(bands, 1).map(({ to, orders }) => [to.kind, orders])).toEqual([
      ['more', 30],
      ['order', 10],
      ['more', 40],
    ]);
  });
});

describe('figures of journeys', () => {
  it('holds every band in the table', () => {
    const results = sampleResults();
    expect(flowFigure(results, fmt).table.rows).toHaveLength(results.journeys.flow.bands.length);
  });

  it('draws both matrices, and puts a thin row under the screen', () => {
    const html = markup(transitionsFigure(sampleResults(), fmt).chart);
    expect(html.match(/class="heat"/g)).toHaveLength(2);
    expect(html.match(/type="radio"/g)).toHaveLength(2);
    expect(html).toContain('<tr class="thin">');
    expect(html).toContain('too thin to trust');
  });

  it('needs no choice where there is one channel', () => {
    const html = markup(transitionsFigure(sampleResults({ channels: ['a'] }), fmt).chart);
    expect(html).not.toContain('radio');
    expect(html.match(/class="heat"/g)).toHaveLength(1);
  });

  it('sets long names upright', () => {
    const tables = (letters: number) =>
      markup(transitionsFigure(sampleResults({ channels: ['a', 'x'.repeat(letters)] }), fmt).chart);
    expect(tables(60)).toContain('class="heat upright"');
    expect(tables(20)).not.toContain('upright');
  });
});
