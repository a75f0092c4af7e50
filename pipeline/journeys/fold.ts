/** The values of a dimension that stand for themselves in a figure; all others stand together, behind them. */
export interface Fold {
  /** Numbers into the names, in the order in which they are shown. */
  readonly kept: readonly number[];
  /** How many names stand together as one more state; 0: there is no such state. */
  readonly folded: number;
  /** State of each name, 0 up to `size`. */
  readonly slot: Int32Array;
  readonly size: number;
}

/** Keeps the first `most` of the names in the given order. One name left over is kept too: "1 other" would say less. */
export function fold(order: readonly number[], most: number): Fold {
  const keep = order.length <= most + 1 ? order.length : most;
  const slot = new Int32Array(order.length);
  order.forEach((name, at) => (slot[name] = Math.min(at, keep)));
  const folded = order.length - keep;
  return { kept: order.slice(0, keep), folded, slot, size: keep + (folded > 0 ? 1 : 0) };
}
