import type { Benchmarks } from '../../config.ts';
import { validation } from '../../config/validation.ts';
import { resolve } from '../../config/resolve.ts';
import type { Corruption } from '../clean-world/edits.ts';
import { cleanTables } from '../clean-world/index.ts';
import type { CellRow } from '../clean-world/rows.ts';

/** One single fault in clean data, and all that must be found: first the rule that it is there for, then what follows from it. */
export type Case = readonly [fault: string, corrupt: Corruption, ...found: string[]];

export const BENCHMARKS: Benchmarks = resolve(validation, {}, 'pipeline/config.ts');

export const has = (column: string) => (row: CellRow) => row[column] !== '';

export const is = (column: string, cell: string) => (row: CellRow) => row[column] === cell;

/** Another cell in one row of so many. */
export const share = (column: string, cell: string, every: number) => (_: CellRow, i: number) =>
  i % every === 0 ? { [column]: cell } : {};

/** The same row under another id. */
export const double = (id: string) => (row: CellRow) => ({ ...row, [id]: `${row[id] ?? ''}x` });

/** A world that is clean, but not spread as the benchmarks say. */
export const another =
  (usual: Partial<Benchmarks>): Corruption =>
  (tables) => {
    for (const [name, rows] of cleanTables({ ...BENCHMARKS, ...usual })) tables.set(name, rows);
  };
