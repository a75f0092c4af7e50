/** A stream between two nodes of neighbouring columns; numbers are nodes, `last` stands below all of them. */
export interface Stream {
  column: number;
  from: number;
  to: number | 'last';
  size: number;
}

/** Streams that are looked at: the small ones hardly show. */
const MOST = 80;

/**
 * One order of nodes for all columns in which large streams hardly cross: neighbours change places as long as that helps
 * (greedy switching, as in Sugiyama, Tagawa and Toda 1981, with crossings weighted by both sizes). The same input gives the same order.
 * @returns node numbers from top to bottom
 */
export function fewCrossings(nodes: number, streams: readonly Stream[]): number[] {
  const large = streams.toSorted((a, b) => b.size - a.size).slice(0, MOST);
  const order = Array.from({ length: nodes }, (_, i) => i);
  let best = crossings(order, large);
  for (let again = true; again;) {
    again = false;
    for (let i = 0; i + 1 < nodes; i++) {
      swap(order, i);
      const now = crossings(order, large);
      // A real gain only, lest rounding turns two orders into each other for ever.
      if (now < best * (1 - 1e-9)) [best, again] = [now, true];
      else swap(order, i);
    }
  }
  return order;
}

function swap(order: number[], i: number): void {
  [order[i], order[i + 1]] = [order[i + 1] as number, order[i] as number];
}

/** Sum of size x size over all pairs of streams that cross. */
export function crossings(order: readonly number[], streams: readonly Stream[]): number {
  const at = new Map(order.map((node, i) => [node, i]));
  const placed = streams.map(({ column, from, to, size }) => ({
    column,
    from: at.get(from) ?? 0,
    to: to === 'last' ? order.length : (at.get(to) ?? 0),
    size,
  }));
  let total = 0;
  placed.forEach((a, i) => {
    for (const b of placed.slice(i + 1))
      if (a.column === b.column && (a.from - b.from) * (a.to - b.to) < 0) total += a.size * b.size;
  });
  return total;
}
