import type { Format } from '../format.ts';
import { MOST } from './settings.ts';

/**
 * An amount as a reader of a locale types it: `240,000`, `$240,000.50`, in German `240.000,50 €`.
 * @returns null for anything else: text, a sign, an exponent, two decimal marks
 */
export function parseNumber(text: string, locale: string): number | null {
  const parts = new Intl.NumberFormat(locale).formatToParts(-1_234_567.8);
  const sign = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  const [group, decimal] = [sign('group'), sign('decimal')];
  // Symbols and codes of currencies, spaces of any kind, and the mark for right to left.
  const bare = text.normalize('NFKC').replace(/[\p{Sc}\s%\u200e\u200f]|^[A-Z]{3}|[A-Z]{3}$/gu, '');
  const [whole = '', ...rest] = bare.split(decimal);
  if (rest.length > 1) return null;
  const digits = grouped(whole, group.trim() === '' ? '' : group);
  const plain = `${digits ?? 'x'}${rest.length > 0 ? `.${rest[0] ?? ''}` : ''}`;
  return /^\d{1,15}(\.\d{0,6})?$|^\.\d{1,6}$/.test(plain) ? Number(plain) : null;
}

/** Groups must be of three digits (the first of one to three), so that a decimal mark of another country is not taken for one. */
function grouped(whole: string, group: string): string | null {
  if (group === '' || !whole.includes(group)) return whole;
  const [first = '', ...others] = whole.split(group);
  const fits = /^\d{1,3}$/.test(first) && others.every((part) => /^\d{3}$/.test(part));
  return fits ? whole.replaceAll(group, '') : null;
}

/** A budget in cents; null for what cannot be one. @param amount in units of the currency */
export function budgetFrom(amount: number | null, cents: number): number | null {
  if (amount === null || !Number.isFinite(amount)) return null;
  const budget = Math.round(amount * cents);
  return budget > 0 && budget <= MOST ? budget : null;
}

/** An amount to the last cent and without a symbol: what an input holds. @param cents in a unit of the currency */
export const amountText = (amount: number, cents: number, fmt: Format): string =>
  fmt.decimal(amount, Number.isInteger(amount) ? 0 : Math.round(Math.log10(cents)));
