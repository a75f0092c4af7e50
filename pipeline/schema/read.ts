import type Papa from 'papaparse';
import type { CellFormat } from './column.ts';
import type { Dataset, Row } from './dataset.ts';
import { InputError } from './input-error.ts';
import { issueLog, type IssueLog } from './issue-log.ts';
import { dateReader } from './kinds/date-format.ts';
import { openTable, type OpenTable } from './read/open-table.ts';
import type { AnyRow } from './read/row.ts';
import type { TableSettings } from './settings.ts';

/** A file as decoded text in pieces of any size. */
export interface TextInput {
  /** As the user named the file: stands in every message. */
  readonly name: string;
  readonly blocks: Iterable<string> | AsyncIterable<string>;
}

/** A file that has columns of its own, such as Parquet: its cells as text. */
export interface CellInput {
  readonly name: string;
  /** To be called once. */
  readonly cells: () => Promise<Cells>;
}

export interface Cells {
  readonly labels: readonly string[];
  /** Rows of as many cells as there are labels. */
  readonly batches: AsyncIterable<readonly (readonly string[])[]>;
}

export type Input = TextInput | CellInput;

/** What became of a file. */
export interface ReadResult {
  /** Data rows: always rowsKept + rowsRejected. Blank rows and the header are none; blank rows are counted as issues. */
  readonly rowsIn: number;
  readonly rowsKept: number;
  readonly rowsRejected: number;
  /** Columns of the schema that the file has. */
  readonly present: ReadonlySet<string>;
  readonly issues: IssueLog;
}

// Far above any row of data, far below the longest string.
const longestRecord = 1 << 24;

/**
 * Reads a file as rows of a dataset, in one pass and without holding it. Faulty rows are left out and listed in `issues`.
 * @param onRow called with every kept row in file order and the physical line on which it starts
 * @throws InputError when the file as a whole cannot be this table: no header, a column missing or named twice
 */
export async function readRows<D extends Dataset>(
  input: Input,
  dataset: D,
  settings: TableSettings,
  onRow: (row: Row<D>, line: number) => void,
): Promise<ReadResult> {
  const log = issueLog();
  const context = {
    file: input.name,
    dataset,
    settings,
    log,
    format: await cellFormat(dataset, settings),
    // The row is built from the dataset's own columns, so it has the type that derives from them.
    onRow: onRow as (row: AnyRow, line: number) => void,
  };
  const table = openTable(context);
  await ('cells' in input ? consumeCells(input, table) : consume(input, table));
  const { kept, rejected } = table.counts;
  return {
    rowsIn: kept + rejected,
    rowsKept: kept,
    rowsRejected: rejected,
    present: table.present,
    issues: log,
  };
}

/** The same with the rows in a list, for tables that fit into memory. */
export async function readTable<D extends Dataset>(
  input: Input,
  dataset: D,
  settings: TableSettings = {},
): Promise<ReadResult & { readonly rows: Row<D>[] }> {
  const rows: Row<D>[] = [];
  const read = await readRows(input, dataset, settings, (row) => void rows.push(row));
  return { ...read, rows };
}

const cellFormat = async (dataset: Dataset, settings: TableSettings): Promise<CellFormat> => ({
  decimal: settings.decimal ?? '.',
  separator: settings.separator ?? '>',
  date: await dateReader(settings.dateFormat ?? null, `source.tables.${dataset.name}.dateFormat`),
});

async function consumeCells(input: CellInput, table: OpenTable): Promise<void> {
  const { labels, batches } = await input.cells();
  const add = table.begin(labels);
  for await (const rows of batches) add(rows);
}

/** Feeds the pieces of a file to a table; what is left of one piece comes before the next. */
async function consume(input: TextInput, table: OpenTable): Promise<void> {
  let papa: typeof Papa | null = null;
  let rest = '';
  let isFirst = true;
  for await (const block of input.blocks) {
    const text = rest + (isFirst && block.startsWith('\ufeff') ? block.slice(1) : block);
    isFirst &&= block === '';
    // Loaded only for files with quotes: start-up counts.
    if (papa === null && block.includes('"')) papa = (await import('papaparse')).default;
    rest = text.slice(table.feed(text, { final: false, papa }));
    if (rest.length > longestRecord) throw tooLong(input.name);
  }
  table.feed(rest, { final: true, papa });
}

const tooLong = (file: string): InputError =>
  new InputError(`${file}: a line of more than 16 million characters, expected a CSV file`);
