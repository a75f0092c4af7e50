/** Every number and date that a reader sees is written here: explicit locale, UTC, true minus. */
export interface Format {
  money(value: number): string;
  count(value: number): string;
  /** Credited orders and other weighted counts: one decimal while small. */
  amount(value: number): string;
  percent(fraction: number, digits?: number): string;
  /** A bare number with so many decimals: a correlation, a multiple. */
  decimal(value: number, digits?: number): string;
  /** A share as design.md has it: whole per cent, one decimal under 20. */
  share(fraction: number): string;
  points(fraction: number, digits?: number): string;
  days(value: number): string;
  date(iso: string): string;
  signed(value: number, write: (absolute: number) => string): string;
  range(low: string, high: string): string;
}

const MINUS = '\u2212';

const isWhole = (value: number) => Math.abs(value - Math.round(value)) < 1e-6;

const formatters = new Map<string, Intl.NumberFormat[]>();

/** Made once for each number of digits: making one costs as much as formatting a table row. */
function formatterIn(
  locale: string,
  options: Intl.NumberFormatOptions = {},
): (digits: number) => Intl.NumberFormat {
  const key = JSON.stringify([locale, options]);
  const byDigits = formatters.get(key) ?? [];
  formatters.set(key, byDigits);
  return (digits) =>
    (byDigits[digits] ??= new Intl.NumberFormat(locale, {
      ...options,
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    }));
}

export function makeFormat({ locale, currency }: { locale: string; currency: string }): Format {
  const plain = formatterIn(locale);
  const shares = formatterIn(locale, { style: 'percent' });
  const amounts = formatterIn(locale, { style: 'currency', currency });
  const fixed = (value: number, digits: number) => plain(digits).format(value).replace(/^-/, MINUS);
  const count = (value: number) => fixed(value, 0);
  const percent = (fraction: number, digits = 0) => shares(digits).format(fraction).replace(/^-/, MINUS);
  // Dollars have two decimals, yen none.
  const cents =
    new Intl.NumberFormat(locale, { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ??
    2;
  const money = (value: number) => writeMoney(value, { cents, formatter: amounts });
  return {
    money,
    count,
    decimal: (value, digits = 1) => fixed(value, digits),
    percent,
    amount: (value) => (Math.abs(value) < 100 && !Number.isInteger(value) ? fixed(value, 1) : count(value)),
    share: (fraction) => percent(fraction, Math.abs(fraction) < 0.1995 && !isWhole(fraction * 100) ? 1 : 0),
    points: (fraction, digits = 1) => `${fixed(fraction * 100, digits)} points`,
    days: (value) => {
      const text = fixed(value, value < 10 && !Number.isInteger(value) ? 1 : 0);
      return `${text} ${text === fixed(1, 0) ? 'day' : 'days'}`;
    },
    date: (iso) =>
      new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(
        Date.parse(`${iso.slice(0, 10)}T00:00:00Z`),
      ),
    signed: (value, write) => {
      const text = write(Math.abs(value));
      if (text === write(0)) return write(0);
      return (value < 0 ? MINUS : '+') + text;
    },
    range: (low, high) => `${low} to ${high}`,
  };
}

const SCALES: [from: number, unit: number, suffix: string, digits: number][] = [
  [1e9, 1e9, 'B', 2],
  [999_500, 1e6, 'M', 2],
  [1e4, 1e3, 'k', 0],
];

/** $6.42M, $912k from 10,000, $1,540: the suffix goes behind the last digit, wherever the locale puts the symbol. */
function writeMoney(
  value: number,
  { cents: most, formatter }: { cents: number; formatter: (digits: number) => Intl.NumberFormat },
): string {
  const cents = Math.abs(value) < 99.5 && !isWhole(value) ? most : 0;
  const [, unit, suffix, digits] = SCALES.find(([from]) => Math.abs(value) >= from) ?? [0, 1, '', cents];
  // Taking a number apart is dear, and most need no more than to be written.
  if (value >= 0 && suffix === '') return formatter(digits).format(value);
  const parts = formatter(digits).formatToParts(value / unit);
  const last = parts.findLastIndex((p) => p.type === 'integer' || p.type === 'fraction');
  return parts
    .map((p, i) => (p.type === 'minusSign' ? MINUS : p.value) + (i === last ? suffix : ''))
    .join('');
}
