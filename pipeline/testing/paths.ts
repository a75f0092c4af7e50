import type { Paths } from '../journeys/paths.ts';

export interface Given {
  path: readonly string[];
  orders?: number;
  value?: number;
  nulls?: number;
  /** Days from each touch to the end; all rows or none. */
  days?: readonly number[];
  /** Days after the end that the shopper was still there. */
  after?: number;
  /** Per touch, whether it is a visit. */
  visits?: readonly boolean[];
}

/** Paths from literals, a row each, for tests. */
export function pathsOf(rows: readonly Given[]): Paths {
  const names = [...new Set(rows.flatMap(({ path }) => path))].sort();
  const days = rows.flatMap((row) => row.days ?? []);
  const visits = rows.flatMap((row) => row.visits ?? row.path.map(() => false));
  const offsets = [0];
  for (const { path } of rows) offsets.push((offsets.at(-1) ?? 0) + path.length);
  return {
    names,
    offsets: Int32Array.from(offsets),
    steps: Int32Array.from(rows.flatMap(({ path }) => path.map((step) => names.indexOf(step)))),
    daysToEnd: days.length > 0 ? Float64Array.from(days) : null,
    daysAfter: days.length > 0 ? Float64Array.from(rows, ({ after = 0 }) => after) : null,
    visits: visits.includes(true) ? Uint8Array.from(visits, Number) : null,
    weights: {
      orders: Float64Array.from(rows, ({ orders = 0 }) => orders),
      value: Float64Array.from(rows, ({ value = 0 }) => value),
      nulls: Float64Array.from(rows, ({ nulls = 0 }) => nulls),
    },
    unit: new Float64Array(rows.length).fill(1),
  };
}
