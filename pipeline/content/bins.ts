/** Counts in few enough levels to compare: a level holds what is no larger than its end. */
export interface Bins {
  /** Last value of each level but the last, ascending. */
  ends: readonly number[];
}

export const HASHTAGS: Bins = { ends: [0, 2, 5, 10] };
export const CAPTION: Bins = { ends: [50, 125, 250, 500] };
export const PRODUCTS: Bins = { ends: [0, 1, 2] };

/** `0`, `1-2`, `11+`: from the first whole number of a level to its last. */
export function binNames({ ends }: Bins): string[] {
  const first = (i: number): number => (i === 0 ? 0 : (ends[i - 1] as number) + 1);
  return [
    ...ends.map((end, i) => (first(i) === end ? String(end) : `${String(first(i))}-${String(end)}`)),
    `${String(first(ends.length))}+`,
  ];
}

/** Place of a value among the names. */
export function binOf({ ends }: Bins, value: number): number {
  const at = ends.findIndex((end) => value <= end);
  return at < 0 ? ends.length : at;
}
