import type { AttributionResults, JourneyState } from '../../pipeline/report/contract.ts';
import type { Format } from '../site/format.ts';
import { sameState, stateLabel } from '../site/journeys.ts';
import { h, round, type Tree } from '../site/node.ts';
import { named } from '../site/words.ts';
import { flowLayout, flowOrder, upTo, type FlowNode, type FlowRibbon } from './flow-layout.ts';
import { platformClass } from './marks.ts';

export interface FlowSize {
  width: number;
  height: number;
  /** Touches that are followed one by one. */
  touches: number;
  cls: string;
  /** Room for the names behind the last column. */
  right: number;
  /** Whether a name has room for its share. */
  shares: boolean;
}

/** One for each width that a page is read at: type stays near 12 px. */
export const SIZES: FlowSize[] = [
  { width: 800, height: 440, touches: 4, cls: 'flow-l', right: 122, shares: true },
  { width: 600, height: 420, touches: 3, cls: 'flow-m', right: 122, shares: true },
  { width: 328, height: 460, touches: 3, cls: 'flow-s', right: 80, shares: false },
];

/** Narrower bands, as shares of all orders, would be less than a hairline or two. */
export const UNSEEN = 0.004;

const TOP = 40;
const BAR = 7;
const LETTER = 5.9;
/** Long names are cut, and may be made of wide letters. */
const LONG = 12;
const WIDE_LETTER = 7;

/** The flow at one width: bars for touches, grey bands between them, black where an order comes. */
export function flowTree(
  results: AttributionResults,
  { size, title, fmt }: { size: FlowSize; title: string; fmt: Format },
): Tree {
  const { bands, folded } = results.journeys.flow;
  const cut = upTo(bands, size.touches);
  const { nodes, ribbons } = flowLayout(cut, { states: flowOrder(bands), height: size.height });
  const total = nodes.reduce((sum, n) => sum + (n.column === 0 ? n.orders : 0), 0);
  const step = (size.width - size.right) / size.touches;
  const x = (column: number) => round(column * step, 1);
  const name = (state: JourneyState) => stateLabel(results, state, folded);
  const drawn = ribbons.filter(({ height }) => height >= UNSEEN * size.height);
  return h(
    'svg',
    {
      class: `plot ${size.cls}`,
      viewBox: `0 ${String(-TOP)} ${String(size.width)} ${String(size.height + TOP + 8)}`,
      width: '100%',
      role: 'img',
      'aria-label': `${title}. All bands are in the table.`,
    },
    [...drawn.filter((r) => !stays(r)), ...drawn.filter(stays)].map((r) => ribbon(r, x)),
    nodes.map((node) => bar(node, x)),
    heads(nodes, { size, x, total, fmt }),
    nodes.flatMap((node) => label(node, { x, size, step, text: words(node, { name, size, total, fmt }) })),
  );
}

/** On the same channel at the next touch. */
const stays = ({ from, to }: FlowRibbon) => sameState(from.state, to.state) && from.state.kind === 'channel';

function ribbon(flow: FlowRibbon, x: (column: number) => number): Tree {
  const { from, to, y0, y1, height } = flow;
  const [a, b] = [x(from.column) + BAR, x(to.column)];
  const middle = round((a + b) / 2, 1);
  const [p, q, r, s] = [y0, y1, y1 + height, y0 + height].map((y) => round(y, 1)) as [
    number,
    number,
    number,
    number,
  ];
  const d = `M${a} ${p}C${middle} ${p} ${middle} ${q} ${b} ${q}V${r}C${middle} ${r} ${middle} ${s} ${a} ${s}Z`;
  return h('path', { class: stays(flow) ? `same ${colour(from.state)}` : 'band', d });
}

const bar = ({ column, state, y, height }: FlowNode, x: (column: number) => number): Tree =>
  h('rect', {
    class:
      state.kind === 'channel'
        ? `fc ${platformClass(state.id)}`
        : state.kind === 'order'
          ? 'f-ink'
          : 'fc k-oth',
    x: x(column),
    y: round(y, 1),
    width: BAR,
    height: Math.max(0.5, round(height, 1)),
  });

const colour = (state: JourneyState) => (state.kind === 'channel' ? platformClass(state.id) : 'k-oth');

interface Words {
  name: (state: JourneyState) => string;
  size: FlowSize;
  total: number;
  fmt: Format;
}

function words({ column, state, orders }: FlowNode, { name, size, total, fmt }: Words): [string, string] {
  const share = fmt.percent(total > 0 ? orders / total : 0);
  if (state.kind === 'order') return ['Order', share];
  if (state.kind === 'more') return [`${String(column + 1)} or more`, size.shares ? share : ''];
  return [name(state), size.shares ? share : ''];
}

/** Smallest bar that a name fits beside without touching the next. */
const LEAST = 10.5;

function label(
  node: FlowNode,
  {
    x,
    size,
    step,
    text: [name, share],
  }: { x: (c: number) => number; size: FlowSize; step: number; text: [string, string] },
): Tree[] {
  if (node.height < LEAST) return [];
  const room =
    (node.column === size.touches ? size.right : step) - BAR - 8 - (share ? (share.length + 1) * LETTER : 0);
  return [
    h(
      'text',
      { class: 'lab halo', x: x(node.column) + BAR + 4, y: round(node.y + node.height / 2 + 4, 1) },
      named(name, Math.max(3, Math.floor(room / (name.length > LONG ? WIDE_LETTER : LETTER)))),
      share ? h('tspan', { class: 'sh', dx: 5 }, share) : null,
    ),
  ];
}

/** Above each column its touch, and the share of orders that get there. */
function heads(
  nodes: readonly FlowNode[],
  { size, x, total, fmt }: { size: FlowSize; x: (c: number) => number; total: number; fmt: Format },
): Tree[] {
  return Array.from({ length: size.touches }, (_, column) => {
    const here = nodes
      .filter((n) => n.column === column && n.state.kind !== 'order')
      .reduce((sum, n) => sum + n.orders, 0);
    if (here === 0) return [];
    return [
      h('text', { class: 'lab', x: x(column), y: -24 }, `Touch ${String(column + 1)}`),
      h('text', { x: x(column), y: -8 }, `${fmt.percent(here / total)}${size.shares ? ' of orders' : ''}`),
    ];
  }).flat();
}
