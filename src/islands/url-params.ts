import type { Param } from './url-state.ts';

/** Kinds of parameters besides the single choice of url-state.ts. */

/** `?tier=micro,mid`: several of the values offered, in their own order. A comma inside a value is written as a semicolon. */
export function manyOf<T extends string>(key: string, values: readonly T[]): Param<readonly T[]> {
  const id = (value: string) => value.replaceAll(',', ';');
  const parts = (text: string) => text.split(',').filter(Boolean);
  const pick = (text: string) => {
    const wanted = new Set(parts(text));
    return values.filter((value) => wanted.has(id(value)));
  };
  return {
    key,
    default: [],
    parse: (text) => (pick(text).length > 0 ? pick(text) : undefined),
    format: (chosen) => chosen.map(id).join(','),
    unknown: (text) => parts(text).filter((part) => !values.some((value) => id(value) === part)),
  };
}

/** `?compare=a.b.c`: at most so many of the ids that exist, in the order of the link, each once. */
export function someOf(key: string, ids: ReadonlySet<string>, most: number): Param<readonly string[]> {
  const parts = (text: string) => [...new Set(text.split('.').filter(Boolean))];
  const pick = (text: string) => parts(text).filter((part) => ids.has(part));
  return {
    key,
    default: [],
    parse: (text) => (pick(text).length > 0 ? pick(text).slice(0, most) : undefined),
    format: (chosen) => chosen.join('.'),
    unknown: (text) => {
      const used = new Set(pick(text).slice(0, most));
      return parts(text).filter((part) => !used.has(part));
    },
  };
}

interface Range {
  min: number | null;
  max: number | null;
}

const RANGE = /^(\d{1,12}(?:\.\d{1,4})?)?-(\d{1,12}(?:\.\d{1,4})?)?$/;

/** `?price=20-150`, `?price=20-`, `?price=-150`: plain numbers, both ends included. */
export function rangeOf(key: string): Param<Range> {
  return {
    key,
    default: { min: null, max: null },
    parse: (text) => {
      const [found, low, high] = RANGE.exec(text) ?? [];
      if (found === undefined || found === '-') return undefined;
      const [min, max] = [low, high].map((part) => (part === undefined ? null : Number(part)));
      if (typeof min === 'number' && typeof max === 'number' && min > max) return undefined;
      return { min: min ?? null, max: max ?? null };
    },
    format: ({ min, max }) => (min === null && max === null ? '' : `${min ?? ''}-${max ?? ''}`),
  };
}

/** A page, from 1. */
export function pageOf(key: string): Param<number> {
  return {
    key,
    default: 1,
    parse: (text) => (/^[1-9]\d{0,5}$/.test(text) ? Number(text) : undefined),
    format: String,
  };
}
