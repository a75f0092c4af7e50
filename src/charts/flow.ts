import type { AttributionResults, JourneyState } from '../../pipeline/report/contract.ts';
import type { Format } from '../site/format.ts';
import { sameState, stateLabel } from '../site/journeys.ts';
import { h, percent, type Tree } from '../site/node.ts';
import { named } from '../site/words.ts';
import { flowLayout, flowOrder, upTo, type FlowNode, type FlowRibbon } from './flow-layout.ts';
import { platformClass } from './marks.ts';

export interface FlowSize {
  height: number;
  /** Touches that are followed one by one. */
  touches: number;
  cls: string;
  /** Pixels from one column to the next where the page is narrowest. */
  step: number;
  /** Part of the width behind the last column, for its names. */
  right: number;
}

/** One for phones and one for all else; both stretch with the page, their type does not. */
export const SIZES: FlowSize[] = [
  { height: 440, touches: 4, cls: 'only-w', step: 122, right: 0.16 },
  { height: 460, touches: 3, cls: 'only-n', step: 77, right: 0.245 },
];

/** Narrower bands, as shares of all orders, would be hairlines. */
export const UNSEEN = 0.005;

const TOP = 40;
const BAR = 7;
const LETTER = 5.9;
/** Long names are cut, and may be made of wide letters. */
const LONG = 12;
const WIDE_LETTER = 7;

/** What all parts of one drawing share. */
interface Drawing {
  size: FlowSize;
  total: number;
  fmt: Format;
  name: (state: JourneyState) => string;
  /** Fraction of the width at which a column stands. */
  x: (column: number) => number;
}

/** The flow: bars for touches at per cent x, and grey bands between them that stretch. */
export function flowTree(
  results: AttributionResults,
  { size, title, fmt }: { size: FlowSize; title: string; fmt: Format },
): Tree {
  const { bands, folded } = results.journeys.flow;
  const states = flowOrder(bands);
  const { nodes, ribbons } = flowLayout(upTo(bands, size.touches), { states, height: size.height });
  const drawing: Drawing = {
    size,
    fmt,
    total: nodes.reduce((sum, n) => sum + (n.column === 0 ? n.orders : 0), 0),
    name: (state) => stateLabel(results, state, folded),
    x: (column) => (column * (1 - size.right)) / size.touches,
  };
  const shown = ribbons.filter(({ height }) => height >= UNSEEN * size.height);
  return h(
    'svg',
    {
      class: `iv flow ${size.cls}`,
      width: '100%',
      height: size.height + TOP,
      role: 'img',
      'aria-label': `${title}. All bands are in the table.`,
    },
    Array.from({ length: size.touches }, (_, column) => between(shown, column, drawing)),
    nodes.map((node) => bar(node, drawing)),
    heads(nodes, drawing),
    nodes.flatMap((node) => label(node, drawing)),
  );
}

/** The bands from one column to the next, in a box that stretches sideways only. */
function between(all: readonly FlowRibbon[], column: number, { size, x }: Drawing): Tree {
  const own = all.filter(({ from }) => from.column === column);
  return h(
    'svg',
    {
      x: percent(x(column)),
      y: TOP,
      width: percent(x(1)),
      height: size.height,
      viewBox: `0 0 2 ${String(size.height)}`,
      preserveAspectRatio: 'none',
    },
    [...own.filter((r) => !stays(r)), ...own.filter(stays)].map(ribbon),
  );
}

/** On the same channel at the next touch. */
const stays = ({ from, to }: FlowRibbon) => sameState(from.state, to.state) && from.state.kind === 'channel';

/** Whole pixels: neighbours share their edges, so that neither gap nor overlap comes of it. */
function ribbon(flow: FlowRibbon): Tree {
  const { from, y0, y1, height } = flow;
  const [p, q, r, s] = [y0, y1, y1 + height, y0 + height].map(Math.round) as [number, number, number, number];
  const d = `M0 ${p}c1 0 1 ${q - p} 2 ${q - p}V${r}c-1 0-1 ${s - r}-2 ${s - r}z`;
  return h('path', { class: stays(flow) ? `same ${colour(from.state)}` : 'band', d });
}

const bar = ({ column, state, y, height }: FlowNode, { x }: Drawing): Tree =>
  h('rect', {
    class: state.kind === 'order' ? 'f-ink' : `fc ${colour(state)}`,
    x: percent(x(column)),
    y: TOP + Math.round(y),
    width: BAR,
    height: Math.max(1, Math.round(y + height) - Math.round(y)),
  });

const colour = (state: JourneyState) => (state.kind === 'channel' ? platformClass(state.id) : 'k-oth');

function words({ column, state, orders }: FlowNode, { name, total, fmt }: Drawing): [string, string] {
  const share = fmt.percent(total > 0 ? orders / total : 0);
  if (state.kind === 'order') return ['Order', share];
  return [state.kind === 'more' ? `${String(column + 1)} or more` : name(state), share];
}

/** Smallest bar that a name fits beside without touching the next. */
const LEAST = 10.5;

/** A name and its share; the share goes where the page is narrow. */
function label(node: FlowNode, drawing: Drawing): Tree[] {
  if (node.height < LEAST) return [];
  const { size, x } = drawing;
  const [name, share] = words(node, drawing);
  const room = size.step - BAR - 4 - (size.cls === 'only-w' ? (share.length + 1) * LETTER : 0);
  const letters = Math.floor(room / (name.length > LONG ? WIDE_LETTER : LETTER));
  return [
    h(
      'text',
      {
        class: 'lab halo',
        x: percent(x(node.column)),
        dx: BAR + 4,
        y: TOP + Math.round(node.y + node.height / 2 + 4),
      },
      named(name, Math.max(3, letters)),
      size.cls === 'only-w' || node.state.kind === 'order' ? h('tspan', { class: 'sh', dx: 5 }, share) : null,
    ),
  ];
}

/** Above each column its touch, and the share of orders that get there. */
function heads(nodes: readonly FlowNode[], { size, x, total, fmt }: Drawing): Tree[] {
  return Array.from({ length: size.touches }, (_, column) => {
    const here = nodes
      .filter((n) => n.column === column && n.state.kind !== 'order')
      .reduce((sum, n) => sum + n.orders, 0);
    if (here === 0) return [];
    const at = percent(x(column));
    return [
      h('text', { class: 'lab', x: at, y: 12 }, `Touch ${String(column + 1)}`),
      h('text', { x: at, y: 28 }, `${fmt.percent(here / total)}${size.cls === 'only-w' ? ' of orders' : ''}`),
    ];
  }).flat();
}
