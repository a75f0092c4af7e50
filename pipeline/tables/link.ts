import type { Words } from './table.ts';

/** For a row of one table, the row of another that it names; -1 where it names none, or one that is not there. */
export type Link = (row: number) => number;

/** Follows a column of ids to the table that they name; of several rows with the id it finds the first. */
export function link(from: Words, to: Words): Link {
  const first = new Int32Array(to.names.length).fill(-1);
  for (let row = to.codes.length - 1; row >= 0; row--) {
    const code = to.codes[row] as number;
    if (code >= 0) first[code] = row;
  }
  const rows = Int32Array.from(from.names, (name) => first[to.find(name)] ?? -1);
  return (row) => rows[from.codes[row] as number] ?? -1;
}
