import {
  closeSync,
  createReadStream,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { createGunzip } from 'node:zlib';
import { decoder } from './io/decode.ts';
import type { DecodeOptions } from './io/decoder.ts';
import { isGzip, isParquet } from './io/magic.ts';
import type { ParquetFile } from './io/parquet.ts';
import { InputError } from './schema/input-error.ts';
import type { Cells, Input } from './schema/read.ts';

export interface OpenOptions {
  /** `auto` (UTF-8 or UTF-16), or the name of an encoding such as `windows-1252`. */
  readonly encoding?: string;
  /** The name that messages use; the last part of the path when it is left out. */
  readonly name?: string;
  /** The table that the file fills, for messages that name a setting. */
  readonly table?: string;
  /** Sign before the decimals that reading will expect; numbers of a Parquet file have none of their own. */
  readonly decimal?: '.' | ',';
}

// Small enough to stay in the processor's cache from decoding to reading, and out of the heap of large objects.
const blockSize = 1 << 15;

/**
 * A file as decoded text in blocks of 32 KiB, gzip undone on the way, or the cells of a Parquet file. Memory does not grow with the
 * file (for Parquet: with the largest group of rows). Nothing but the first bytes is read before the rest is asked for; it can be
 * asked for once.
 * @throws InputError (here or while reading) for a file that is missing, not a file, no table, or wrongly encoded
 */
export function openInput(file: string, options: OpenOptions = {}): Input {
  const name = options.name ?? path.basename(file);
  checkFile(file);
  const start = firstBytes(file);
  if (isParquet(start))
    return { name, cells: () => parquet(file, { name, decimal: options.decimal ?? '.' }) };
  const decode: DecodeOptions = {
    name,
    encoding: options.encoding ?? 'auto',
    table: options.table ?? 'TABLE',
  };
  return { name, blocks: isGzip(start) ? gunzipped(file, decode) : plain(file, decode) };
}

/** Whether there is something of that name, file or not. */
export const fileExists = (file: string): boolean => statSync(file, { throwIfNoEntry: false }) !== undefined;

/** A JSON file that we wrote ourselves. @throws InputError when it is missing or damaged */
export function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new InputError(
      `${file}: cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`,
    );
  }
}

/** Writes JSON as one line. @throws RangeError for NaN and Infinity, which JSON would silently turn into null */
export function writeJson(file: string, value: unknown): void {
  const finite = (key: string, item: unknown): unknown => {
    if (typeof item === 'number' && !Number.isFinite(item))
      throw new RangeError(`${file}, ${key}: got ${String(item)}, expected a finite number or null`);
    return item;
  };
  writeText(file, `${JSON.stringify(value, finite)}\n`);
}

/** Writes a whole file or nothing: readers see the old one until the new one is complete. Makes its folder. */
export const writeText = (file: string, text: string): void => {
  writePieces(file, [text]);
};

/** The same for a text in pieces, of which only one is held at a time. */
export function writePieces(file: string, pieces: Iterable<string>): void {
  mkdirSync(path.dirname(file), { recursive: true });
  const draft = `${file}.${String(process.pid)}.tmp`;
  const descriptor = openSync(draft, 'w');
  try {
    for (const piece of pieces) writeFileSync(descriptor, piece);
    closeSync(descriptor);
    renameSync(draft, file);
  } catch (cause) {
    closeQuietly(descriptor);
    rmSync(draft, { force: true });
    throw cause;
  }
}

function closeQuietly(descriptor: number): void {
  try {
    closeSync(descriptor);
  } catch {
    // It is closed already: the fault came after.
  }
}

function checkFile(file: string): void {
  const found = statSync(file, { throwIfNoEntry: false });
  if (found === undefined) throw new InputError(`${file}: no such file, expected a CSV file`, 'missing-file');
  if (found.isDirectory()) throw new InputError(`${file}: is a folder, expected a CSV file`);
}

/** The file's descriptor. @throws InputError when it may not be read */
function open(file: string): number {
  try {
    return openSync(file, 'r');
  } catch (cause) {
    throw new InputError(
      `${file}: cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`,
    );
  }
}

function firstBytes(file: string): Buffer {
  const descriptor = open(file);
  const bytes = Buffer.alloc(4);
  try {
    return bytes.subarray(0, readSync(descriptor, bytes));
  } finally {
    closeSync(descriptor);
  }
}

async function parquet(file: string, options: Pick<ParquetFile, 'name' | 'decimal'>): Promise<Cells> {
  const { parquetCells } = await import('./io/parquet.ts');
  const { size } = statSync(file);
  return parquetCells({
    ...options,
    byteLength: size,
    slice: (start, end = size) => bytesAt(file, start, end - start),
  });
}

/** Opened for each piece: pieces are few and large, and nobody has to close the file afterwards. */
function bytesAt(file: string, position: number, length: number): ArrayBuffer {
  const bytes = new Uint8Array(length);
  const descriptor = open(file);
  try {
    for (let size = 1, at = 0; at < length && size > 0; at += size)
      size = readSync(descriptor, bytes, { offset: at, position: position + at });
  } finally {
    closeSync(descriptor);
  }
  return bytes.buffer;
}

/** Synchronous on purpose: a quarter of the cost of a stream, and the reader waits for each block anyway. */
function* plain(file: string, options: DecodeOptions): Generator<string> {
  const descriptor = open(file);
  const bytes = Buffer.allocUnsafe(blockSize);
  const decode = decoder(options);
  try {
    for (let size = readSync(descriptor, bytes); size > 0; size = readSync(descriptor, bytes))
      yield decode(bytes.subarray(0, size), false);
    yield decode(bytes.subarray(0, 0), true);
  } finally {
    closeSync(descriptor);
  }
}

async function* gunzipped(file: string, options: DecodeOptions): AsyncGenerator<string> {
  const source = createReadStream(file, { highWaterMark: blockSize });
  const gunzip = createGunzip({ chunkSize: blockSize });
  source.on('error', (cause) => gunzip.destroy(cause));
  const decode = decoder(options);
  try {
    for await (const bytes of source.pipe(gunzip) as AsyncIterable<Buffer>) yield decode(bytes, false);
    yield decode(Buffer.alloc(0), true);
  } catch (cause) {
    throw damaged(cause, options);
  } finally {
    source.destroy();
  }
}

const damaged = (cause: unknown, { name }: DecodeOptions): unknown =>
  cause instanceof Error && 'code' in cause && String(cause.code).startsWith('Z_')
    ? new InputError(`${name}: damaged gzip file (${cause.message}), expected a whole one`)
    : cause;
