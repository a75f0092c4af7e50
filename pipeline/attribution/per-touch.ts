import { rowCount, type Paths } from '../journeys/paths.ts';

/**
 * Puts the credit of each name on its touches, for models that look at all journeys together: over those in buying journeys, in
 * proportion to the orders of their journeys. A name that no order met has its credit spread over all its touches, by weight.
 * @returns by step; a name without a touch has nowhere to put its credit
 */
export function spreadOverTouches(paths: Paths, credit: Float64Array): Float64Array {
  const { orders, nulls } = paths.weights;
  const bought = total(paths, orders);
  const left = total(paths, nulls);
  const out = new Float64Array(paths.steps.length);
  for (let row = 0; row < rowCount(paths); row++)
    for (let i = paths.offsets[row] as number; i < (paths.offsets[row + 1] as number); i++) {
      const name = paths.steps[i] as number;
      const [weights, all] = (bought[name] as number) > 0 ? [orders, bought] : [nulls, left];
      const whole = all[name] as number;
      out[i] = whole > 0 ? ((credit[name] as number) * (weights[row] as number)) / whole : 0;
    }
  return out;
}

/** Weight of the touches of each name. */
function total({ names, offsets, steps }: Paths, weights: Float64Array): Float64Array {
  const out = new Float64Array(names.length);
  for (let row = 0; row < weights.length; row++)
    for (let i = offsets[row] as number; i < (offsets[row + 1] as number); i++) {
      const name = steps[i] as number;
      out[name] = (out[name] as number) + (weights[row] as number);
    }
  return out;
}

/**
 * Scales credits of touches so that they come to the credit of each name; a name whose touches have none has its credit spread over them.
 * @param credit by name
 */
export function scaledTouches(paths: Paths, touches: Float64Array, credit: Float64Array): Float64Array {
  const given = new Float64Array(paths.names.length);
  paths.steps.forEach((name, i) => (given[name] = (given[name] as number) + (touches[i] as number)));
  const spread = spreadOverTouches(paths, credit);
  return touches.map((own, i) => {
    const name = paths.steps[i] as number;
    const whole = given[name] as number;
    return whole > 0 ? (own * (credit[name] as number)) / whole : (spread[i] as number);
  });
}
