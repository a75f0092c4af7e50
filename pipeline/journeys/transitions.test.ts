import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasGolden, readGolden } from '../testing/golden.ts';
import { pathsOf } from '../testing/paths.ts';
import { fold } from './fold.ts';
import type { Paths } from './paths.ts';
import { moveCounter, type Moves } from './transitions.ts';

const paths = pathsOf([
  { path: ['A'], orders: 1, nulls: 3 },
  { path: ['A', 'A', 'B'], orders: 2 },
  { path: ['C', 'B'], nulls: 5 },
]);
const rowsOf = ({ cells, columns }: Moves): number[][] =>
  Array.from({ length: cells.length / columns }, (_, row) => [
    ...cells.subarray(row * columns, (row + 1) * columns),
  ]);

test('moves between the start, channels, an order and none; journeys without an order count', () => {
  const counter = moveCounter(paths, fold([0, 1, 2], 9));
  const moves = counter.count(paths.weights);
  expect(rowsOf(moves)).toEqual([
    [6, 0, 5, 0, 0],
    [2, 2, 0, 1, 3],
    [0, 0, 0, 2, 5],
    [0, 5, 0, 0, 0],
  ]);
  expect([...moves.repeats]).toEqual([0, 2, 0, 0]);
  expect([...counter.recorded]).toEqual([11, 6, 7, 5]);
});

test('states stand in the order of the fold, and only the very same channel is a repeat', () => {
  const log = pathsOf([{ path: ['A', 'B', 'C', 'C', 'D'], orders: 1 }]);
  const moves = moveCounter(log, fold([3, 0, 1, 2], 1)).count(log.weights);
  expect(rowsOf(moves)).toEqual([
    [0, 1, 0, 0],
    [0, 0, 1, 0],
    [1, 3, 0, 0],
  ]);
  expect([...moves.repeats]).toEqual([0, 0, 1]);
});

test('a single channel beyond the limit keeps its name', () => {
  expect(fold([0, 1, 2], 2)).toMatchObject({ kept: [0, 1, 2], folded: 0, size: 3 });
  expect(fold([0, 1, 2, 3], 2)).toMatchObject({ kept: [0, 1], folded: 2, size: 3 });
});

test('one journey on record counts once, whatever it stands for', () => {
  const weighted: Paths = { ...paths, unit: Float64Array.of(1, 2, 5) };
  expect([...moveCounter(weighted, fold([0, 1, 2], 9)).recorded]).toEqual([4 + 1 + 1, 4 + 1, 1 + 1, 1]);
});

const rows = fc.array(
  fc.record({
    path: fc.array(fc.constantFrom('A', 'B', 'C', 'D', 'E'), { minLength: 1, maxLength: 6 }),
    orders: fc.nat({ max: 9 }),
    nulls: fc.nat({ max: 9 }),
  }),
  { minLength: 1, maxLength: 30 },
);

test('what arrives at a state leaves it, and every journey starts and ends once', () => {
  fc.assert(
    fc.property(rows, fc.integer({ min: 1, max: 5 }), (given, most) => {
      const log = pathsOf(given);
      const table = rowsOf(moveCounter(log, fold([...log.names.keys()], most)).count(log.weights));
      const total = (row: readonly number[] = []) => row.reduce((a, b) => a + b, 0);
      const column = (at: number) => total(table.map((row) => row[at] ?? 0));
      table.slice(1).forEach((row, state) => expect(total(row)).toBe(column(state)));
      const [orders, nulls] = [given.map((g) => g.orders), given.map((g) => g.nulls)].map(total);
      expect(total(table[0])).toBe((orders ?? 0) + (nulls ?? 0));
      expect(column((table[0]?.length ?? 0) - 2)).toBe(orders);
      expect(column((table[0]?.length ?? 0) - 1)).toBe(nulls);
    }),
  );
});

/** P(order) of the chain that the moves describe, with one channel leading nowhere; plain iteration. */
function chance(table: readonly number[][], without: number | null): number {
  const shares = table.map((row) => row.map((n) => n / row.reduce((a, b) => a + b, 0)));
  const order = (shares[0]?.length ?? 0) - 2;
  let reach = shares.map(() => 0);
  for (let round = 0; round < 500; round++)
    reach = shares.map((row, from) =>
      without !== null && from === without + 1
        ? 0
        : row.slice(0, order).reduce((p, share, to) => p + share * (reach[to + 1] ?? 0), row[order] ?? 0),
    );
  return reach[0] ?? NaN;
}

test.skipIf(!hasGolden)('the chain has the removal effects of the reference; needs ../shared/golden', () => {
  const small = JSON.parse(readGolden('attribution-small.json')) as {
    journeys: { path: string[]; conv: number; null: number }[];
    markov1_removalEffect: Record<string, number>;
  };
  const log = pathsOf(small.journeys.map(({ path, conv, null: nulls }) => ({ path, orders: conv, nulls })));
  const table = rowsOf(moveCounter(log, fold([...log.names.keys()], 9)).count(log.weights));
  const all = chance(table, null);
  const ours = log.names.map((name, at): [string, number] => [name, 1 - chance(table, at) / all]);
  for (const [name, effect] of ours) expect(effect).toBeCloseTo(small.markov1_removalEffect[name] ?? NaN, 5);
});
