import type { TruthWorld } from '../../pipeline/report/contract.ts';
import { causedSentences, causedTitle, contrasts, type Contrast } from '../site/findings/truth-caused.ts';
import type { Format } from '../site/format.ts';
import { h, percent, type Tree } from '../site/node.ts';
import { figure, word, type Table } from '../site/table.ts';
import { channelsOf } from '../site/truth.ts';
import { shown } from '../site/words.ts';
import type { FigureContent } from './figure.ts';
import { hatched } from './hatch.ts';
import { axisTree, channelName, dot, fluid, grid, stroke } from './marks.ts';
import { rowsTree } from './rows.ts';
import { axisTo, type Axis } from './scale.ts';

/** Channel by channel: caused as a solid dot, credited as an open ring; above it all orders, with what needed no marketing. */
export function causedFigure(world: TruthWorld, modelId: string, fmt: Format): FigureContent | null {
  const found = contrasts(world, modelId);
  if (!found) return null;
  const { label, rows } = found;
  const axis = axisTo(rows.flatMap((r) => [r.caused, r.credited, ...r.others]));
  return {
    id: 'caused',
    title: causedTitle(found, fmt),
    say: causedSentences(found, world, fmt),
    chart: [
      ordersBar(world, fmt),
      rowsTree(
        { name: 'Channel', axis: axisTree(axis, fmt.count), value: `Caused; credited by ${label}` },
        rows.map((row) => ({
          name: channelName(row),
          mark: mark(row, axis),
          value: fmt.count(row.caused),
          aside: `credited ${fmt.count(row.credited)}`,
        })),
      ),
    ],
    note: 'Expected orders of the simulated world, scaled to those that happened. Direct visits cause a few too, but nothing is paid for them, so they are left out; what is lost without each channel stands in the table.',
    table: causedTable(world, fmt),
    method: 'judge',
  };
}

function mark({ caused, credited, others }: Contrast, axis: Axis): Tree {
  const { x } = axis;
  return fluid({ height: 24, cls: 'k-ink' }, [
    ...grid(axis, 24),
    ...others.map((v) => stroke(x(v))),
    h('line', { class: 'join', x1: percent(x(caused)), x2: percent(x(credited)), y1: 12, y2: 12 }),
    h('circle', { class: 'cr', cx: percent(x(credited)), cy: 12, r: 4 }),
    ...dot({ value: caused, low: null, high: null }, x, 12),
  ]);
}

/** All orders: solid what marketing causes, hatched what would have been bought anyway. */
function ordersBar({ orders, baseline }: TruthWorld, fmt: Format): Tree {
  const anyway = orders > 0 ? Math.min(1, baseline / orders) : 0;
  const [made, rest] = [fmt.share(1 - anyway), fmt.share(anyway)];
  return h('div', { class: 'split' }, [
    h('p', { class: 'barcap' }, h('b', {}, `Caused ${made}`), h('b', {}, `Bought anyway ${rest}`)),
    fluid({ height: 32, label: `All orders: ${made} caused, ${rest} bought anyway` }, [
      h('rect', { class: 'f-ink', x: 0, y: 0, width: percent(1 - anyway), height: 32 }),
      ...hatched({ from: 1 - anyway, to: 1, y: 0.5, height: 31 }),
    ]),
    h('p', { class: 'barfoot' }, `All ${fmt.count(orders)} orders`),
  ]);
}

function causedTable(world: TruthWorld, fmt: Format): Table {
  const channels = channelsOf({ world });
  const models = channels?.models ?? [];
  return {
    caption: 'Orders caused, lost without, and credited by every model',
    columns: [
      { label: 'Channel' },
      ...['Caused', 'Lost without it', ...models.map((m) => m.label)].map((label) => ({
        label,
        numeric: true,
      })),
    ],
    rows: [
      ...(channels?.names ?? []).map(({ label, caused, lost }, i) => [
        word(shown(label), label),
        ...[caused, lost, ...models.map((m) => m.credited[i] ?? 0)].map((v) => figure(v, fmt.count)),
      ]),
      [
        word('Bought anyway'),
        figure(world.baseline, fmt.count),
        figure(null, fmt.count),
        ...models.map((m) => figure(m.boughtAnyway, fmt.count)),
      ],
    ],
  };
}
