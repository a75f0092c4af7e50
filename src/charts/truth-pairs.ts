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
    table: pairsTable(truth, fmt),
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

function pairsTable(truth: TruthReport, fmt: Format): Table {
  const dimension = panelOf(truth);
  const labels = new Map(dimension?.models.map((m) => [m.id, m.label]));
  const level = truth.panel?.level ?? 0.9;
  const points = (v: number) => fmt.decimal(v * 100, 2);
  return {
    caption: 'Every pair of models by channel, in points of share error',
    columns: [
      { label: 'Nearer' },
      { label: 'Farther' },
      ...['Difference', 'Low', 'High', 'Nearer in', 'Worlds', 'Adjusted p'].map((label) => ({
        label,
        numeric: true,
      })),
      { label: 'Beyond chance' },
    ],
    rows: (dimension?.pairs ?? []).map((pair) => [
      word(labels.get(pair.nearer) ?? pair.nearer),
      word(labels.get(pair.farther) ?? pair.farther),
      ...[pair.difference, pair.low, pair.high].map((v) => figure(v, points)),
      figure(pair.ahead, fmt.count),
      figure(pair.worlds, fmt.count),
      figure(pair.p, (v) => (v < 0.001 ? `under ${fmt.decimal(0.001, 3)}` : fmt.decimal(v, 3))),
      word(isClear(pair, level) ? 'yes' : 'no'),
    ]),
  };
}
