import { LETTERS } from '../../../pipeline/stats/letters.ts';
import type { Numbers } from './roster.ts';

/**
 * A column of numbers as text, in digits of base 64: first the last digit of every number, then the last but one. Like digits stand
 * together and no sign stands between them, so that a host's compression comes close to what the numbers hold.
 */
export interface Digits {
  /** The smallest. */
  from: number;
  /** One string a place, one sign a number; numbers count from `from`, plus 1: 0 means null. */
  places: string[];
}

const BASE = LETTERS.length;
const VALUE = new Map([...LETTERS].map((sign, value) => [sign, value]));

/** @param values whole numbers or null */
export function packDigits(values: Numbers): Digits {
  const known = values.filter((v) => v !== null);
  const from = known.reduce((a, b) => Math.min(a, b), known[0] ?? 0);
  let rest = values.map((v) => (v === null ? 0 : v - from + 1));
  const places: string[] = [];
  while (rest.some((v) => v > 0)) {
    places.push(rest.map((v) => LETTERS.charAt(v % BASE)).join(''));
    rest = rest.map((v) => Math.floor(v / BASE));
  }
  return { from, places };
}

/** @param n how many numbers there are */
export function unpackDigits({ from, places }: Digits, n: number): Numbers {
  return Array.from({ length: n }, (_, i) => {
    const value = places.reduceRight((sum, place) => sum * BASE + (VALUE.get(place.charAt(i)) ?? 0), 0);
    return value === 0 ? null : value - 1 + from;
  });
}

/** Decimals as whole numbers, and back to the very number that so many decimals write. */
export const decimals = (places: number) => ({
  pack: (value: number) => Math.round(Number(`${value}e${places}`)),
  unpack: (whole: number) => Number(`${whole}e-${places}`),
});

const LEAST = -12;

/** Zero and positive numbers of three significant digits, numbered in ascending order: 900 to a power of ten. */
export const significant3 = {
  pack(value: number): number {
    const [digits = '0', power = '0'] = value.toExponential(2).split('e');
    const at = (Number(power) - LEAST) * 900 + Math.round(Number(digits) * 100) - 99;
    return Math.max(0, value > 0 ? at : 0);
  },
  unpack(at: number): number {
    if (at <= 0) return 0;
    const power = Math.floor((at - 1) / 900);
    return Number(`${((at - 1) % 900) + 100}e${power + LEAST - 2}`);
  },
};
