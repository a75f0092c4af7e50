/**
 * The number that a cell states, or NaN. Strict: no hexadecimal, no Infinity, no currency, no stray signs; thousands
 * separators only where every group is exact. An overflow (1e309) is NaN too.
 * @param decimal sign before the decimals
 */
export function parseDecimal(cell: string, decimal: '.' | ','): number {
  if (isPlain(cell)) return Number(cell);
  return parseOther(cell, decimal);
}

/** Only digits, at most 15 of them: exact in every notation, and by far the most frequent cell. */
function isPlain(cell: string): boolean {
  if (cell.length === 0 || cell.length > 15) return false;
  for (let i = 0; i < cell.length; i++) {
    const code = cell.charCodeAt(i);
    if (code < 48 || code > 57) return false;
  }
  return true;
}

const point = /^-?(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?$/;
const comma = /^-?(?:\d+(?:,\d+)?|,\d+)(?:[eE][+-]?\d+)?$/;
// Grouped by one and the same sign throughout: comma or point, any of the spaces in use, apostrophes.
const groupedPoint = /^-?\d{1,3}([, \u00a0\u2009\u202f'\u2019])\d{3}(?:\1\d{3})*(?:\.\d+)?$/;
const groupedComma = /^-?\d{1,3}([. \u00a0\u2009\u202f'\u2019])\d{3}(?:\1\d{3})*(?:,\d+)?$/;

function parseOther(cell: string, decimal: '.' | ','): number {
  const [simple, grouped] = decimal === '.' ? [point, groupedPoint] : [comma, groupedComma];
  if (simple.test(cell)) return finite(Number(decimal === '.' ? cell : cell.replace(',', '.')));
  const sign = grouped.exec(cell)?.[1];
  if (sign === undefined) return NaN;
  const bare = cell.replaceAll(sign, '');
  return finite(Number(decimal === '.' ? bare : bare.replace(',', '.')));
}

// `-0` would print as such and break equality of sums: plus zero takes its sign away.
const finite = (value: number): number => (Number.isFinite(value) ? value + 0 : NaN);
