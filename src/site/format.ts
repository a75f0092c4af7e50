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

const formatters = new Map<string, Intl.NumberFormat>();

/** Made once each: making one costs as much as formatting a table row. */
function formatter(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = JSON.stringify([locale, options]);
  const known = formatters.get(key) ?? new Intl.NumberFormat(locale, options);
  formatters.set(key, known);
  return known;
}

export function makeFormat({ locale, currency }: { locale: string; currency: string }): Format {
  const number = (value: number, options: Intl.NumberFormatOptions = {}) =>
    formatter(locale, { maximumFractionDigits: 0, ...options })
      .format(value)
      .replace(/^-/, MINUS);
  const money = (value: number) => writeMoney(value, { locale, currency });
  const count = (value: number) => number(value);
  const fixed = (value: number, digits: number) =>
    number(value, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  const percent = (fraction: number, digits = 0) =>
    number(fraction, { style: 'percent', minimumFractionDigits: digits, maximumFractionDigits: digits });
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

/** Decimals of a currency: 2 for dollars, none for yen. */
const moneyDigits = (locale: string, currency: string): number =>
  formatter(locale, { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;

const SCALES: [from: number, unit: number, suffix: string, digits: number][] = [
  [1e9, 1e9, 'B', 2],
  [999_500, 1e6, 'M', 2],
  [1e4, 1e3, 'k', 0],
];

/** $6.42M, $912k from 10,000, $1,540: the suffix goes behind the last digit, wherever the locale puts the symbol. */
function writeMoney(value: number, { locale, currency }: { locale: string; currency: string }): string {
  const cents = Math.abs(value) < 99.5 && !isWhole(value) ? moneyDigits(locale, currency) : 0;
  const [, unit, suffix, digits] = SCALES.find(([from]) => Math.abs(value) >= from) ?? [0, 1, '', cents];
  const parts = formatter(locale, {
    style: 'currency',
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).formatToParts(value / unit);
  const last = parts.findLastIndex((p) => p.type === 'integer' || p.type === 'fraction');
  return parts
    .map((p, i) => (p.type === 'minusSign' ? MINUS : p.value) + (i === last ? suffix : ''))
    .join('');
}
