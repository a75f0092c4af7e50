import type { TruthDimension, TruthModel, TruthWorld } from '../../pipeline/report/contract.ts';
import { dimensionsSentences, dimensionsTitle } from '../site/findings/truth-dimensions.ts';
import type { Format } from '../site/format.ts';
import { h, round, type Tree } from '../site/node.ts';
import { figure, word } from '../site/table.ts';
import type { FigureContent } from './figure.ts';
import { axisText, axisTree, dot, fluid, grid, stroke } from './marks.ts';
import { rowsTree } from './rows.ts';
import { axisTo, linear, type Axis } from './scale.ts';

const ROW = 22;

interface Measure {
  label: string;
  pick: (m: TruthModel) => number;
  axis: Axis;
  write: (v: number) => string;
  tick: (v: number) => string;
}

/** Tiers, influencers and brands: a panel per dimension, a row per model; share error above, rank correlation beneath. */
export function dimensionsFigure(world: TruthWorld, fmt: Format): FigureContent | null {
  const all = world.dimensions.filter((d) => d.id !== 'channel' && d.models.length > 0);
  if (all.length === 0) return null;
  const errors = all.flatMap((d) => d.models.map((m) => m.shareError));
  const measures: Measure[] = [
    {
      label: 'share error',
      pick: (m) => m.shareError,
      axis: axisTo(errors, 2),
      write: fmt.share,
      tick: (v) => fmt.percent(v),
    },
    {
      label: 'rank correlation',
      pick: (m) => m.rankCorrelation,
      axis: correlationAxis(all),
      write: (v) => fmt.decimal(v, 2),
      tick: (v) => fmt.decimal(v),
    },
  ];
  return {
    id: 'dimensions',
    title: dimensionsTitle(all, fmt),
    say: dimensionsSentences(all, fmt),
    chart: measures.flatMap((measure) => [
      h('div', { class: `mxw mx-${Math.min(5, all.length)}` }, band(all, measure)),
      h('div', { class: 'mxn' }, narrow(all, measure)),
    ]),
    note: 'Calibrated is not drawn: lift tests are of channels. Only influencers with a paid post are judged.',
    table: {
      caption: 'Every model by tier, influencer and brand',
      columns: [
        { label: 'Dimension' },
        { label: 'Model' },
        ...['Share error', 'Over-credit', 'Rank correlation', 'Top names found', 'Top names'].map(
          (label) => ({
            label,
            numeric: true,
          }),
        ),
      ],
      rows: all.flatMap((d) =>
        d.models.map((m) => [
          word(d.label),
          word(m.label),
          figure(m.shareError, (v) => fmt.percent(v, 1)),
          figure(m.overCredit, (v) => fmt.decimal(v, 2)),
          figure(m.rankCorrelation, (v) => fmt.decimal(v, 2)),
          figure(m.topHits.hits, fmt.count),
          figure(m.topHits.k, fmt.count),
        ]),
      ),
    },
    method: 'rank-correlation',
  };
}

/** From 0 to 1, or from −1 where a model turns the order round. */
function correlationAxis(all: readonly TruthDimension[]): Axis {
  const least = Math.min(...all.flatMap((d) => d.models.map((m) => m.rankCorrelation)));
  return least < 0 ? { x: linear(-1, 1.03), ticks: [-1, 0, 1] } : { x: linear(0, 1.03), ticks: [0, 0.5, 1] };
}

/** The models that judge any dimension, in the order of the report. */
const modelsOf = (all: readonly TruthDimension[]) => {
  const labels = new Map(all.flatMap((d) => d.models.map((m) => [m.id, m.label] as const)));
  return [...labels].map(([id, label]) => ({ id, label }));
};

function band(all: readonly TruthDimension[], measure: Measure): Tree {
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
  d: TruthDimension,
  { label, pick, axis, write, tick }: Measure,
  models: readonly { id: string }[],
): Tree {
  const height = models.length * ROW;
  const words = `${d.label}, ${label}: ${d.models.map((m) => `${m.label} ${write(pick(m))}`).join(', ')}`;
  return h(
    'div',
    { class: 'panel' },
    h('h3', {}, `${d.label}: ${label}`),
    fluid({ height: height + 20, label: words, cls: 'k-ink' }, [
      ...grid(axis, height),
      ...axis.ticks.map((t) => axisText(axis.x(t), height + 15, tick(t))),
      ...d.models.flatMap((m) => {
        const at = models.findIndex(({ id }) => id === m.id);
        return dot({ value: pick(m), low: null, high: null }, axis.x, round(at * ROW + ROW / 2));
      }),
    ]),
  );
}

/** On a narrow page: a row per dimension, a stroke per model. */
function narrow(all: readonly TruthDimension[], { label, pick, axis, write, tick }: Measure): Tree {
  return rowsTree(
    { name: 'Dimension', axis: axisTree(axis, tick), value: `${label}, all models` },
    all.map((d) => {
      const values = d.models.map(pick);
      const [low, high] = [write(Math.min(...values)), write(Math.max(...values))];
      return {
        name: `${d.label}: ${label}`,
        mark: fluid({ height: 24 }, [...grid(axis, 24), ...values.map((v) => stroke(axis.x(v)))]),
        value: low === high ? low : `${low} to ${high}`,
      };
    }),
  );
}
