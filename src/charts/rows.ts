import { h, type Child, type Tree } from '../site/node.ts';

export interface Row {
  name: Child;
  mark: Tree;
  /** The number, in 600. */
  value: string;
  /** Its interval or unit, beside it. */
  aside?: string | null;
}

/** Labelled rows: words in HTML, marks in fluid SVG. On a phone the marks move beneath at full width. */
export function rowsTree(head: { name: string; axis: Tree; value: string }, rows: Row[], cls = ''): Tree {
  return h(
    'div',
    { class: `rows ${cls}`.trim() },
    h(
      'div',
      { class: 'row head', 'aria-hidden': 'true' },
      h('span', {}, head.name),
      h('span', { class: 'g' }, head.axis),
      h('span', { class: 'v' }, head.value),
    ),
    rows.map(rowTree),
  );
}

const rowTree = ({ name, mark, value, aside }: Row) =>
  h(
    'div',
    { class: 'row' },
    h('span', { class: 'n' }, name),
    h('span', { class: 'g' }, mark),
    h('span', { class: 'v' }, h('b', {}, value), aside ? [' ', h('span', { class: 'u' }, aside)] : null),
  );
