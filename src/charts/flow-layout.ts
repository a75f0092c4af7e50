import type { FlowBand, JourneyState } from '../../pipeline/report/contract.ts';
import { sameState } from '../site/journeys.ts';
import { fewCrossings } from './flow-order.ts';

export interface FlowNode {
  /** From 0; the touch before it, for what ends there. */
  column: number;
  state: JourneyState;
  orders: number;
  y: number;
  height: number;
}

export interface FlowRibbon {
  from: FlowNode;
  to: FlowNode;
  /** Upper edge where it leaves and where it arrives. */
  y0: number;
  y1: number;
  height: number;
}

export interface FlowLayout {
  nodes: FlowNode[];
  ribbons: FlowRibbon[];
}

/** Room between the nodes of a column. */
const GAP = 3;

/** Bands up to fewer touches: what would go on behind the last of them is one bundle. */
export function upTo(bands: readonly FlowBand[], touches: number): FlowBand[] {
  return bands
    .filter(({ touch }) => touch <= touches)
    .map((band) =>
      band.touch === touches && band.to.kind !== 'order' ? { ...band, to: { kind: 'more' } } : band,
    );
}

/** Columns by touch, one scale for all; channels in the same order from the top, orders along the bottom, the bundle behind the last touch on top. */
export function flowLayout(
  bands: readonly FlowBand[],
  { states, height }: { states: readonly JourneyState[]; height: number },
): FlowLayout {
  const total = sum(bands.filter(({ touch }) => touch === 1));
  // A node more than there are: the orders keep their distance from the channels.
  const scale = total > 0 ? Math.max(0, height - GAP * (states.length + 2)) / total : 0;
  const touches = Math.max(0, ...bands.map(({ touch }) => touch));
  const nodes = Array.from({ length: touches + 1 }, (_, column) =>
    columnNodes(bands, { states, column, scale, height }),
  ).flat();
  return { nodes, ribbons: ribbons(bands, { nodes, scale }) };
}

/** Channels from top to bottom, the same in all columns, so that large bands hardly cross. */
export function flowOrder(bands: readonly FlowBand[]): JourneyState[] {
  const states: JourneyState[] = [];
  const add = (state: JourneyState) => {
    if (state.kind === 'order' || state.kind === 'more') return;
    if (!states.some((s) => sameState(s, state))) states.push(state);
  };
  for (const { from, to } of bands) [from, to].forEach(add);
  const at = (state: JourneyState) => states.findIndex((s) => sameState(s, state));
  const order = fewCrossings(
    states.length,
    bands
      .filter(({ to }) => to.kind !== 'more')
      .map(({ touch, from, to, orders }) => ({
        column: touch,
        from: at(from),
        to: to.kind === 'order' ? 'last' : at(to),
        size: orders,
      })),
  );
  return order.map((i) => states[i] as JourneyState);
}

function columnNodes(
  bands: readonly FlowBand[],
  {
    states,
    column,
    scale,
    height,
  }: { states: readonly JourneyState[]; column: number; scale: number; height: number },
): FlowNode[] {
  const into = bands.filter(({ touch }) => touch === column);
  const sizes = [...states, { kind: 'more' } as const].flatMap((state) => {
    const own =
      column === 0
        ? bands.filter(({ touch, from }) => touch === 1 && sameState(from, state))
        : into.filter(({ to }) => sameState(to, state));
    return own.length > 0 ? [{ state, orders: sum(own) }] : [];
  });
  let y = 0;
  const nodes = sizes.map(({ state, orders }): FlowNode => {
    const node = { column, state, orders, y, height: orders * scale };
    y += node.height + GAP;
    return node;
  });
  const orders = sum(into.filter(({ to }) => to.kind === 'order'));
  if (orders > 0)
    nodes.push({
      column,
      state: { kind: 'order' },
      orders,
      y: height - orders * scale,
      height: orders * scale,
    });
  return nodes;
}

/** Ribbons leave and arrive in the order of the nodes at their other end, so that those of one node do not cross. */
function ribbons(
  bands: readonly FlowBand[],
  { nodes, scale }: { nodes: FlowNode[]; scale: number },
): FlowRibbon[] {
  const find = (column: number, state: JourneyState) =>
    nodes.find((n) => n.column === column && sameState(n.state, state));
  const found = bands.flatMap(({ touch, from, to, orders }) => {
    const [a, b] = [find(touch - 1, from), find(touch, to)];
    return a && b ? [{ from: a, to: b, y0: a.y, y1: b.y, height: orders * scale }] : [];
  });
  stack(found, { from: 'from', to: 'to', edge: 'y0' });
  stack(found, { from: 'to', to: 'from', edge: 'y1' });
  return found;
}

function stack(
  all: FlowRibbon[],
  { from, to, edge }: { from: 'from' | 'to'; to: 'from' | 'to'; edge: 'y0' | 'y1' },
): void {
  for (const own of Map.groupBy(all, (ribbon) => ribbon[from]).values()) {
    let y = own[0]?.[from].y ?? 0;
    for (const ribbon of own.toSorted((a, b) => a[to].y - b[to].y)) {
      ribbon[edge] = y;
      y += ribbon.height;
    }
  }
}

const sum = (bands: readonly FlowBand[]) => bands.reduce((total, { orders }) => total + orders, 0);
