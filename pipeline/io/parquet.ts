import zlib from 'node:zlib';
import type { Compressors, FileMetaData, SchemaElement } from 'hyparquet';
import { InputError } from '../schema/input-error.ts';
import type { Cells } from '../schema/read.ts';
import { cellText, isDecimal, utf8Text, type CellText } from './parquet-text.ts';
import { timeParsers } from './parquet-time.ts';

export interface ParquetFile {
  /** As messages name the file. */
  readonly name: string;
  readonly byteLength: number;
  readonly slice: (start: number, end?: number) => ArrayBuffer;
  /** Sign before the decimals that reading will expect. */
  readonly decimal: '.' | ',';
}

/** Rows that are turned into text at a time. */
const BATCH = 1024;

/**
 * The rows of a Parquet file as cells of text, so that everything which holds for a CSV holds for it. One group of rows is
 * held at a time.
 * @throws InputError, here or between batches, for a file that is damaged or packed in a way that node cannot undo
 */
export async function parquetCells(file: ParquetFile): Promise<Cells> {
  // Loaded only for such files: start-up counts.
  const { parquetMetadataAsync } = await import('hyparquet');
  const metadata = await told(file, () => parquetMetadataAsync(file, { geoparquet: false }));
  const elements = topElements(metadata);
  const raw = { ...metadata, schema: metadata.schema.map(asStored) };
  return {
    labels: elements.map(({ name }) => name),
    batches: batches(file, raw, elements),
  };
}

async function* batches(
  file: ParquetFile,
  metadata: FileMetaData,
  elements: readonly SchemaElement[],
): AsyncGenerator<readonly string[][]> {
  const columns = elements.map((element) => ({
    name: element.name,
    text: cellText(element, file.decimal),
    next: () => undefined as unknown,
  }));
  let start = 0;
  for (const { num_rows } of metadata.row_groups) {
    const end = start + Number(num_rows);
    const read = await told(file, () => readGroup(file, metadata, [start, end]));
    for (const column of columns) column.next = values(read.get(column.name) ?? []);
    for (let row = start; row < end; row += BATCH)
      yield await told(file, () => rowsOf(columns, Math.min(BATCH, end - row)));
    start = end;
  }
}

type Page = ArrayLike<unknown>;

/** The values of a group of rows, column by column, in as many pieces as the file has them. */
async function readGroup(
  file: ParquetFile,
  metadata: FileMetaData,
  [rowStart, rowEnd]: readonly [number, number],
): Promise<Map<string, Page[]>> {
  const { parquetRead } = await import('hyparquet');
  const pages = new Map<string, Page[]>();
  await parquetRead({
    file,
    metadata,
    rowStart,
    rowEnd,
    compressors: COMPRESSORS,
    utf8: false,
    geoparquet: false,
    parsers: { ...timeParsers, stringFromBytes: text, jsonFromBytes: text },
    onChunk({ columnName, columnData }) {
      const known = pages.get(columnName);
      if (known) known.push(columnData);
      else pages.set(columnName, [columnData]);
    },
  });
  return pages;
}

/** Hands out one value after the other, and lets go of each piece when it is through. */
function values(pages: Page[]): () => unknown {
  let at = 0;
  return () => {
    while (pages[0] && at >= pages[0].length) {
      pages.shift();
      at = 0;
    }
    return pages[0]?.[at++];
  };
}

const rowsOf = (columns: readonly { text: CellText; next: () => unknown }[], rows: number): string[][] =>
  Array.from({ length: rows }, () => columns.map(({ text: write, next }) => write(next())));

// An empty cell of a required column has no bytes at all.
const text = (bytes: Uint8Array | undefined): string | undefined => bytes && utf8Text(bytes);

/** Columns of the table itself, whatever is nested in them. */
function topElements({ schema }: FileMetaData): SchemaElement[] {
  const top: SchemaElement[] = [];
  const skip = (at: number): number => {
    let next = at + 1;
    for (let child = 0; child < (schema[at]?.num_children ?? 0); child++) next = skip(next);
    return next;
  };
  for (let at = 1; at < schema.length; at = skip(at)) top.push(schema[at] as SchemaElement);
  return top;
}

/** Decimals as the whole numbers that are stored: the library would make doubles of them, 0.30000000000000004 for 0.3. */
function asStored(element: SchemaElement): SchemaElement {
  if (!isDecimal(element)) return element;
  const stored = { ...element };
  delete stored.converted_type;
  delete stored.logical_type;
  return stored;
}

const unpacked =
  (unpack: (bytes: Uint8Array) => Buffer) =>
  (bytes: Uint8Array): Uint8Array =>
    unpack(bytes);

/** Snappy is in the library; these are in node, zstd not in every one. */
const COMPRESSORS: Compressors = {
  GZIP: unpacked(zlib.gunzipSync),
  BROTLI: unpacked(zlib.brotliDecompressSync),
  ...('zstdDecompressSync' in zlib ? { ZSTD: unpacked(zlib.zstdDecompressSync) } : {}),
};

async function told<T>({ name }: ParquetFile, read: () => T | Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (cause) {
    if (cause instanceof InputError) throw cause;
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new InputError(
      /compression/.test(why)
        ? `${name}: ${why}, expected snappy, gzip, zstd or brotli`
        : `${name}: cannot be read (${why}), expected a whole Parquet file with text in UTF-8`,
    );
  }
}
