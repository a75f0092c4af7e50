import { rowCount, type Paths } from '../../journeys/paths.ts';

/**
 * Every step that journeys take, told one by one: to each touch, and at last to an order or to none. Row r owns the slots
 * offsets[r] up to offsets[r + 1]: its touches, then the end with an order, then the end without.
 */
export interface NextSteps {
  readonly offsets: Int32Array;
  /** What comes next: a number of a name, or one of the two ends. */
  readonly next: Int32Array;
  /** How many touches came before. */
  readonly before: Int32Array;
  /** Weighted journeys that take this step. */
  readonly weight: Float64Array;
  /** Different things that can come next. */
  readonly symbols: number;
}

export function nextSteps(paths: Paths): NextSteps {
  const rows = rowCount(paths);
  const slots = paths.steps.length + 2 * rows;
  const [offsets, next] = [new Int32Array(rows + 1), new Int32Array(slots)];
  const [before, weight] = [new Int32Array(slots), new Float64Array(slots)];
  const names = paths.names.length;
  let slot = 0;
  const put = (symbol: number, touches: number, times: number): void => {
    next[slot] = symbol;
    before[slot] = touches;
    weight[slot++] = times;
  };
  for (let row = 0; row < rows; row++) {
    const [from, to] = [paths.offsets[row] as number, paths.offsets[row + 1] as number];
    const [orders, nulls] = [paths.weights.orders[row] as number, paths.weights.nulls[row] as number];
    for (let i = from; i < to; i++) put(paths.steps[i] as number, i - from, orders + nulls);
    put(names, to - from, orders);
    put(names + 1, to - from, nulls);
    offsets[row + 1] = slot;
  }
  return { offsets, next, before, weight, symbols: names + 2 };
}
