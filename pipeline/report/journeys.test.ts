import { expect, test } from 'vitest';
import { bootstrap } from '../attribution/bootstrap.ts';
import { prepareAll } from '../attribution/attribute.ts';
import { resamples } from '../attribution/resample.ts';
import { settings } from '../config.ts';
import { resolve } from '../config/resolve.ts';
import { source } from '../random/source.ts';
import { pathsOf } from '../testing/paths.ts';
import { journeyFigures } from './journeys.ts';

const { attribution } = resolve(settings, {}, 'test');

function figures(draws: number) {
  const paths = pathsOf([
    { path: ['A'], orders: 30, value: 300, nulls: 90 },
    { path: ['A', 'B'], orders: 60, value: 900, nulls: 20 },
    { path: ['B', 'B', 'A'], orders: 10, value: 50, nulls: 390 },
    { path: ['__proto__', 'B'], orders: 4, value: 5 },
  ]);
  const prepared = prepareAll(paths, [], attribution);
  const order = [1, 0, 2];
  const made = journeyFigures(prepared.distinct, { order, level: 0.9, rows: paths, topPaths: 3 });
  if (draws > 0)
    bootstrap(prepared, {
      resamples: resamples(paths, { draws, seed: '1', stream: 'bootstrap' }),
      noise: source('1', 'evidence'),
      watch: made.watch,
    });
  return made.finish();
}

test('top paths carry money and the share that bought, where ten journeys are on record', () => {
  const { topPaths } = figures(0);
  expect(
    topPaths.map(({ steps, orders, value, conversionRate }) => [
      steps.join('>'),
      orders,
      value,
      conversionRate?.value,
    ]),
  ).toEqual([
    ['A>B', 60, 900, 0.75],
    ['A', 30, 300, 0.25],
    ['B>B>A', 10, 50, 0.025],
  ]);
});

test('who opens and closes, and what first and last touch move between them', () => {
  const { ends } = figures(0).journeys;
  expect(ends).toMatchObject({ orders: 74, thin: false });
  expect(ends.moved.value).toBeCloseTo((60 - 10 + 4) / 104, 7);
  expect(ends.channels.map(({ channel, shift, assisted }) => [channel, shift.value, assisted])).toEqual([
    ['B', -0.72972973, 10],
    ['A', 0.67567568, 60],
    ['__proto__', 0.054054054, 4],
  ]);
  expect(ends.moved).toMatchObject({ low: null, high: null });
});

test('moves by state, with the shares of all touches that repeat, order and end', () => {
  const { rows, touches, folded } = figures(0).journeys.transitions;
  expect(folded).toBe(0);
  expect(rows.map(({ from, moves, repeats }) => [from, moves, repeats])).toEqual([
    [{ kind: 'start' }, 604, 0],
    [{ kind: 'channel', id: 'B' }, 884, 400],
    [{ kind: 'channel', id: 'A' }, 600, 0],
    [{ kind: 'channel', id: '__proto__' }, 4, 0],
  ]);
  for (const { to } of rows) expect(to.reduce((sum, { share }) => sum + share.value, 0)).toBeCloseTo(1, 7);
  const all = 884 + 600 + 4;
  expect([touches.repeat, touches.order, touches.none].map(({ value }) => Math.round(value * all))).toEqual([
    400, 104, 500,
  ]);
});

test('intervals are as wide as the binomial says: one journey, one draw', () => {
  const { ends } = figures(4000).journeys;
  const [p, n] = [60 / 74, 74];
  const half = 1.645 * Math.sqrt((p * (1 - p)) / n);
  const { low, high } = ends.channels[1]?.opens ?? { low: null, high: null };
  expect(((high ?? NaN) - (low ?? NaN)) / (2 * half)).toBeCloseTo(1, 1);
  expect(((high ?? NaN) + (low ?? NaN)) / 2).toBeCloseTo(p, 1);
});

test('fewer than ten orders on record are thin, whatever they stand for', () => {
  const few = pathsOf([{ path: ['A', 'B'], orders: 90, nulls: 200 }]);
  const thin = (unit: number) => {
    const rows = { ...few, unit: Float64Array.of(unit) };
    const frame = { names: few.names, order: [0, 1], level: 0.9, topPaths: 1 };
    return journeyFigures(rows, { ...frame, rows }).finish().journeys.ends.thin;
  };
  expect([thin(9), thin(10)]).toEqual([false, true]);
});
