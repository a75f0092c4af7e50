import { describe, expect, it } from 'vitest';
import { makeFormat } from './format.ts';
import { figure, word } from './table.ts';
import { unitOf } from './units.ts';

const fmt = makeFormat({ locale: 'de-DE', currency: 'EUR' });
const column = (values: (number | null)[], write: (v: number) => string) =>
  values.map((v) => figure(v, write));

describe('the unit of a column', () => {
  it.each([
    ['shares', column([0.123, null, 0.5], (v) => fmt.percent(v, 1)), 'share of 1'],
    [
      'shares with a sign',
      column([0.123, -0.02], (v) => fmt.signed(v, (a) => fmt.percent(a, 1))),
      'share of 1',
    ],
    ['money', column([1234.5, 2e6], fmt.money), 'EUR'],
    ['days', column([1, 3.5], fmt.days), 'days'],
    ['points', column([0.012, -0.3], (v) => fmt.signed(v, fmt.points)), 'difference of shares of 1'],
    ['counts', column([1, 20000], fmt.count), null],
    ['a mixture', [...column([0.1], fmt.percent), ...column([3], fmt.count)], null],
  ])('%s', (_, cells, unit) => expect(unitOf(cells, fmt, 'EUR')).toEqual({ type: 'number', unit }));

  it.each([
    ['words', [word('A'), word('12')]],
    ['numbers and words', [word('A'), figure(1, String)]],
    ['nothing', [figure(null, String)]],
  ])('%s are text', (_, cells) => expect(unitOf(cells, fmt, 'EUR')).toEqual({ type: 'string', unit: null }));
});
