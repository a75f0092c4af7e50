import { h, type Tree } from '../site/node.ts';
import type { Cell, Column, Table } from '../site/table.ts';

/** More columns than a tablet has room for. */
const MANY = 7;

/** A table that a reader can scroll by touch and by keyboard where it does not fit. */
export function tableTree(table: Table): Tree {
  const tree = entries(table);
  if (table.columns.length <= MANY) return tree;
  return h('div', { class: 'scroll', tabindex: 0, role: 'group', 'aria-label': table.caption }, tree);
}

/** A real table; on a phone each row becomes an entry whose cells carry their column's name. */
function entries(table: Table): Tree {
  return h(
    'table',
    { class: 'stack' },
    h('caption', {}, table.caption),
    h('thead', {}, h('tr', {}, table.columns.map(head))),
    h(
      'tbody',
      {},
      table.rows.map((row) =>
        h(
          'tr',
          {},
          row.map((cell, i) => body(cell, i, table.columns[i])),
        ),
      ),
    ),
  );
}

const head = (column: Column) => h('th', { scope: 'col', class: column.numeric ? 'r' : null }, column.label);

function body(cell: Cell, index: number, column: Column | undefined): Tree {
  // Where the download says more than the page (12.3 %, a name cut short), the whole value stands behind the words.
  const content = cell.value === cell.text ? cell.text : h('data', { value: cell.value ?? '' }, cell.text);
  const text = h('bdi', {}, content);
  if (index === 0) return h('th', { scope: 'row' }, text);
  return h('td', { class: column?.numeric ? 'r' : null, 'data-l': column?.label }, text);
}
