import { references, type Reference } from '../../schema/dataset.ts';
import { link } from '../../tables/link.ts';
import type { AnyTable } from '../../tables/table.ts';
import { checkRows } from '../check-rows.ts';
import type { Outcome, Rule } from '../rule.ts';
import { ROWS, tablesOf } from '../tables-of.ts';

export const foreignKey: Rule = {
  id: 'foreign-key',
  doc: 'Every id that names a row of another table names one that is there.',
  check(tables, { failShare }) {
    const there = tablesOf(tables);
    return there.flatMap((table) =>
      references(table.dataset).flatMap((reference) => {
        const target = there.find(({ dataset }) => dataset.name === reference.dataset);
        return target ? checkReference({ table, target, reference, failShare }) : [];
      }),
    );
  },
};

interface Pair {
  table: AnyTable;
  target: AnyTable;
  reference: Reference;
  failShare: number;
}

function checkReference({ table, target, reference, failShare }: Pair): Outcome[] {
  const { column } = reference;
  const { dataset } = target;
  if (!table.present.has(column)) return [];
  const cells = table.words(column);
  const named = link(cells, target.words(reference.target));
  return checkRows(table, {
    column,
    holds: (row) => ((cells.codes[row] as number) < 0 ? null : named(row) >= 0),
    expected: () => `the ${reference.target} of a row in ${target.file}`,
    claim: `the ${column} is one of the ${ROWS[dataset.name]}`,
    denial: `the ${column} is none of the ${ROWS[dataset.name]}`,
    rows: `${ROWS[table.dataset.name]} with one`,
    advice: `Export both tables over the same period and with the same ids; ${target.file} lacks these rows, or they were left out for a fault of their own.`,
    failShare,
  });
}
