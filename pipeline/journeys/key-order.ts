/** Orders in which equal keys stand together: by text, and by length and then text, as numbers are sorted. */
const ORDERS: readonly ((a: string, b: string) => boolean)[] = [
  (a, b) => a < b,
  (a, b) => a > b,
  (a, b) => a.length < b.length || (a.length === b.length && a < b),
  (a, b) => a.length > b.length || (a.length === b.length && a > b),
];

/**
 * Hears of keys that differ from the one before, and says whether they have come in one and the same order so far: then none
 * of them can come back.
 */
export function keyOrder(): (next: string) => boolean {
  let last: string | null = null;
  let left = ORDERS;
  return (next) => {
    const before = last;
    last = next;
    if (before === null) return true;
    if (!left.every((follows) => follows(before, next)))
      left = left.filter((follows) => follows(before, next));
    return left.length > 0;
  };
}
