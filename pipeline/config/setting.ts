import type { Basis } from './sources.ts';

/**
 * A setting is one value of the config with everything that a reader or an error message needs to know about it.
 * `pipeline/config.ts` is a tree of them; its plain values form the `Config` that the pipeline receives.
 */
export interface Setting<T> {
  readonly value: T;
  readonly doc: string;
  /** Unit of the value: `days`, `share of 1`; empty for words. */
  readonly unit: string;
  /** Where the default comes from: ids of config/sources.ts, or that it is assumed. */
  readonly source: Basis;
  /** Why the default differs from its sources, or how it follows from them; empty where there is nothing to say. */
  readonly note: string;
  /** What is accepted, as error messages say it: `a number from 1 to 3650`. */
  readonly expected: string;
  readonly accepts: (value: unknown) => boolean;
}

export interface SettingTree {
  readonly [key: string]: Setting<unknown> | SettingTree;
}

/** The plain values of a tree of settings. */
export type Values<T> = T extends Setting<infer V> ? V : { [K in keyof T]: Values<T[K]> };

/** What a config file may leave out: everything. Maps and lists are replaced whole, groups are merged. */
export type Overrides<T> = T extends Setting<infer V> ? V : { [K in keyof T]?: Overrides<T[K]> };

export const isSetting = (node: Setting<unknown> | SettingTree): node is Setting<unknown> =>
  typeof (node as Setting<unknown>).accepts === 'function';

interface About {
  doc: string;
  unit?: string;
  source?: Basis;
  note?: string;
}

function setting<T>(
  value: T,
  about: About,
  rule: { expected: string; accepts: (value: unknown) => boolean },
): Setting<T> {
  const { doc, unit = '', source = '', note = '' } = about;
  return { value, doc, unit, source, note, ...rule };
}

export function number(value: number, about: About & { min: number; max: number }): Setting<number> {
  const { min, max } = about;
  return setting(value, about, {
    expected: `a number from ${String(min)} to ${String(max)}${about.unit ? ` (${about.unit})` : ''}`,
    accepts: (v) => inRange(v, min, max),
  });
}

export function integer(value: number, about: About & { min: number; max: number }): Setting<number> {
  const { min, max } = about;
  return setting(value, about, {
    expected: `a whole number from ${String(min)} to ${String(max)}${about.unit ? ` (${about.unit})` : ''}`,
    accepts: (v) => Number.isInteger(v) && inRange(v, min, max),
  });
}

/** A fraction of 1. */
export const share = (value: number, doc: string, source: Basis = ''): Setting<number> =>
  number(value, { doc, unit: 'share of 1', source, min: 0, max: 1 });

/** Text that must not be empty. */
export const text = (value: string, doc: string): Setting<string> =>
  setting<string>(
    value,
    { doc },
    { expected: 'text', accepts: (v) => typeof v === 'string' && v.trim() !== '' },
  );

/** Text, or null for "none". */
export const optionalText = (value: string | null, doc: string): Setting<string | null> =>
  setting<string | null>(
    value,
    { doc },
    {
      expected: 'text, or null for none',
      accepts: (v) => v === null || (typeof v === 'string' && v.trim() !== ''),
    },
  );

export const flag = (value: boolean, doc: string): Setting<boolean> =>
  setting<boolean>(value, { doc }, { expected: 'true or false', accepts: (v) => typeof v === 'boolean' });

export const choice = <const T extends string | number>(
  value: NoInfer<T>,
  options: readonly T[],
  doc: string,
): Setting<T> =>
  setting<T>(
    value,
    { doc },
    { expected: `one of ${options.join(', ')}`, accepts: (v) => (options as readonly unknown[]).includes(v) },
  );

/** Some numbers to choose from, in ascending order. */
export const numberList = (
  value: readonly number[],
  about: About & { min: number; max: number },
): Setting<readonly number[]> =>
  setting<readonly number[]>(value, about, {
    expected: `a list of ascending numbers from ${String(about.min)} to ${String(about.max)}${about.unit ? ` (${about.unit})` : ''}`,
    accepts: (v) =>
      Array.isArray(v) &&
      v.length > 0 &&
      v.every((n, i) => inRange(n, about.min, about.max) && (i === 0 || n > (v[i - 1] as number))),
  });

/** A number for each of fixed names: every name, no other. */
export function numbers<const K extends string>(
  value: Readonly<Record<K, number>>,
  about: About & { min: number; max: number },
): Setting<Readonly<Record<K, number>>> {
  const names = Object.keys(value);
  const { min, max } = about;
  return setting<Readonly<Record<K, number>>>(value, about, {
    expected: `a number from ${String(min)} to ${String(max)}${about.unit ? ` (${about.unit})` : ''} for each of ${names.join(', ')}`,
    accepts: (v) => hasExactly(v, names) && Object.values(v).every((n) => inRange(n, min, max)),
  });
}

/** Shares of one whole for fixed names: each from 0 to 1, together 1. */
export function shares<const K extends string>(
  value: Readonly<Record<K, number>>,
  about: Omit<About, 'unit'>,
): Setting<Readonly<Record<K, number>>> {
  const names = Object.keys(value);
  return setting<Readonly<Record<K, number>>>(
    value,
    { ...about, unit: 'share of 1' },
    {
      expected: `shares that sum to 1 for ${names.join(', ')}`,
      accepts: (v) =>
        hasExactly(v, names) &&
        Object.values(v).every((n) => inRange(n, 0, 1)) &&
        Math.abs(Object.values(v).reduce((a: number, n) => a + (n as number), 0) - 1) < 1e-9,
    },
  );
}

/** A whole number, or null for "worked out from the others". */
export const optionalInteger = (
  value: number | null,
  about: About & { min: number; max: number },
): Setting<number | null> =>
  setting<number | null>(value, about, {
    expected: `a whole number from ${String(about.min)} to ${String(about.max)}${about.unit ? ` (${about.unit})` : ''}, or null`,
    accepts: (v) => v === null || (Number.isInteger(v) && inRange(v, about.min, about.max)),
  });

const inRange = (value: unknown, min: number, max: number): boolean =>
  typeof value === 'number' && value >= min && value <= max;

const hasExactly = (value: unknown, names: readonly string[]): value is Record<string, unknown> =>
  isPlainObject(value) &&
  Object.keys(value).length === names.length &&
  names.every((name) => Object.hasOwn(value, name));

/** Text -> text, for example their column names -> ours. */
export const textMap = (doc: string): Setting<Readonly<Record<string, string>>> =>
  setting<Readonly<Record<string, string>>>(
    {},
    { doc },
    { expected: 'a map of text to text such as { time: "touchpoint_date" }', accepts: isTextMap },
  );

/** Our column -> (their value -> our value). */
export const valueMaps = (doc: string): Setting<Readonly<Record<string, Readonly<Record<string, string>>>>> =>
  setting<Readonly<Record<string, Readonly<Record<string, string>>>>>(
    {},
    { doc },
    {
      expected: 'maps of values per column such as { platform: { IG: "Instagram" } }',
      accepts: (v) => isPlainObject(v) && Object.values(v).every(isTextMap),
    },
  );

/** A value that a rule of its own accepts: `tag` is checked by the platform's own Intl. */
export const checkedText = (
  value: string,
  about: { doc: string; expected: string; accepts: (value: string) => boolean },
): Setting<string> =>
  setting<string>(value, about, {
    expected: about.expected,
    accepts: (v) => typeof v === 'string' && about.accepts(v),
  });

export function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const isTextMap = (value: unknown): boolean =>
  isPlainObject(value) && Object.values(value).every((v) => typeof v === 'string');
