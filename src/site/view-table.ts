import type { Amounts, Estimate } from '../../pipeline/report/contract.ts';
import { ran, type Credit, type CreditResults } from './credits.ts';
import { word, type Cell, type Table } from './table.ts';

const AMOUNTS: readonly [keyof Amounts, string][] = [
  ['conversions', 'orders'],
  ['value', 'revenue'],
  ['share', 'order_share'],
  ['valueShare', 'revenue_share'],
];

const ends = (name: string): string[] => [name, `${name}_low`, `${name}_high`];

/** A whole view as one long table for spreadsheets: a row per model and name, and one for what a model leaves to nobody. */
export function viewTable(results: CreditResults): Table {
  const labels = new Map(results.names.map(({ id, label }) => [id, label]));
  return {
    caption: results.view.label,
    columns: [
      'model',
      'id',
      'name',
      ...AMOUNTS.flatMap(([, name]) => ends(name)),
      ...ends('removal_effect'),
      ...ends('rank_by_orders'),
      'first_by_orders',
      `among_${String(results.among)}_by_orders`,
      ...ends('rank_by_revenue'),
      'first_by_revenue',
      `among_${String(results.among)}_by_revenue`,
    ].map((label) => ({ label })),
    rows: ran(results).flatMap((model) => [
      ...model.credits.map((credit) => [
        word(model.id),
        word(credit.name),
        word(labels.get(credit.name) ?? credit.name),
        ...amountCells(credit),
        ...endCells(credit.removalEffect),
        ...rankCells(credit.rank.conversions),
        ...rankCells(credit.rank.value),
      ]),
      ...(model.baseline
        ? [
            [
              word(model.id),
              word(''),
              word('Would have been bought anyway'),
              ...amountCells(model.baseline),
              ...Array.from({ length: 13 }, () => number(null)),
            ],
          ]
        : []),
    ]),
  };
}

const number = (value: number | null): Cell => ({ text: '', value });

const endCells = (e: Estimate | null): Cell[] => [e?.value, e?.low, e?.high].map((v) => number(v ?? null));

const amountCells = (of: Amounts): Cell[] => AMOUNTS.flatMap(([amount]) => endCells(of[amount]));

const rankCells = (rank: Credit['rank']['value']): Cell[] =>
  [rank?.rank, rank?.low, rank?.high, rank?.first, rank?.top].map((v) => number(v ?? null));
