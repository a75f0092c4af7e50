/**
 * What money can be spent on. All money is counted in the smallest unit of the currency, called cents here whatever it is: spend in
 * whole cents, revenue in cents with fractions.
 */
export interface Segment {
  id: string;
  label: string;
  curve: Curve;
  /** Cents for one post. */
  price?: number | undefined;
  /** Only whole posts are bought, at `price`: spend is a multiple of it. Any amount when left out. */
  whole?: boolean | undefined;
  /** The least and the most to spend, in cents. */
  min?: number | undefined;
  max?: number | undefined;
  /** Spend that must stay as it is, in cents. */
  lock?: number | undefined;
}

/**
 * Incremental revenue against spend: linear between breakpoints and concave. Beyond the last breakpoint nothing more comes: a draw stays flat there, or
 * goes on to fall if it falls.
 */
export interface Curve {
  /** Breakpoints in whole cents, ascending from 0. The breakpoint 0 alone: nothing can be bought here. */
  spend: readonly number[];
  /**
   * By draw, then by breakpoint: revenue in cents, 0 at spend 0. A draw is one possible state of the world; draw 7 of all segments is the
   * same state, so that sums and comparisons over segments keep what is known together. The estimate is the mean over draws.
   */
  draws: readonly ArrayLike<number>[];
}

/** What a plan is measured by. */
export interface Terms {
  goal: 'revenue' | 'profit';
  /** The expected outcome, or the mean of the worst `tail` of the draws. */
  risk: 'mean' | 'cautious';
  /** What is left of a unit of kept revenue when the goods are paid, above 0 up to 1. */
  margin: number;
  /** Share of revenue that is sent back, 0 up to 1. */
  returns: number;
  /** Share of the draws that the cautious look at, above 0 up to 1. */
  tail: number;
  /** Width of intervals, 0 to 1. */
  level: number;
}

export const TERMS: Terms = {
  goal: 'revenue',
  risk: 'mean',
  margin: 1,
  returns: 0,
  tail: 0.1,
  level: 0.9,
};

/** Cents spent by segment, in the order of the segments. */
export type Plan = readonly number[];
