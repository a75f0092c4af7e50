import type { TruthReport } from '../../pipeline/report/contract.ts';
import { dimensionsSentences, dimensionsTitle } from '../site/findings/truth-dimensions.ts';
import type { Format } from '../site/format.ts';
import { h, percent, round, type Tree } from '../site/node.ts';
import { namesErrors, type NamesErrors, type NamesModel } from '../site/names-errors.ts';
import { figure, word, type Table } from '../site/table.ts';
import { list } from '../site/words.ts';
import type { Range } from '../site/truth.ts';
import type { FigureContent } from './figure.ts';
import { axisText, axisTree, dot, fluid, grid, stroke } from './marks.ts';
import { rowsTree } from './rows.ts';
import { axisTo, linear, type Axis } from './scale.ts';

const ROW = 22;

interface Measure {
  label: string;
  pick: (m: NamesModel) => Range;
  /** The same in the world of the report. */
  here: (m: NamesModel) => number | null;
  axis: Axis;
  write: (v: number) => string;
  tick: (v: number) => string;
}

/** A panel per dimension, a row per model; share error above, rank correlation beneath. */
export function dimensionsFigure(truth: TruthReport, fmt: Format): FigureContent | null {
  const all = namesErrors(truth);
  if (all.length === 0) return null;
  const errors = all.flatMap((d) => d.models.flatMap((m) => [m.share.high ?? m.share.value, m.here ?? 0]));
  const measures: Measure[] = [
    {
      label: 'share error',
      pick: (m) => m.share,
      here: (m) => m.here,
      axis: axisTo(errors, 2),
      write: fmt.share,
      tick: (v) => fmt.percent(v),
    },
    {
      label: 'rank correlation',
      pick: (m) => m.rank,
      here: () => null,
      axis: correlationAxis(all),
      write: (v) => fmt.decimal(v, 2),
      tick: (v) => fmt.decimal(v),
    },
  ];
  return {
    id: 'dimensions',
    title: dimensionsTitle(truth, fmt),
    say: dimensionsSentences(truth, fmt),
    chart: measures.flatMap((measure) => [
      h('div', { class: `mxw mx-${Math.min(5, all.length)}` }, band(all, measure)),
      h('div', { class: 'mxn' }, narrow(all, measure)),
    ]),
    note: noteOf(truth),
    table: dimensionsTable(all, fmt),
    method: 'rank-correlation',
  };
}

function noteOf({ panel, world }: TruthReport): string {
  const marks = panel
    ? `Dot: mean of the worlds; line: nine worlds in ten lie within${world ? '; stroke: the world of this report' : ''}. On a narrow page: a stroke for the mean of every model. `
    : '';
  return `${marks}Models that rest on lift tests are not drawn: tests are of channels. Only influencers with a paid post are judged.`;
}

function dimensionsTable(all: readonly NamesErrors[], fmt: Format): Table {
  const numeric = [
    'Share error',
    'Low',
    'High',
    'Share error, this world',
    'Over-credit',
    'Rank correlation',
  ];
  const last = ['Top names found', 'Bias of top names, points', 'Intervals that hold the truth'];
  const part = (v: number) => fmt.percent(v, 1);
  const two = (v: number) => fmt.decimal(v, 2);
  return {
    caption: `Every model by ${list(all.map(({ label }) => label.toLowerCase()))}`,
    columns: [
      { label: 'Dimension' },
      { label: 'Model' },
      ...[...numeric, ...last].map((label) => ({ label, numeric: true })),
    ],
    rows: all.flatMap((d) =>
      d.models.map((m) => [
        word(d.label),
        word(m.label),
        ...[m.share.value, m.share.low, m.share.high, m.here].map((v) => figure(v, part)),
        figure(m.over.value, two),
        figure(m.rank.value, two),
        figure(m.top.value, part),
        figure(m.topBias && m.topBias.value * 100, (v) => fmt.signed(v, (a) => fmt.decimal(a))),
        figure(m.coverage, part),
      ]),
    ),
  };
}

/** From 0 to 1, or from −1 where a model turns the order round. */
function correlationAxis(all: readonly NamesErrors[]): Axis {
  const least = Math.min(...all.flatMap((d) => d.models.map((m) => m.rank.low ?? m.rank.value)));
  return least < 0 ? { x: linear(-1, 1.03), ticks: [-1, 0, 1] } : { x: linear(0, 1.03), ticks: [0, 0.5, 1] };
}

/** The models that judge any dimension, in the order of the report. */
const modelsOf = (all: readonly NamesErrors[]) => {
  const labels = new Map(all.flatMap((d) => d.models.map((m) => [m.id, m.label] as const)));
  return [...labels].map(([id, label]) => ({ id, label }));
};

function band(all: readonly NamesErrors[], measure: Measure): Tree {
  const models = modelsOf(all);
  return h(
    'div',
    { class: 'mx' },
    h(
      'ul',
      { class: 'names', 'aria-hidden': 'true' },
      models.map(({ label }) => h('li', {}, label)),
    ),
    all.map((d) => panel(d, measure, models)),
  );
}

function panel(
  d: NamesErrors,
  { label, pick, here, axis, write, tick }: Measure,
  models: readonly { id: string }[],
): Tree {
  const height = models.length * ROW;
  const words = `${d.label}, ${label}: ${d.models.map((m) => `${m.label} ${write(pick(m).value)}`).join(', ')}`;
  return h(
    'div',
    { class: 'panel' },
    h('h3', {}, `${d.label}: ${label}`),
    fluid({ height: height + 20, label: words, cls: 'k-ink' }, [
      ...grid(axis, height),
      ...axis.ticks.map((t) => axisText(axis.x(t), height + 15, tick(t))),
      ...d.models.flatMap((m) => {
        const at = models.findIndex(({ id }) => id === m.id);
        const other = here(m);
        return [
          ...(other === null ? [] : [tickMark(axis.x(other), at)]),
          ...dot(pick(m), axis.x, round(at * ROW + ROW / 2)),
        ];
      }),
    ]),
  );
}

/** On a narrow page: a row per dimension, a stroke per model. */
function narrow(all: readonly NamesErrors[], { label, pick, axis, write, tick }: Measure): Tree {
  return rowsTree(
    { name: 'Dimension', axis: axisTree(axis, tick), value: `${label}, all models` },
    all.map((d) => {
      const values = d.models.map((m) => pick(m).value);
      const [low, high] = [write(Math.min(...values)), write(Math.max(...values))];
      return {
        name: d.label,
        mark: fluid({ height: 24 }, [...grid(axis, 24), ...values.map((v) => stroke(axis.x(v)))]),
        value: low === high ? low : `${low} to ${high}`,
      };
    }),
  );
}

/** One other value on the line of a row. */
const tickMark = (x: number, row: number): Tree =>
  h('line', { class: 'mt', x1: percent(x), x2: percent(x), y1: row * ROW + 4, y2: (row + 1) * ROW - 4 });
