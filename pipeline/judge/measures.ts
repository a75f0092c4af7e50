import { sum } from '../stats/sum.ts';

/** How far two splits of a whole lie apart: half the sum of absolute differences of shares, 0 to 1. */
export function totalVariation(a: readonly number[], b: readonly number[]): number {
  const [wholeA, wholeB] = [sum(a), sum(b)];
  return sum(a.map((value, i) => Math.abs(value / wholeA - (b[i] as number) / wholeB))) / 2;
}

export interface Budget {
  /** What is spent today, by channel: shares, or money. */
  today: readonly number[];
  /** Revenue grows with spend to this power: 0.5 is about what influencer spend shows (Leung et al. 2022, engagement). */
  elasticity: number;
  /** Bounds of what a channel may get, as multiples of today: nobody sends five times the newsletters. None when left out. */
  bounds?: { least: number; most: number };
}

/**
 * The split of a budget that is best if the credits were what channels cause: with revenue credit x (spend / today)^g, equal
 * marginal returns mean spend in proportion to (credit / today^g)^(1 / (1 - g)), held within the bounds.
 * @returns shares by channel, together 1; a channel without spend today gets none
 */
export function bestSplit(credits: readonly number[], budget: Budget): number[] {
  const { today, elasticity, bounds = { least: 0, most: Infinity } } = budget;
  const whole = sum(today);
  const pull = credits.map((credit, i) => {
    const spent = (today[i] as number) / whole;
    return spent > 0 ? (Math.max(credit, 1e-9) / spent ** elasticity) ** (1 / (1 - elasticity)) : 0;
  });
  const held = (scale: number): number[] =>
    pull.map((part, i) => {
      const spent = (today[i] as number) / whole;
      return Math.min(bounds.most * spent || 0, Math.max(bounds.least * spent, scale * part));
    });
  if (bounds.most === Infinity && bounds.least === 0) return pull.map((part) => part / sum(pull));
  return held(scaleFor((scale) => sum(held(scale)), sum(pull)));
}

/** The scale at which what is handed out, which never falls with the scale, is the whole budget. */
function scaleFor(handedOut: (scale: number) => number, pull: number): number {
  let [low, high] = [0, 1 / pull];
  while (handedOut(high) < 1 && high < 1e300) high *= 2;
  for (let step = 0; step < 200; step++) {
    const middle = (low + high) / 2;
    if (handedOut(middle) < 1) low = middle;
    else high = middle;
  }
  return high;
}

/** What a split brings when channels cause what they cause, in the unit of `caused`. */
export function replay(
  split: readonly number[],
  caused: readonly number[],
  { today, elasticity }: Budget,
): number {
  const whole = sum(today);
  return sum(
    split.map((share, i) =>
      (today[i] as number) > 0
        ? Math.max(0, caused[i] as number) * ((share * whole) / (today[i] as number)) ** elasticity
        : 0,
    ),
  );
}

/** The part of the best possible return that is lost by splitting the budget as a model credits. */
export function budgetRegret(credits: readonly number[], caused: readonly number[], budget: Budget): number {
  const best = replay(bestSplit(caused, budget), caused, budget);
  return 1 - replay(bestSplit(credits, budget), caused, budget) / best;
}
