import type { AttributionSettings } from '../config.ts';
import type { Paths, Weights } from '../journeys/paths.ts';
import type { Credits, Draw } from './credits.ts';
import type { Evidence } from './evidence.ts';

export type { Baseline, Credits, Draw } from './credits.ts';

/** Credits under given weights of the rows; in a draw a model may start from its estimate and stop earlier. */
export type Evaluate = (weights: Weights, draw: Draw | null) => Credits;

export interface Parameter {
  label: string;
  value: string;
}

/** A model that has seen the data. */
export interface Fit {
  readonly evaluate: Evaluate;
  /**
   * Credited orders of each touch, in the order of the paths' steps, under the paths' own weights. Law: summed by name they are the
   * credits, but for names that no touch of the paths has.
   */
  readonly touches: () => Float64Array;
  /** Parameters that the data chose: each stands in for the one of the same label. */
  readonly chosen: readonly Parameter[];
}

/** What paths or evidence must carry. A model with a need looks at every row; the others share merged rows. */
export type Need = 'times' | 'visits' | 'lift-tests';

/**
 * What a model shares out: each order whole to one touch; each order among all its touches; or a part of the orders, the rest left to what
 * would have been bought anyway.
 */
export type ModelKind = 'one-touch' | 'whole-path' | 'with-baseline';

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
  readonly kind: ModelKind;
  readonly needs: readonly Need[];
  /** The values that the formula uses, as shown: empty when there are none. */
  parameters(settings: AttributionSettings): Parameter[];
  /**
   * Weights given later may differ from those of `paths`, but a row without orders or without nulls stays without.
   * Does once what does not depend on the weights, and what is chosen once, so that hundreds of bootstrap draws stay cheap.
   * Throws TooLarge where it cannot be solved for so many names.
   * Laws: credits are >= 0 and sum, with the baseline, to the orders and to the money of all rows.
   */
  prepare(paths: Paths, settings: AttributionSettings, evidence: Evidence): Fit;
}
