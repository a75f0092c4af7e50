/** What a model gives to each name of the paths' dimension, in the order of `paths.names`. */
export interface Credits {
  /** Orders. */
  readonly conversions: Float64Array;
  /** Money. */
  readonly value: Float64Array;
  /** P(order) lost when the name is removed, as a share of P(order); null for models without such a notion. */
  readonly removalEffect: Float64Array | null;
  /** What would have been bought anyway; null for models that cannot tell. */
  readonly baseline: Baseline | null;
}

export interface Baseline {
  /** Orders. */
  readonly conversions: number;
  /** Money. */
  readonly value: number;
}

/** What a bootstrap draw brings besides its weights. */
export interface Draw {
  /** From 0 upwards. */
  readonly number: number;
  /** Standard normal numbers, for what is known with an error of its own. */
  normal(): number;
}
