/** The rows of each code of a column of words, in file order; by a counting sort, so that millions of rows fit. */
export function rowsByCode(codes: readonly number[], names: number): (code: number) => Int32Array {
  const start = new Int32Array(names + 1);
  for (const code of codes) if (code >= 0) start[code + 1] = (start[code + 1] as number) + 1;
  for (let code = 0; code < names; code++)
    start[code + 1] = (start[code + 1] as number) + (start[code] as number);
  const rows = new Int32Array(start[names] as number);
  const next = start.slice();
  codes.forEach((code, row) => {
    if (code < 0) return;
    const at = next[code] as number;
    rows[at] = row;
    next[code] = at + 1;
  });
  return (code) => rows.subarray(start[code], start[code + 1]);
}
