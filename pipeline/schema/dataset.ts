import type { Column, Value } from './column.ts';
import type { TableName } from './issue.ts';

export interface RowRule {
  /** What error messages say. */
  readonly expected: string;
  readonly holds: (row: Readonly<Record<string, Value | null>>) => boolean;
}

/** One input table: reading, messages, row type and documentation all derive from this record. */
export interface Dataset {
  readonly name: TableName;
  /** In words: `Touchpoints: who saw or clicked what, and when`. */
  readonly doc: string;
  /** The file name that fills it when the config names none. */
  readonly expectedFile: string;
  /** The column whose value must not occur twice, or null. */
  readonly key: string | null;
  /** Of each group at least one column must be there. */
  readonly requireOneOf: readonly (readonly string[])[];
  /** What the cells of one row must fulfil together. */
  readonly rowRule?: RowRule;
  /** What to do with rows that repeat cell by cell: count them once, or keep them because they are summed. */
  readonly repeatedRows: 'once' | 'keep';
  /** Pages of the site that it feeds. */
  readonly feeds: readonly string[];
  readonly columns: Readonly<Record<string, Column>>;
}

type ValueOf<C> = C extends { read: (...args: never[]) => infer R } ? Exclude<R, object> : never;

type CellOf<C extends Column> = C['nullable'] extends false ? ValueOf<C> : ValueOf<C> | null;

/** The type of a row: every column of the schema, null where the cell is empty or the file has no such column. */
export type Row<D extends Dataset> = { [K in keyof D['columns']]: CellOf<D['columns'][K]> };

export interface Reference {
  readonly column: string;
  readonly dataset: string;
  readonly target: string;
}

/** Columns whose values name rows of other tables. */
export function references(dataset: Dataset): Reference[] {
  return Object.entries(dataset.columns).flatMap(([column, { references: goal }]) => {
    const [table, target] = goal?.split('.') ?? [];
    return table && target ? [{ column, dataset: table, target }] : [];
  });
}
