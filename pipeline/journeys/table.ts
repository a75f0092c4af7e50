import type { Paths } from './paths.ts';

/** One row of an aggregated path table: `A > B`, 3 orders of 120 in all, 40 journeys without an order. */
export interface PathCount {
  steps: readonly string[];
  orders: number;
  value: number;
  nulls: number;
}

export interface PathTableBuilder {
  add(row: PathCount): void;
  paths(): Paths;
}

/** The steps of a path; reading has made sure that none is empty. */
export const splitPath = (path: string, separator: string): string[] =>
  path.split(separator).map((step) => step.trim());

/** Collects the rows of a path table; equal paths are merged later, not here. */
export function pathTableBuilder(): PathTableBuilder {
  const numbers = new Map<string, number>();
  const offsets = [0];
  const steps: number[] = [];
  const [orders, value, nulls]: [number[], number[], number[]] = [[], [], []];
  return {
    add(row) {
      for (const step of row.steps) {
        let number = numbers.get(step);
        if (number === undefined) numbers.set(step, (number = numbers.size));
        steps.push(number);
      }
      offsets.push(steps.length);
      orders.push(row.orders);
      value.push(row.value);
      nulls.push(row.nulls);
    },
    paths() {
      const names = [...numbers.keys()].sort();
      const place = new Int32Array(names.length);
      names.forEach((name, at) => (place[numbers.get(name) as number] = at));
      return {
        names,
        offsets: Int32Array.from(offsets),
        steps: Int32Array.from(steps, (number) => place[number] as number),
        daysToEnd: null,
        daysAfter: null,
        visits: null,
        weights: {
          orders: Float64Array.from(orders),
          value: Float64Array.from(value),
          nulls: Float64Array.from(nulls),
        },
        unit: new Float64Array(orders.length).fill(1),
      };
    },
  };
}
