import { column, type ColumnOptions } from '../column.ts';

// A quoted cell has the line ends of its file; the same text must not differ between CRLF and LF files.
const oneLineEnd = (cell: string): string =>
  cell.includes('\r') ? cell.replaceAll('\r\n', '\n').replaceAll('\r', '\n') : cell;

/** The name of a row; always text: `007` is not `7`. */
export const id = <const O extends ColumnOptions>(options: O) =>
  column({ kind: 'id', unit: null, expected: 'an id', read: oneLineEnd }, options);

/** Any words. */
export const text = <const O extends ColumnOptions>(options: O) =>
  column({ kind: 'text', unit: null, expected: 'text', read: oneLineEnd }, options);
