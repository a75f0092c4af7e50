/**
 * For each row the first row with the same key, itself when there is none before it; null for a row without a key.
 * @param keyOf key of a row, or null for none
 */
export function firstEqual(
  rows: number,
  keyOf: (row: number) => string | null,
): (row: number) => number | null {
  const known = new Map<string, number>();
  const first = new Int32Array(rows);
  for (let row = 0; row < rows; row++) {
    const key = keyOf(row);
    const before = key === null ? -1 : known.get(key);
    first[row] = before ?? row;
    if (key !== null && before === undefined) known.set(key, row);
  }
  return (row) => {
    const found = first[row] ?? -1;
    return found < 0 ? null : found;
  };
}
