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
  const kept: Child[] = [];
  const keep = (child: Child | null | false) => {
    if (child !== null && child !== false) kept.push(child);
  };
  for (const child of children) {
    if (Array.isArray(child)) child.forEach(keep);
    else keep(child);
  }
  return { tag, attrs, children: kept };
}

/** Two decimals are a fiftieth of a pixel at any size we draw, and halve the compressed page. */
export const round = (value: number, digits = 2) => Number(value.toFixed(digits));

export const percent = (fraction: number) => `${round(Math.min(1, Math.max(0, fraction)) * 100)}%`;
