import type { ScoreAuditReport } from '../../pipeline/report/contract.ts';
import {
  adviceName,
  adviceSentences,
  adviceTitle,
  fraudSentences,
  fraudTitle,
  guidesSentences,
  guidesTitle,
  signed,
} from '../site/findings/truth-scores.ts';
import type { Format } from '../site/format.ts';
import { h } from '../site/node.ts';
import { guideRanges, testOf, type GuideRange } from '../site/score-guides.ts';
import { figure, word, type Cell } from '../site/table.ts';
import type { FigureContent } from './figure.ts';
import { bar } from './marks.ts';
import { rowsTree } from './rows.ts';
import { axisTo, linear, type Axis } from './scale.ts';
import { rangeRows, rangeText } from './truth-rows.ts';

/** Scores against the truth, in reading order; nothing without an audit. */
export const scoreFigures = (audit: ScoreAuditReport | null, fmt: Format): (FigureContent | null)[] =>
  audit === null ? [] : [guidesFigure(audit, fmt), adviceFigure(audit, fmt), fraudFigure(audit, fmt)];

/** Whom to book: every guide with its correlation with real returns, and with real sales. */
function guidesFigure(audit: ScoreAuditReport, fmt: Format): FigureContent | null {
  const guides = guideRanges(testOf(audit));
  if (guides.length === 0) return null;
  const axis = correlationAxis(guides);
  const write = (value: number): string => fmt.decimal(value, 2);
  const panel = (measure: 'perDollar' | 'sales', head: string) => [
    h('p', { class: 'barcap' }, h('b', {}, head)),
    rangeRows(
      guides
        .toSorted((a, b) => b[measure].value - a[measure].value)
        .map((guide) => ({
          name: guide.own ? h('b', {}, guide.label) : guide.label,
          range: guide[measure],
          value: write(guide[measure].value),
          aside: rangeText(guide[measure], write),
        })),
      { axis, head: { name: 'Guide', value: 'Correlation' }, tick: (v) => fmt.decimal(v) },
    ),
  ];
  return {
    id: 'score-guides',
    title: guidesTitle(audit, fmt),
    say: guidesSentences(audit, fmt),
    chart: [
      ...panel('perDollar', 'With real profit per unit of money'),
      ...panel('sales', 'With real sales'),
    ],
    note: `${fmt.count(testOf(audit).creators)} creators. Line: 90% interval of the correlation. Ours in bold.`,
    table: guidesTable(audit, fmt),
    method: 'scores#score-audit',
  };
}

function correlationAxis(guides: readonly GuideRange[]): Axis {
  const least = Math.min(
    0,
    ...guides.flatMap(({ sales, perDollar }) => [sales, perDollar]).map((r) => r.low ?? r.value),
  );
  const from = Math.floor(least * 2) / 2;
  const ticks = [-1, -0.5, 0, 0.5, 1].filter((tick) => tick >= from);
  return { x: linear(from - 0.03, 1.03), ticks };
}

function guidesTable({ same, planned, forecast }: ScoreAuditReport, fmt: Format): FigureContent['table'] {
  const tests = [
    { label: 'same days', table: same },
    { label: 'planned posts', table: planned },
    { label: 'forecast', table: forecast },
  ].flatMap(({ label, table }) => (table ? [{ label, table }] : []));
  const ids = [...new Map(tests.flatMap(({ table }) => table.guides).map((g) => [g.id, g.label]))];
  const write = (value: number): string => fmt.decimal(value, 3);
  return {
    caption: 'Rank correlation of every guide with real sales and with real profit per unit of money',
    columns: [
      { label: 'Guide' },
      ...tests.flatMap(({ label }) => [
        { label: `Sales, ${label}`, numeric: true },
        { label: `Profit, ${label}`, numeric: true },
      ]),
    ],
    rows: ids.map(([id, label]) => [
      word(label),
      ...tests.flatMap(({ table }): Cell[] => {
        const own = table.guides.find((guide) => guide.id === id);
        return [figure(own?.sales ?? null, write), figure(own?.perDollar ?? null, write)];
      }),
    ]),
  };
}

