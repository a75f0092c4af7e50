import type { TruthWorld } from '../../pipeline/report/contract.ts';
import { biases, biasSentences, biasTitle, pathEnds, type ChannelBias } from '../site/findings/truth-bias.ts';
import type { Format } from '../site/format.ts';
import { h, percent, type Tree } from '../site/node.ts';
import { figure, word } from '../site/table.ts';
import { channelsOf, isPath } from '../site/truth.ts';
import { shown } from '../site/words.ts';
import type { FigureContent } from './figure.ts';
import { axisTree, channelName, fluid, grid, gridline, stroke } from './marks.ts';
import { rowsTree } from './rows.ts';
import { axisTo, linear, type Axis } from './scale.ts';

/** Which channels are given too much, and which too little. */
export function biasFigure(world: TruthWorld, fmt: Format): FigureContent | null {
  const channels = channelsOf({ world });
  const rows = channels ? biases(channels) : [];
  if (!channels || rows.length === 0) return null;
  const axis = around(rows.flatMap((r) => r.models.map((m) => Math.abs(m.bias))));
  const points = (v: number) => fmt.signed(v, (a) => fmt.decimal(a * 100));
  return {
    id: 'bias',
    title: biasTitle(rows),
    say: biasSentences(rows, fmt),
    chart: [
      rowsTree(
        {
          name: 'Channel',
          axis: axisTree(axis, (v) => (v === 0 ? 'right' : fmt.signed(v, (a) => fmt.decimal(a * 100, 0)))),
          value: 'Path models, points',
        },
        rows.map((row) => {
          const ends = pathEnds(row);
          return {
            name: channelName(row),
            mark: mark(row, axis),
            value: ends ? `${points(ends.low)} to ${points(ends.high)}` : 'n/a',
          };
        }),
        'tight',
      ),
    ],
    note: 'The world of this report, where what is caused is known exactly. Shares are of the channels that marketing pays for.',
    table: {
      caption: 'Points of share too much or too little, by model',
      columns: [{ label: 'Model' }, ...rows.map(({ label }) => ({ label: shown(label), numeric: true }))],
      rows: channels.models.map((m) => [
        word(m.label),
        ...rows.map((row) => {
          const found = row.models.find(({ id }) => id === m.id);
          return figure(found ? found.bias * 100 : null, (v) => fmt.signed(v, (a) => fmt.decimal(a)));
        }),
      ]),
    },
    method: 'bias',
  };
}

/** Zero in the middle, the same reach to both sides. */
function around(all: readonly number[]): Axis {
  const sides = axisTo([...all], 2).ticks.filter((t) => t > 0);
  const reach = Math.max(...all, 1e-9) * 1.08;
  return { x: linear(-reach, reach), ticks: [...sides.map((t) => -t).reverse(), 0, ...sides] };
}

const LETTERS = new Map([
  ['calibrated', 'C'],
  ['data-driven', 'D'],
]);

/** Letters nearer than this part of the width stand side by side, turned away from each other. */
const NEAR = 0.035;

function mark({ models }: ChannelBias, axis: Axis): Tree {
  const letters = models
    .flatMap(({ id, bias }) => {
      const letter = LETTERS.get(id);
      return letter ? [{ letter, x: axis.x(bias) }] : [];
    })
    .toSorted((a, b) => a.x - b.x);
  const [first, last] = [letters[0], letters.at(-1)];
  const tight = first && last && first !== last && last.x - first.x < NEAR;
  return fluid({ height: 34 }, [
    ...grid(axis, 34),
    gridline(axis.x(0), 34, 'ax0'),
    ...models.filter(isPath).map((m) => stroke(axis.x(m.bias), 22)),
    ...letters.map(({ letter, x }, i) => {
      const anchor = !tight ? 'middle' : i === 0 ? 'end' : 'start';
      const dx = !tight ? null : i === 0 ? -1 : 1;
      return h('text', { class: 'lab', x: percent(x), dx, y: 32, 'text-anchor': anchor }, letter);
    }),
  ]);
}
