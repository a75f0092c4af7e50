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

/** As many letters as the words of all columns may need side by side on a tablet, and those of the first alone. */
const ROOM = 64;
const LEAD = 24;

/** Words are broken only where one is too long for the page: then anywhere, but in the first column as a last resort. */
function breaking({ columns, rows }: Table): string | null {
  const longest = columns.map(({ label }, i) =>
    rows.reduce((most, row) => Math.max(most, longestWord(row[i]?.text ?? '')), longestWord(label)),
  );
  if (longest.reduce((sum, n) => sum + n, 0) <= ROOM) return 'whole';
  return (longest[0] ?? 0) <= LEAD ? 'lead' : null;
}

const longestWord = (text: string) =>
  !/[\s-]/.test(text)
    ? text.length
    : text.split(/[\s-]+/).reduce((most, word) => Math.max(most, word.length), 0);

/** A real table; on a phone each row becomes an entry whose cells carry their column's name. */
function entries(table: Table): Tree {
  return h(
    'table',
    {
      class: ['stack', breaking(table), table.columns.length > MANY ? 'many' : null]
        .filter(Boolean)
        .join(' '),
    },
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
  const content =
    String(cell.value) === cell.text ? cell.text : h('data', { value: cell.value ?? '' }, cell.text);
  // Truly empty, so that on a phone its label goes too.
  // Names may run from right to left; numbers never do.
  const text =
    cell.text === '' && !cell.value ? null : typeof cell.value === 'number' ? content : h('bdi', {}, content);
  // A name needs no label on a phone; a bare number does.
  if (index === 0)
    return h('th', { scope: 'row', 'data-l': typeof cell.value === 'number' ? column?.label : null }, text);
  return h('td', { class: column?.numeric ? 'r' : null, 'data-l': column?.label }, text);
}
