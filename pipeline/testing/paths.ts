import { pathTableBuilder } from '../journeys/table.ts';
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

/** Paths from literals, for tests. */
export function pathsOf(rows: readonly Given[]): Paths {
  const table = pathTableBuilder();
  for (const { path, orders = 0, value = 0, nulls = 0 } of rows)
    table.add({ steps: path, orders, value, nulls });
  const days = rows.flatMap((row) => row.days ?? []);
  const visits = rows.flatMap((row) => row.visits ?? row.path.map(() => false));
  return {
    ...table.paths(),
    daysToEnd: days.length > 0 ? Float64Array.from(days) : null,
    daysAfter: days.length > 0 ? Float64Array.from(rows, ({ after = 0 }) => after) : null,
    visits: visits.includes(true) ? Uint8Array.from(visits, Number) : null,
  };
}
