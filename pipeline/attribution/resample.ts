import { rowCount, type Paths, type Weights } from '../journeys/paths.ts';
import { poisson } from '../random/poisson.ts';
import { source } from '../random/source.ts';

/** The weights of all journeys in one draw after the other. */
export interface Resamples {
  readonly draws: number;
  /**
   * Begins with the first draw. Every beginning gives the same draws.
   * @param rows the journeys to weigh, ascending; all of them when it is null
   * @returns the weights of the next draw, in arrays that the draw after it uses again
   */
  start(rows?: Int32Array | null): () => Weights;
  /** How often each draw counts each journey, in memory that threads can share; null where that would be too much to keep. */
  counts(): Uint8Array | null;
}

export interface Plan {
  draws: number;
  seed: string;
  /** Name of the stream of random numbers. */
  stream: string;
}

/** Name of the stream from which credits are drawn, wherever they are: one draw is then the same in all. */
export const SHARED_DRAWS = 'bootstrap';

/** Most bytes that are kept so that a second view need not draw again. */
const MOST_KEPT = 1 << 29;

/**
 * Poisson bootstrap over journeys (Hanley and MacGibbon 2006): each draw counts every journey a Poisson(1) number of times, a row that
 * stands for n journeys a Poisson(n) number. Whoever asks sees the same draws: of a log they are kept, a byte per journey and draw.
 * @param known counts of the same paths and plan
 */
export function resamples(paths: Paths, plan: Plan, known: Uint8Array | null = null): Resamples {
  let kept = known;
  const keeps = isLog(paths) && rowCount(paths) * plan.draws <= MOST_KEPT;
  const counts = (): Uint8Array | null => (keeps ? (kept ??= counted(paths, plan)) : null);
  const again = (): (() => Weights) => drawn(paths, poisson(source(plan.seed, plan.stream)));
  return {
    draws: plan.draws,
    start(rows = null) {
      const own = counts();
      if (own) return replayed(paths, own, rows);
      const next = again();
      return rows === null ? next : picked(next, rows);
    },
    counts,
  };
}

/** Every row is one journey as observed, with an order or without. */
function isLog({ weights: { orders, nulls }, unit }: Paths): boolean {
  return unit.every(
    (u, row) => (orders[row] === u && nulls[row] === 0) || (orders[row] === 0 && nulls[row] === u),
  );
}

/** How often each draw counts each journey: of mean 1, so a byte is always enough. */
function counted(paths: Paths, { draws, seed, stream }: Plan): Uint8Array {
  const draw = poisson(source(seed, stream));
  const out = new Uint8Array(new SharedArrayBuffer(rowCount(paths) * draws));
  for (let i = 0; i < out.length; i++) out[i] = draw(1);
  return out;
}

function replayed(paths: Paths, kept: Uint8Array, rows: Int32Array | null): () => Weights {
  const { weights, unit } = paths;
  const all = rowCount(paths);
  const length = rows?.length ?? all;
  const out = empty(length);
  let from = 0;
  return () => {
    for (let i = 0; i < length; i++) {
      const row = rows === null ? i : (rows[i] as number);
      const times = (unit[row] as number) * (kept[from + row] as number);
      const bought = weights.orders[row] as number;
      if (bought > 0) {
        out.orders[i] = times;
        out.value[i] = ((weights.value[row] as number) * times) / bought;
      } else out.nulls[i] = times;
    }
    from += all;
    return out;
  };
}

function drawn(
  { weights: { orders, value, nulls }, unit }: Paths,
  draw: (mean: number) => number,
): () => Weights {
  const out = empty(orders.length);
  return () => {
    for (let row = 0; row < orders.length; row++) {
      const one = unit[row] as number;
      const bought = orders[row] as number;
      const times = one * draw(bought / one);
      out.orders[row] = times;
      out.value[row] = bought > 0 ? ((value[row] as number) * times) / bought : 0;
      out.nulls[row] = one * draw((nulls[row] as number) / one);
    }
    return out;
  };
}

function picked(next: () => Weights, rows: Int32Array): () => Weights {
  const out = empty(rows.length);
  return () => {
    const all = next();
    for (const column of ['orders', 'value', 'nulls'] as const)
      rows.forEach((row, i) => (out[column][i] = all[column][row] as number));
    return out;
  };
}

const empty = (rows: number): { [K in keyof Weights]: Float64Array } => ({
  orders: new Float64Array(rows),
  value: new Float64Array(rows),
  nulls: new Float64Array(rows),
});
