import type { SchemaElement } from 'hyparquet';

/** The text of one value of a column: what the same table has in its cell as a CSV. */
export type CellText = (value: unknown) => string;

/** @param decimal sign before the decimals that reading will expect */
export function cellText(element: SchemaElement, decimal: '.' | ','): CellText {
  const plain = textOf(element);
  if (decimal === '.') return plain;
  return (value) => (typeof value === 'string' ? value : plain(value).replace('.', ','));
}

function textOf(element: SchemaElement): CellText {
  const scale = scaleOf(element);
  return (value) => {
    if (value === undefined || value === null) return '';
    if (typeof value === 'string') return value;
    if (scale !== null) return shifted(wholeOf(value), scale);
    if (typeof value === 'number') return element.type === 'FLOAT' ? shortest(value) : String(value);
    if (typeof value === 'bigint' || typeof value === 'boolean') return String(value);
    return value instanceof Uint8Array ? utf8Text(value) : JSON.stringify(value, jsonValue);
  };
}

export const isDecimal = ({ converted_type: old, logical_type: type }: SchemaElement): boolean =>
  old === 'DECIMAL' || type?.type === 'DECIMAL';

/** Digits after the point of a decimal, null for any other column. */
function scaleOf(element: SchemaElement): number | null {
  if (!isDecimal(element)) return null;
  const { scale, logical_type: type } = element;
  return scale ?? (type?.type === 'DECIMAL' ? type.scale : 0);
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** @throws TypeError for bytes that are not UTF-8 */
export const utf8Text = (bytes: Uint8Array): string => decoder.decode(bytes);

/** The unscaled number of a decimal: whole, or the bytes of a big-endian two's complement. */
function wholeOf(value: unknown): bigint {
  if (!(value instanceof Uint8Array)) return BigInt(value as number | bigint);
  let whole = 0n;
  for (const byte of value) whole = (whole << 8n) | BigInt(byte);
  return BigInt.asIntN(8 * value.length, whole);
}

/** 1230 with scale 2 is 12.30, exactly. */
function shifted(whole: bigint, scale: number): string {
  const digits = String(whole < 0n ? -whole : whole).padStart(scale + 1, '0');
  const point = digits.length - scale;
  const text = scale === 0 ? digits : `${digits.slice(0, point)}.${digits.slice(point)}`;
  return whole < 0n ? `-${text}` : text;
}

/** The fewest digits that name this number of 32 bits: 0.1, not 0.10000000149011612. */
function shortest(value: number): string {
  for (let digits = 6; digits < 9; digits++) {
    const text = Number(value.toPrecision(digits));
    if (Math.fround(text) === value) return String(text);
  }
  return String(Number(value.toPrecision(9)));
}

const jsonValue = (_: string, value: unknown): unknown => {
  if (typeof value === 'bigint') return String(value);
  return value instanceof Uint8Array ? utf8Text(value) : value;
};
