import type { AnyTable } from '../../tables/table.ts';
import type { Kind } from '../../schema/column.ts';
import type { Outcome, Rule } from '../rule.ts';
import { ROWS, tablesOf } from '../tables-of.ts';
import { all, count } from '../words.ts';
import { wholeTable } from '../whole.ts';

/** Fewer cells may well be alike. */
const ENOUGH = 100;

/** Numbers that a whole table may share. */
const MAY_BE_ONE: ReadonlySet<string> = new Set([
  'sample_weight',
  'founded_year',
  'discount_code_used',
  'conversion_value',
]);

const COUNTED: ReadonlySet<Kind> = new Set<Kind>(['integer', 'number', 'money', 'share']);

export const constantColumn: Rule = {
  id: 'constant-column',
  doc: 'No column of numbers says the same in every row: then it is a default that nobody filled in. Silent below a hundred cells; never worse than a review.',
  check: (tables) => tablesOf(tables).flatMap(checkTable),
};

function checkTable(table: AnyTable): Outcome[] {
  const concerned = [...table.present].filter(
    (name) => COUNTED.has(table.dataset.columns[name]?.kind ?? 'text') && !MAY_BE_ONE.has(name),
  );
  const constants = concerned.flatMap((name) => {
    const cells = table.numbers(name).filter((cell) => !Number.isNaN(cell));
    const [one] = cells;
    const same = cells.length >= ENOUGH && cells.every((cell) => cell === one);
    return same ? [{ name, one: one as number, cells: cells.length }] : [];
  });
  if (concerned.length === 0 || table.rows < ENOUGH) return [];
  const rows = ROWS[table.dataset.name];
  if (constants.length === 0)
    return [
      wholeTable(table, {
        column: null,
        isUsual: true,
        count: 0,
        checked: table.rows,
        message: `No column of numbers says the same in ${all(table.rows, rows)}.`,
        advice: '',
      }),
    ];
  return constants.map(({ name, one, cells }) =>
    wholeTable(table, {
      column: name,
      isUsual: false,
      count: cells,
      checked: cells,
      message: `${name} is ${String(one)} in all ${count(cells)} rows.`,
      advice: 'Look whether the export fills this column; leave it out if it does not.',
    }),
  );
}
