import type { ResponseAuditReport, ResponseBudget, ResponsePlan } from '../../pipeline/report/contract.ts';
import {
  predictionSentences,
  predictionTitle,
  regretSentences,
  regretTitle,
  timesText,
} from '../site/findings/truth-response.ts';
import type { Format } from '../site/format.ts';
import { h, type Tree } from '../site/node.ts';
import { figure, word, type Cell } from '../site/table.ts';
import type { FigureContent } from './figure.ts';
import { axisTo, linear, type Axis } from './scale.ts';
import { rangeRows } from './truth-rows.ts';

/** Response curves against the truth, in reading order; nothing without an audit. */
export const responseFigures = (audit: ResponseAuditReport | null, fmt: Format): FigureContent[] =>
  audit === null ? [] : [predictionFigure(audit, fmt), regretFigure(audit, fmt)];

/** Of the random plans these parts lie below: all of them are in the table. */
const PARTS = [
  { part: 0, name: 'Lowest' },
  { part: 0.25, name: 'Lower quarter' },
  { part: 0.5, name: 'Middle' },
  { part: 0.75, name: 'Upper quarter' },
  { part: 1, name: 'Highest' },
];

/** Predicted over real revenue: of every random plan, and of each segment alone. */
function predictionFigure(audit: ResponseAuditReport, fmt: Format): FigureContent {
  const ratio = (at: number, real: number): number => at / real;
  const all = [...audit.plans, ...audit.segments];
  const most = Math.min(4, Math.max(1.5, ...all.map(({ high, real }) => ratio(high, real))));
  const axis: Axis = {
    x: linear(0, most * 1.02),
    ticks: [0, 0.5, 1, 1.5, 2, 3, 4].filter((tick) => tick <= most),
  };
  const inside = (value: number): number => Math.min(most, value);
  const range = ({ predicted, low, high, real }: (typeof all)[number]) => ({
    value: inside(ratio(predicted, real)),
    low: inside(ratio(low, real)),
    high: inside(ratio(high, real)),
  });
  const percent = (value: number): string => fmt.percent(value);
  const plans = audit.plans.toSorted((x, y) => x.predicted / x.real - y.predicted / y.real);
  const shown = PARTS.flatMap(({ part, name }) => {
    const plan = plans[Math.round(part * (plans.length - 1))];
    return plan ? [{ name, plan }] : [];
  });
  return {
    id: 'response-plans',
    title: predictionTitle(audit, fmt),
    say: predictionSentences(audit, fmt),
    chart: [
      h(
        'p',
        { class: 'barcap' },
        h('b', {}, `Predicted over real revenue, of ${fmt.count(plans.length)} random plans`),
      ),
      rangeRows(
        shown.map(({ name, plan }) => ({
          name,
          range: range(plan),
          value: fmt.money(plan.real),
          aside: `${fmt.money(plan.predicted)} predicted`,
        })),
        { axis, head: { name: 'Plan', value: 'Real revenue' }, tick: percent, reference: 1 },
      ),
      h('p', { class: 'barcap' }, h('b', {}, 'Every segment alone, with the spend of today')),
      rangeRows(
        audit.segments.map((segment) => ({
          name: segment.label,
          range: range(segment),
          value: fmt.money(segment.real),
          aside: `${fmt.money(segment.predicted)} predicted`,
        })),
        { axis, head: { name: 'Segment', value: 'Real revenue' }, tick: percent, reference: 1 },
      ),
    ],
    note: `Dotted: predicted exactly. Line: ${fmt.percent(audit.level)} interval of the prediction. Incremental revenue before returns, in one simulated world.`,
    table: {
      caption: 'Predicted and real revenue of random plans, of segments alone and of today’s posts',
      columns: [
        { label: 'Plan' },
        ...['Predicted', 'Low', 'High', 'Real'].map((label) => ({ label, numeric: true })),
      ],
      rows: [
        { label: 'Today’s posts', ...audit.today },
        ...audit.plans.map((plan, i) => ({ label: `Random plan ${fmt.count(i + 1)}`, ...plan })),
        ...audit.segments,
      ].map(({ label, predicted, low, high, real }) => [
        word(label),
        ...[predicted, low, high, real].map((value) => figure(value, fmt.money)),
      ]),
    },
    method: 'scores#score-audit',
  };
}

/** What every split lacks to the best possible bookings, at each budget. */
function regretFigure(audit: ResponseAuditReport, fmt: Format): FigureContent {
  const axis = axisTo(
    audit.budgets.flatMap(({ best, plans }) => plans.map(({ regret }) => regret.high / best)),
  );
  return {
    id: 'response-regret',
    title: regretTitle(audit, fmt),
    say: regretSentences(audit, fmt),
    chart: audit.budgets.flatMap((budget) => budgetRows(budget, axis, fmt)),
    note: 'Part of the best possible revenue that is missed. Line: 90% interval that chance in the replay leaves. Of the models that are followed only the best is drawn; the table has all, and our cautious plan.',
    table: regretTable(audit, fmt),
    method: 'scores#score-audit',
  };
}

/** A row per split: what it brings at each budget, and how far it lies behind our plan. */
function regretTable({ budgets }: ResponseAuditReport, fmt: Format): FigureContent['table'] {
  const splits = new Map(budgets.flatMap(({ plans }) => plans.map(({ id, label }) => [id, label] as const)));
  const numeric = (label: string) => ({ label, numeric: true });
  const each = (id: string, of: (plan: ResponsePlan) => number): Cell[] =>
    budgets.map(({ plans }) => {
      const plan = plans.find((own) => own.id === id);
      return figure(plan ? of(plan) : null, fmt.money);
    });
  return {
    caption: 'Revenue of each split at each budget, and how much less that is than our best plan brings',
    columns: [
      { label: 'Split' },
      ...budgets.map(({ budget }) => numeric(`Revenue of ${fmt.money(budget)}`)),
      ...budgets.map(({ budget }) => numeric(`Behind with ${fmt.money(budget)}`)),
    ],
    rows: [
      [
        word('Best possible'),
        ...budgets.map(({ best }) => figure(best, fmt.money)),
        ...budgets.map(() => figure(null, fmt.money)),
      ],
      ...[...splits].map(([id, label]) => [
        word(label),
        ...each(id, ({ revenue }) => revenue),
        ...each(id, ({ behind }) => behind.value),
      ]),
    ],
  };
}

function budgetRows({ times, budget, best, plans }: ResponseBudget, axis: Axis, fmt: Format): Tree[] {
  const models = plans
    .filter(({ kind }) => kind === 'model')
    .toSorted((a, b) => a.regret.value - b.regret.value);
  const shown = [
    ...plans.filter(({ id, kind }) => kind !== 'model' && id !== 'cautious'),
    ...models.slice(0, 1).map((plan) => ({ ...plan, label: `Best model: ${plan.label}` })),
  ].toSorted((a, b) => a.regret.value - b.regret.value);
  const part = ({ regret }: ResponsePlan) => ({
    value: Math.max(0, regret.value / best),
    low: Math.max(0, regret.low / best),
    high: Math.max(0, regret.high / best),
  });
  return [
    h('p', { class: 'barcap' }, h('b', {}, `${fmt.money(budget)}, ${timesText(times, fmt)}`)),
    rangeRows(
      shown.map((plan) => ({
        name: plan.kind === 'ours' ? h('b', {}, plan.label) : plan.label,
        range: part(plan),
        value: fmt.share(part(plan).value),
        aside: fmt.money(plan.revenue),
      })),
      { axis, head: { name: 'Split', value: 'Missed, revenue' }, tick: (v) => fmt.percent(v) },
    ),
  ];
}
