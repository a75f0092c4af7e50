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
}

/**
 * The split of a budget that is best if the credits were what channels cause: with revenue credit x (spend / today)^g, equal
 * marginal returns mean spend in proportion to (credit / today^g)^(1 / (1 - g)).
 * @returns shares by channel, together 1; a channel without spend today gets none
 */
export function bestSplit(credits: readonly number[], { today, elasticity }: Budget): number[] {
  const pull = credits.map((credit, i) => {
    const spent = today[i] as number;
    return spent > 0 ? (Math.max(credit, 1e-9) / spent ** elasticity) ** (1 / (1 - elasticity)) : 0;
  });
  const whole = sum(pull);
  return pull.map((part) => part / whole);
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
