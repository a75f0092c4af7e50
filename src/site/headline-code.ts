import type { Headline } from './headlines.ts';

/**
 * Headline numbers as a part of a link: `o30000_r5893120_c0.121_7k`. A static site has no older builds to ask, so the link itself says
 * what the numbers were. The last two letters are a checksum: mail programs cut links, and half a number would be a wrong one.
 * It is no signature; whoever shows the numbers says that the link claims them.
 */
export function encode(headlines: readonly Headline[]): string {
  const parts = headlines
    .filter(({ value }) => Math.abs(value) <= LARGEST)
    .map(({ key, value }) => `${key}${brief(value)}`);
  return parts.length === 0 ? '' : [...parts, checksum(parts.join('_'))].join('_');
}

const LARGEST = 1e15;
const LONGEST = 200;
const PART = /^([a-z])(-?\d{1,16}(?:\.\d{1,12})?)$/;

/** Null for anything that `encode` has not written. */
export function decode(code: string): Headline[] | null {
  if (code.length > LONGEST) return null;
  const parts = code.split('_');
  if (parts.pop() !== checksum(parts.join('_'))) return null;
  const found = parts.map((part) => PART.exec(part));
  if (found.length === 0 || found.includes(null)) return null;
  const headlines = found.map((m) => ({ key: m?.[1] ?? '', value: Number(m?.[2]) }));
  const known = new Set(headlines.map((h) => h.key));
  if (known.size < headlines.length || headlines.some((h) => Math.abs(h.value) > LARGEST)) return null;
  return headlines;
}

/** Six digits are as many as a page shows, and keep a link short. */
function brief(value: number): string {
  const rounded = Number(value.toPrecision(6));
  return Math.abs(rounded) < 1e-6 ? '0' : String(Number(rounded.toFixed(12)));
}

/** Weighted by position, so that swapped digits show. Two letters of base 36. */
function checksum(text: string): string {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum = (sum * 31 + text.charCodeAt(i)) % 1296;
  return sum.toString(36).padStart(2, '0');
}
