import type { TruthReport } from '../../pipeline/report/contract.ts';
import { aheadText, pairsSentences, pairsTitle, raceOf } from '../site/findings/truth-pairs.ts';
import type { Format } from '../site/format.ts';
import { isClear, type Behind, type Race } from '../site/pairs.ts';
import { figure, word, type Table } from '../site/table.ts';
import { panelOf } from '../site/truth.ts';
import type { FigureContent } from './figure.ts';
import { axisTree, dot, fluid, grid, gridline, ring } from './marks.ts';
import { rowsTree } from './rows.ts';
import { axisTo, linear, type Axis } from './scale.ts';

/** Every model against the nearest, paired by world: a solid dot where the difference is beyond chance, else an open ring. */
export function pairsFigure(truth: TruthReport, fmt: Format): FigureContent | null {
  const found = raceOf(truth);
  if (!found || !truth.panel || found.behind.length === 0) return null;
  const axis = axisOf(found);
  const points = (v: number) => fmt.signed(v, (a) => fmt.decimal(a * 100));
  return {
    id: 'pairs',
    title: pairsTitle(found, fmt),
    say: pairsSentences(truth, fmt),
    chart: [
      rowsTree(
        {
          name: 'Model',
          axis: axisTree(axis, (v) => fmt.decimal(v * 100, 0)),
          value: 'Points farther, in worlds',
        },
        found.behind.map((one) => ({
          name: one.label,
          mark: mark(one, axis),
          value: points(one.pair.difference),
          aside: aheadText(one, fmt),
        })),
        'tight',
      ),
    ],
    note: `Solid dot: beyond chance; open ring: not. Line: ${fmt.percent(truth.panel.level)} interval of this pair alone, by Student’s t. What counts as beyond chance takes all pairs of models together into account (Holm). Behind each difference: in how many worlds the model is farther.`,
    table: pairsTable(found, truth, fmt),
    method: 'pairs',
  };
}

/** From the lowest interval up; no difference is a line in the figure. */
function axisOf({ behind }: Race): Axis {
  const { ticks } = axisTo(behind.map(({ pair }) => pair.high));
  const high = Math.max(...behind.map(({ pair }) => pair.high), 1e-9);
  const low = Math.min(0, ...behind.map(({ pair }) => pair.low));
  return { x: linear(low - 0.02 * high, high * 1.03), ticks };
}

function mark({ pair, clear }: Behind, axis: Axis) {
  const { difference: value, low, high } = pair;
  const y = 10;
  return fluid({ height: 20, cls: 'k-ink' }, [
    ...grid(axis, 20),
    gridline(axis.x(0), 20, 'ax0'),
    ...(clear
      ? dot({ value, low, high }, axis.x, y)
      : ring({ value, low, high, low50: null, high50: null }, axis.x, { y })),
  ]);
}

/** One row per model: against the nearest, and how many others it is clearly nearer or farther than. */
function pairsTable({ best, behind }: Race, truth: TruthReport, fmt: Format): Table {
  const pairs = panelOf(truth)?.pairs ?? [];
  const level = truth.panel?.level ?? 0;
  const clear = pairs.filter((pair) => isClear(pair, level));
  const points = (v: number) => fmt.decimal(v * 100, 2);
  const chance = (p: number) => (p < 0.001 ? `under ${fmt.decimal(0.001, 3)}` : fmt.decimal(p, 3));
  const against = new Map(behind.map(({ id, pair }) => [id, pair]));
  return {
    caption: `Points of share error farther than ${best.label}, by channel, and clear differences among all pairs`,
    columns: [
      { label: 'Model' },
      ...['Difference', 'Low', 'High', 'Worlds farther', 'Worlds', 'Adjusted p'].map(numeric),
      ...['Models clearly farther', 'Models clearly nearer'].map(numeric),
    ],
    rows: [best, ...behind].map(({ id, label }) => {
      const pair = against.get(id);
      return [
        word(label),
        ...[pair?.difference, pair?.low, pair?.high].map((v) => figure(v ?? null, points)),
        ...[pair?.ahead, pair?.worlds].map((v) => figure(v ?? null, fmt.count)),
        figure(pair?.p ?? null, chance),
        figure(clear.filter(({ nearer }) => nearer === id).length, fmt.count),
        figure(clear.filter(({ farther }) => farther === id).length, fmt.count),
      ];
    }),
  };
}

const numeric = (label: string) => ({ label, numeric: true });
