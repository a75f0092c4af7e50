import { describe, expect, it } from 'vitest';
import { makeFormat } from './format.ts';
import { cellText, heat, runs } from './journeys.ts';
import { sampleResults } from './sample.ts';

const fmt = makeFormat({ locale: 'en-US', currency: 'USD' });

describe('the matrix of moves', () => {
  const results = sampleResults({ channels: ['a', 'b', 'c'] });
  const shares = (repeats: boolean) =>
    heat(results, repeats).rows.map((row) => row.shares?.map((s) => Math.round(s * 1000)));

  it('has rows that sum to one, with repeats and without', () => {
    for (const repeats of [true, false])
      for (const row of heat(results, repeats).rows)
        expect(row.shares?.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
  });

  it('leaves out moves to the very same channel and spreads the rest', () => {
    expect(shares(true)[1]).toEqual([100, 400, 0, 50, 450]);
    expect(shares(false)[1]).toEqual([0, 444, 0, 56, 500]);
    expect(shares(false)[0]).toEqual([333, 333, 333, 0, 0]);
  });

  it('draws twelve channels and the rest as one, in which only the very same channel repeats', () => {
    const many = sampleResults({ channels: Array.from({ length: 20 }, (_, i) => `c${String(i)}`) });
    const { columns, rows, others } = heat(many, false);
    expect([columns.length, rows.length, others]).toEqual([15, 14, 8]);
    expect(columns.at(-3)).toEqual({ kind: 'others' });
    // From each of the eight, 40 of 90 go on; the last one goes on to the first channel.
    const total = 7 * 40 - (0 + 1 + 2 + 0 + 1 + 2 + 0);
    expect(rows.at(-1)?.shares?.[12]).toBeCloseTo(total / (8 * 90), 12);
  });

  it('says nothing of a row that only repeats', () => {
    const one = sampleResults({ channels: ['a'] });
    one.journeys.transitions.rows = one.journeys.transitions.rows.map((row) => ({
      ...row,
      to: row.to.slice(0, 1),
      repeats: row.from.kind === 'start' ? 0 : 50,
    }));
    expect(heat(one, false).rows[1]?.shares).toBeNull();
  });
});

describe('numbers in cells', () => {
  it.each([
    [0, ''],
    [0.0001, '<0.1'],
    [0.004, '0.4'],
    [0.0994, '9.9'],
    [0.0996, '10'],
    [1, '100'],
  ])('%d', (share, text) => expect(cellText(share, fmt)).toBe(text));
});

it('writes touches of one channel in a row as one step', () => {
  expect(runs(['a', 'a', 'b', 'a'])).toEqual([
    { id: 'a', times: 2 },
    { id: 'b', times: 1 },
    { id: 'a', times: 1 },
  ]);
  expect(runs([])).toEqual([]);
});
