import {
  nothingReason,
  revenueOf,
  revenueSay,
  revenueTitle,
  type Revenue,
} from '../site/creators/revenue.ts';
import type { CreatorView } from '../site/creators/view.ts';
import { h } from '../site/node.ts';
import { figure, word, type Table } from '../site/table.ts';
import { nothingTree } from './creator-nothing.ts';
import type { FigureContent } from './figure.ts';
import { axisTree, dot, fluid, gridline, ring } from './marks.ts';
import { rowsTree, type Row } from './rows.ts';
import { axisTo } from './scale.ts';

const HEIGHT = 18;
const MIDDLE = HEIGHT / 2;

/** What every model credits to the creator, what the posts cost, and what they caused. */
export function revenueFigure(view: CreatorView): FigureContent {
  const revenue = revenueOf(view);
  const { credited, spend, write } = revenue;
  const rows = rowsOf(revenue, view);
  const dotted = spend > 0 && rows.length > 0 ? `Dotted: the ${write(spend)} that was paid. ` : '';
  return {
    id: 'revenue',
    title: revenueTitle(revenue),
    say: revenueSay(revenue, view),
    chart: [rows.length === 0 ? nothingTree(nothingReason(view)) : chart(revenue, rows, view)],
    note: `${dotted}${credited === null ? '' : notes(view)}`.trim() || null,
    table: revenueTable(revenue, view),
    method: 'intervals',
  };
}

const notes = ({ results: { draws, level }, fmt }: CreatorView) =>
  draws > 0
    ? `Rings are credit: ${fmt.percent(level)} intervals (thin) and their middle half (thick) show sampling noise only, not a model’s bias.`
    : 'Rings are credit, without intervals: no draws were made.';

function chart({ credited, caused, spend, write }: Revenue, rows: Row[], view: CreatorView) {
  const axis = axisOf({ credited, caused, spend });
  const { level, draws } = view.results;
  const what = view.credits?.of === 'conversions' ? 'Orders' : 'Revenue';
  const value = draws > 0 ? `${what}, ${view.fmt.percent(level)} interval` : what;
  return rowsTree({ name: 'Model', axis: axisTree(axis, write), value }, rows, 'tight');
}

const axisOf = ({ credited, caused, spend }: Pick<Revenue, 'credited' | 'caused' | 'spend'>) =>
  axisTo([
    ...(credited ?? []).map(({ estimate }) => estimate.high ?? estimate.value),
    caused?.high ?? caused?.value ?? 0,
    spend,
  ]);

function rowsOf({ credited, caused, spend, write }: Revenue, { results }: CreatorView): Row[] {
  const { x } = axisOf({ credited, caused, spend });
  const paid = spend > 0 ? [gridline(x(spend), HEIGHT, 'ref')] : [];
  const between = ({ low, high }: { low: number | null; high: number | null }) =>
    low === null || high === null ? null : `${write(low)} to ${write(high)}`;
  return [
    ...(credited ?? []).map(({ label, estimate }): Row => ({
      name: label,
      mark: fluid({ height: HEIGHT, cls: 'k-oth' }, [...paid, ...ring(estimate, x, { y: MIDDLE })]),
      value: write(estimate.value),
      aside: between(estimate),
    })),
    ...(caused === null
      ? []
      : [
          {
            name: h(
              'b',
              { class: 'mine' },
              results.caused.basis === 'calibrated' ? 'Caused, calibrated' : 'Caused, observational',
            ),
            mark: fluid({ height: HEIGHT, cls: 'k-acc' }, [...paid, ...dot(caused, x, MIDDLE)]),
            value: write(caused.value),
            aside: between(caused),
          },
        ]),
  ];
}

function revenueTable({ credited, caused, write }: Revenue, { results, credits, fmt }: CreatorView): Table {
  const level = fmt.percent(results.level);
  const what = credits?.of === 'conversions' ? 'Orders' : 'Revenue';
  const row = (name: string, e: { value: number; low: number | null; high: number | null }) => [
    word(name),
    ...[e.value, e.low, e.high].map((v) => figure(v, write)),
  ];
  return {
    caption: `${what} credited by each model, and caused`,
    columns: [
      { label: 'Model' },
      ...[what, `${level} low`, `${level} high`].map((label) => ({ label, numeric: true })),
    ],
    rows: [
      ...(credited ?? []).map(({ label, estimate }) => row(label, estimate)),
      ...(caused === null ? [] : [row('Caused', caused)]),
    ],
  };
}
