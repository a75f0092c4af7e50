import type { Amounts, Estimate } from '../../pipeline/report/contract.ts';
import { measureIn, modelIn, type Credit, type CreditView } from '../site/credits.ts';
import { ranked } from '../site/findings/leader.ts';
import { offered, writeColumn } from '../site/measure.ts';
import { nounOf } from '../site/nouns.ts';
import { rankOf } from '../site/ranks.ts';
import { figure, word, type Cell, type Column, type Table } from '../site/table.ts';
import { shown } from '../site/words.ts';

/** Every measure of the chosen model, its removal effects where it has them, and the ranks by what is shown. */
export function creditsTable(view: CreditView): Table {
  const { results, fmt } = view;
  const rows = ranked(view);
  const model = modelIn(results, view.choice.model);
  const removal = rows.some((r) => r.credit.removalEffect !== null);
  const columns = [
    ...measureColumns(view),
    ...(removal ? ends(view, 'Removal effect') : []),
    ...rankColumns(view),
  ];
  const blank = columns.length - measureColumns(view).length;
  const share = (v: number) => fmt.percent(v, 1);
  return {
    caption: `What ${model.label} credits to ${nounOf(results.view).many}`,
    columns: [{ label: nounOf(results.view).head }, ...columns],
    rows: [
      ...rows.map(({ name, credit }) => [
        word(shown(name.label), name.label),
        ...measureCells(view, credit),
        ...(removal ? endCells(credit.removalEffect, share) : []),
        ...rankCells(view, credit),
      ]),
      ...(model.baseline
        ? [
            [
              word('Would have been bought anyway'),
              ...measureCells(view, model.baseline),
              ...Array.from({ length: blank }, () => word('')),
            ],
          ]
        : []),
    ],
  };
}

const ends = ({ results, fmt }: CreditView, label: string): Column[] => {
  const level = fmt.percent(results.level);
  return [label, `${label}, ${level} low`, `${label}, ${level} high`].map((text) => ({
    label: text,
    numeric: true,
  }));
};

const endCells = (e: Estimate | null, say: (v: number) => string): Cell[] =>
  [e?.value ?? null, e?.low ?? null, e?.high ?? null].map((v) => figure(v, say));

const measureColumns = (view: CreditView): Column[] =>
  offered(view.results.hasValue).flatMap((m) => ends(view, m.label));

const measureCells = ({ results, fmt }: CreditView, credit: Amounts): Cell[] =>
  offered(results.hasValue).flatMap((m) => endCells(m.pick(credit), writeColumn(m, fmt)));

function rankColumns(view: CreditView): Column[] {
  const by = measureIn(view).needsValue ? 'revenue' : 'orders';
  return [
    ...ends(view, `Rank by ${by}`),
    { label: 'Chance to be first', numeric: true },
    { label: `Chance to be among the first ${String(view.results.among)}`, numeric: true },
  ];
}

function rankCells(view: CreditView, credit: Credit): Cell[] {
  const { rank, low, high, first, top } = rankOf(view, credit);
  const [count, share] = [view.fmt.count, (v: number) => view.fmt.percent(v)];
  return [
    figure(rank, count),
    figure(low, count),
    figure(high, count),
    figure(first, share),
    figure(top, share),
  ];
}
