import { column, type CellFormat, type ColumnOptions, type Reading, type Value } from '../column.ts';
import { parseDecimal } from './decimal.ts';

type NumberOptions = ColumnOptions & { readonly min?: number; readonly max?: number; readonly unit?: string };

/** A count. `12.0` is accepted as 12, because tables that once held gaps are written so. */
export const integer = <const O extends NumberOptions>(options: O) =>
  numeric('integer', options, options.unit ?? 'count');

export const number = <const O extends NumberOptions>(options: O) =>
  numeric('number', options, options.unit ?? null);

/** An amount in the configured currency. No signs or codes beside the number: `12USD` is refused. */
export const money = <const O extends NumberOptions>(options: O) =>
  numeric('money', options, options.unit ?? 'currency');

/** A fraction, 0 to 1. */
export const share = <const O extends ColumnOptions>(options: O) =>
  numeric('share', { ...options, min: 0, max: 1 } as O & NumberOptions, 'share of 1');

function numeric<const O extends NumberOptions>(
  kind: 'integer' | 'number' | 'money' | 'share',
  options: O,
  unit: string | null,
) {
  const { min = -Infinity, max = Infinity } = options;
  const noun = kind === 'integer' ? 'a whole number' : 'a number';
  const range = rangeText(min, max);
  const expected = range === '' ? noun : kind === 'integer' ? `a whole number, ${range}` : range;
  const mistyped = { code: 'type-error', expected: range === '' ? noun : `${noun}, ${range}` } as const;
  const outside = { code: 'constraint-error', expected: range } as const;
  const whole = kind === 'integer';
  const read = (cell: string, format: CellFormat): Reading<number> => {
    const value = parseDecimal(cell, format.decimal);
    if (Number.isNaN(value) || (whole && !Number.isInteger(value))) return mistyped;
    return value >= min && value <= max ? value : outside;
  };
  return column<number & Value, O>({ kind, unit, expected, read }, options);
}

function rangeText(min: number, max: number): string {
  if (min === -Infinity && max === Infinity) return '';
  if (max === Infinity) return `${String(min)} or more`;
  return min === -Infinity ? `at most ${String(max)}` : `${String(min)} to ${String(max)}`;
}
