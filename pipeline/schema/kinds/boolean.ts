import { column, type ColumnOptions, type Reading } from '../column.ts';

const words = new Map<string, boolean>([
  ...['true', 't', 'yes', 'y', 'on', '1', '1.0'].map((word): [string, boolean] => [word, true]),
  ...['false', 'f', 'no', 'n', 'off', '0', '0.0'].map((word): [string, boolean] => [word, false]),
]);

const refusal = { code: 'type-error', expected: 'true or false (also yes or no, 1 or 0)' } as const;

const read = (cell: string): Reading<boolean> => words.get(cell) ?? words.get(cell.toLowerCase()) ?? refusal;

/** True or false in the words that exports use, whatever their case. */
export const boolean = <const O extends ColumnOptions>(options: O) =>
  column({ kind: 'boolean', unit: null, expected: refusal.expected, read }, options);