/** What the creators of each advice really returned. */
function adviceFigure(audit: ScoreAuditReport, fmt: Format): FigureContent | null {
  const told = audit.advice.filter(({ realReturn }) => realReturn !== null);
  if (told.length === 0) return null;
  const least = Math.min(0, ...told.map(({ realReturn }) => realReturn ?? 0));
  const most = Math.max(0.5, ...told.map(({ realReturn }) => realReturn ?? 0));
  const ticks = [-1, -0.5, 0, 0.5, 1, 1.5, 2].filter((tick) => tick >= least - 0.3 && tick <= most);
  const axis: Axis = { x: linear(Math.min(least, ticks[0] ?? 0) - 0.05, most * 1.03), ticks };
  return {
    id: 'score-advice',
    title: adviceTitle(audit, fmt),
    say: adviceSentences(audit, fmt),
    chart: [
      rangeRows(
        told.map(({ advice, creators, realReturn }) => ({
          name: adviceName(advice),
          range: { value: realReturn ?? 0, low: null, high: null },
          value: signed(realReturn ?? 0, fmt),
          aside: `${fmt.count(creators)} creators`,
        })),
        {
          axis,
          head: { name: 'Advice', value: 'Real return' },
          tick: (v) => signed(v, fmt),
          reference: 0,
        },
      ),
    ],
    note: 'Expected orders of the simulated world; money before returns. Dotted: what was paid comes back.',
    table: {
      caption: 'Creators, spend and real return by advice',
      columns: [
        { label: 'Advice' },
        ...['Creators', 'Spend', 'Real return'].map((label) => ({ label, numeric: true })),
      ],
      rows: audit.advice.map(({ advice, creators, spend, realReturn }) => [
        word(adviceName(advice)),
        figure(creators, fmt.count),
        figure(spend, fmt.money),
        figure(realReturn, (v) => signed(v, fmt)),
      ]),
    },
    method: 'scores#score-audit',
  };
}

/** Flagged accounts, and how many of them bought most of their followers. */
function fraudFigure(audit: ScoreAuditReport, fmt: Format): FigureContent | null {
  const { fraud } = audit;
  const rows = [{ id: 'any', label: 'Any flag', ...fraud.any }, ...fraud.rules];
  if (fraud.any.flagged === 0) return null;
  const most = axisTo(rows.map(({ flagged }) => flagged));
  return {
    id: 'score-fraud',
    title: fraudTitle(audit, fmt),
    say: fraudSentences(audit, fmt),
    chart: [
      rowsTree(
        { name: 'Flag', axis: h('span'), value: 'Rightly, of all flagged' },
        rows.map(({ id, label, flagged, hits }) => ({
          name: id === 'any' ? h('b', {}, label) : label,
          mark: h('div', {}, bar(most.x(flagged), 'f-soft'), bar(most.x(hits))),
          value: fmt.count(hits),
          aside: `of ${fmt.count(flagged)}`,
        })),
        'tight',
      ),
    ],
    note: 'Upper bar: flagged; lower bar: flagged accounts that bought most of their followers. A flag is an anomaly, not a verdict.',
    table: {
      caption: 'Flags against accounts that bought most of their followers',
      columns: [
        { label: 'Flag' },
        ...['Flagged', 'Rightly', 'Precision', 'Recall'].map((label) => ({ label, numeric: true })),
      ],
      rows: rows.map(({ label, flagged, hits }) => [
        word(label),
        figure(flagged, fmt.count),
        figure(hits, fmt.count),
        figure(flagged > 0 ? hits / flagged : null, fmt.share),
        figure(fraud.heavy > 0 ? hits / fraud.heavy : null, fmt.share),
      ]),
    },
    method: 'scores#score-audit',
  };
}
