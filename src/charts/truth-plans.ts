import type { TruthReport } from '../../pipeline/report/contract.ts';
import { plansSentences, plansTitle } from '../site/findings/truth-plans.ts';
import type { Format } from '../site/format.ts';
import { h } from '../site/node.ts';
import { figure, word } from '../site/table.ts';
import type { FigureContent } from './figure.ts';
import { axisTo } from './scale.ts';
import { rangeRows, rangeText } from './truth-rows.ts';

/** What following each model with the whole budget brings less than the best split. */
export function plansFigure(truth: TruthReport, fmt: Format): FigureContent | null {
  const plans = truth.world?.plans;
  if (!plans || plans.models.length === 0) return null;
  const today = {
    id: 'today',
    label: 'Today’s split',
    revenue: plans.todayRevenue,
    regret: plans.todayRegret,
  };
  const rows = [...plans.models, today].toSorted((a, b) => a.regret.value - b.regret.value);
  const axis = axisTo(rows.map(({ regret }) => regret.high));
  // Chance may put an end below zero, where the axis ends.
  const drawn = ({ low, ...rest }: { value: number; low: number; high: number }) => ({
    ...rest,
    low: Math.max(0, low),
  });
  return {
    id: 'plans',
    title: plansTitle(plans, fmt),
    say: plansSentences(truth, fmt),
    chart: [
      rangeRows(
        rows.map(({ id, label, regret }) => ({
          name: id === 'today' ? h('b', {}, label) : label,
          range: drawn(regret),
          value: fmt.money(regret.value),
          aside: rangeText(regret, fmt.money),
        })),
        { axis, head: { name: 'Model', value: 'Cost, 90% interval' }, tick: fmt.money },
      ),
    ],
    note: 'Line: 90% interval that chance in the replay leaves. Every split is lived through by the same shoppers.',
    table: {
      caption: 'Revenue under each split of the same budget, and what it lacks to the best',
      columns: [
        { label: 'Split by' },
        ...['Revenue', 'Cost', 'Cost, low', 'Cost, high'].map((label) => ({ label, numeric: true })),
      ],
      rows: [
        ...rows.map(({ label, revenue, regret }) => [
          word(label),
          ...[revenue, regret.value, regret.low, regret.high].map((v) => figure(v, fmt.money)),
        ]),
        [
          word('Best split found'),
          figure(plans.bestRevenue, fmt.money),
          ...[0, null, null].map((v) => figure(v, fmt.money)),
        ],
      ],
    },
    method: 'regret',
  };
}
