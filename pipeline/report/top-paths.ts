import { recorded, type Paths, type Weights } from '../journeys/paths.ts';
import { rateOf } from '../journeys/shape.ts';
import { round } from '../stats/round.ts';
import { sum } from '../stats/sum.ts';
import type { PathRow } from './contract.ts';
import { sampled } from './sampled.ts';
import type { Watching } from './watching.ts';

/** The buying paths with most orders; among equals the one that brings more money. @param merged distinct paths */
export function topPaths(
  merged: Paths,
  { topPaths: most, level }: { topPaths: number; level: number },
): Watching<PathRow[]> {
  const rows = largest(merged.weights, most);
  const rates = sampled((weights) => Float64Array.from(rows, (row) => rate(weights, row)), {
    weights: merged.weights,
    level,
  });
  const { orders, value, nulls } = merged.weights;
  const all = sum(orders);
  return {
    draw: rates.draw,
    finish: () =>
      rows.map((row, at) => {
        const [bought, left] = [orders[row] as number, nulls[row] as number];
        const enough = rateOf({ orders: bought, nulls: left }, recorded(merged, row)) !== null;
        const steps = merged.steps.subarray(merged.offsets[row], merged.offsets[row + 1]);
        return {
          steps: Array.from(steps, (step) => merged.names[step] as string),
          orders: round(bought),
          value: round(value[row] as number),
          nulls: round(left),
          share: round(bought / all),
          conversionRate: enough ? rates.range(at) : null,
        };
      }),
  };
}

const rate = ({ orders, nulls }: Weights, row: number): number =>
  (orders[row] as number) / ((orders[row] as number) + (nulls[row] as number));

const largest = ({ orders, value }: Weights, most: number): number[] =>
  Array.from(orders.keys())
    .filter((row) => (orders[row] as number) > 0)
    .sort(
      (a, b) =>
        (orders[b] as number) - (orders[a] as number) || (value[b] as number) - (value[a] as number) || a - b,
    )
    .slice(0, most);
