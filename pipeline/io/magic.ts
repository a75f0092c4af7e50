const PARQUET = [0x50, 0x41, 0x52, 0x31];

/** First bytes of what users take for a CSV file, and what it is. */
const binaries: readonly (readonly [bytes: readonly number[], what: string])[] = [
  [[0x50, 0x4b, 0x03, 0x04], 'an Excel workbook or a zip archive'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'an old Excel workbook'],
  [[0x25, 0x50, 0x44, 0x46], 'a PDF'],
  [PARQUET, 'a Parquet file inside gzip'],
  [[0x50, 0x41, 0x52, 0x45], 'an encrypted Parquet file'],
  [[0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20], 'an SQLite database'],
  [[0x28, 0xb5, 0x2f, 0xfd], 'a zstd archive'],
  [[0x1f, 0x8b], 'gzip inside gzip'],
];

const startsWith = (bytes: Uint8Array, head: readonly number[]): boolean =>
  head.every((byte, i) => bytes[i] === byte);

export const isGzip = (bytes: Uint8Array): boolean => startsWith(bytes, [0x1f, 0x8b]);

export const isParquet = (bytes: Uint8Array): boolean => startsWith(bytes, PARQUET);

/** What the first bytes of a file say it is when it is no text, else null. */
export const binaryKind = (bytes: Uint8Array): string | null =>
  binaries.find(([head]) => startsWith(bytes, head))?.[1] ?? null;

/** What the first characters of a text say it is when it is no CSV, else null. */
export function textKind(text: string): string | null {
  const first = text.trimStart()[0];
  if (first === '<') return 'HTML or XML';
  return first === '{' || first === '[' ? 'JSON' : null;
}
