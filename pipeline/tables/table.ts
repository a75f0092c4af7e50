import type { Dataset, Row } from '../schema/dataset.ts';

/** Columns of a dataset whose cells may be of type V. */
type ColumnsOf<D extends Dataset, V> = {
  [K in keyof D['columns'] & string]: [Extract<Row<D>[K], V>] extends [never] ? never : K;
}[keyof D['columns'] & string];

/** Columns of ids, texts and categories. */
export type WordColumn<D extends Dataset> = ColumnsOf<D, string>;

/** Columns of numbers, booleans and times. */
export type NumberColumn<D extends Dataset> = ColumnsOf<D, number | boolean>;

/** A column of words: each cell is the number of a name. */
export interface Words {
  /** Into `names`; -1 for an empty cell. */
  readonly codes: readonly number[];
  /** Every word once, in order of first appearance. */
  readonly names: readonly string[];
  /** The code of a word, or -1 when no cell holds it. */
  find(word: string): number;
}

/** The kept rows of one file, column by column. */
export interface AnyTable {
  readonly dataset: Dataset;
  /** As the user named it. */
  readonly file: string;
  readonly rows: number;
  /** Physical line of each row. */
  readonly lines: readonly number[];
  /** Columns that the file has and that were kept; any other reads as empty. */
  readonly present: ReadonlySet<string>;
  words(column: string): Words;
  /** One number per row, NaN for an empty cell. Booleans are 0 and 1, times epoch milliseconds in UTC. */
  numbers(column: string): readonly number[];
}

/** The same where the dataset is known: only its columns of words can be asked for as words, and so on. */
export interface Table<D extends Dataset> extends AnyTable {
  readonly dataset: D;
  words(column: WordColumn<D>): Words;
  numbers(column: NumberColumn<D>): readonly number[];
}

/** The cell of a column of words, or null when it is empty. */
export function wordAt({ codes, names }: Words, row: number): string | null {
  return names[codes[row] as number] ?? null;
}
