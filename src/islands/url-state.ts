/** State that lives in the URL: unknown text in, checked state out. */
export interface Param<T> {
  key: string;
  default: T;
  /** Undefined for anything that this build does not offer. */
  parse(text: string): T | undefined;
  format(value: T): string;
  /** The parts of a list that this build does not offer, where the rest of it is used. */
  unknown?(text: string): string[];
}

export type Spec<S> = { [K in keyof S]: Param<S[K]> };

export interface Ignored {
  key: string;
  text: string;
}

export function oneOf<T extends string>(key: string, values: readonly T[], fallback: T): Param<T> {
  return {
    key,
    default: fallback,
    parse: (text) => values.find((v) => v === text),
    format: (value) => value,
  };
}

export function read<S extends object>(spec: Spec<S>, search: string): { state: S; ignored: Ignored[] } {
  const params = new URLSearchParams(search);
  const state: Partial<S> = {};
  const ignored: Ignored[] = [];
  for (const name of Object.keys(spec) as (keyof S)[]) {
    const param = spec[name];
    const text = params.get(param.key);
    const value = text === null ? param.default : param.parse(text);
    state[name] = value ?? param.default;
    if (text === null) continue;
    if (value === undefined) ignored.push({ key: param.key, text });
    else for (const part of param.unknown?.(text) ?? []) ignored.push({ key: param.key, text: part });
  }
  return { state: state as S, ignored };
}

/** Defaults are dropped, keys of others kept, and everything sorted, so that equal states have equal links. */
export function write<S extends object>(spec: Spec<S>, state: S, search: string): string {
  const params = new URLSearchParams(search);
  for (const name of Object.keys(spec) as (keyof S)[]) {
    const param = spec[name];
    params.delete(param.key);
    const text = param.format(state[name]);
    if (text !== param.format(param.default)) params.set(param.key, text);
  }
  params.sort();
  // Commas and colons may stand as they are in a query, and a list is easier to read with them.
  const text = params.toString().replaceAll('%2C', ',').replaceAll('%3A', ':');
  return text === '' ? '' : `?${text}`;
}
