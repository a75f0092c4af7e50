import type { AttributionSettings } from '../config.ts';
import type { Paths, Weights } from '../journeys/paths.ts';

/** What a model gives to each name of the paths' dimension, in the order of `paths.names`. */
export interface Credits {
  /** Orders. */
  readonly conversions: Float64Array;
  /** Money. */
  readonly value: Float64Array;
  /** P(order) lost when the name is removed, as a share of P(order); null for models without such a notion. */
  readonly removalEffect: Float64Array | null;
}

/** Credits under given weights of the rows. */
export type Evaluate = (weights: Weights) => Credits;

/**
 * A way to share orders out among the touches before them. One file each under models/, listed in index.ts.
 */
export interface Model {
  /** Also the value in a URL, a JSON key and an option of `npm run attribute`. */
  readonly id: string;
  readonly label: string;
  /** What it does and what it is blind to. */
  readonly doc: string;
  readonly formula: string;
  /** True when rows of equal steps cannot be merged because the time of each touch counts. */
  readonly needsTimes: boolean;
  /** The values that the formula uses, as shown: empty when there are none. */
  parameters(settings: AttributionSettings): { label: string; value: string }[];
  /**
   * Weights given later may differ from those of `paths`, but a row without orders or without nulls stays without.
   * Does once what does not depend on the weights, so that hundreds of bootstrap draws stay cheap.
   * Laws: credits are >= 0 and sum to the orders and to the money of all rows.
   */
  prepare(paths: Paths, settings: AttributionSettings): Evaluate;
}
