/** A piece of a page as plain data: built by pure functions, written as text at build, as elements in the browser. */
export interface Tree {
  tag: string;
  attrs: Attributes;
  children: Child[];
}

export type Attributes = Record<string, string | number | boolean | null | undefined>;
export type Child = Tree | string;

export function h(
  tag: string,
  attrs: Attributes = {},
  ...children: (Child | Child[] | null | false)[]
): Tree {
  return { tag, attrs, children: children.flat().filter((c): c is Child => c !== null && c !== false) };
}

/** Two decimals are a fiftieth of a pixel at any size we draw, and halve the compressed page. */
export const round = (value: number, digits = 2) => Number(value.toFixed(digits));

export const percent = (fraction: number) => `${round(Math.min(1, Math.max(0, fraction)) * 100)}%`;
