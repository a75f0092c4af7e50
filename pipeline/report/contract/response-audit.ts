/**
 * Response curves against what plans for creators really bring in the world that is reported on: bookings are added to the world, and its shoppers
 * live again. Money is in the configured currency, before what is sent back. One world: all predictions share one causal level, so that they are
 * right or wrong together.
 */
export interface ResponseAuditReport {
  /** Shoppers who lived again for each plan. */
  shoppers: number;
  /** Width of the intervals of predictions. */
  level: number;
  /** The posts that were really there. */
  today: ResponsePrediction;
  /** Random plans: in each segment a quarter to three times what is spent today. */
  plans: ResponsePrediction[];
  /** Each segment alone with what is spent there today, booked anew. */
  segments: (ResponsePrediction & { id: string; label: string })[];
  /** Ways to split a budget, half to twice today's. */
  budgets: ResponseBudget[];
}

export interface ResponsePrediction {
  spend: number;
  predicted: number;
  low: number;
  high: number;
  real: number;
  /** Standard error of `real`: shoppers are many, but not all. */
  error: number;
}

export interface ResponseBudget {
  /** Against today. */
  times: number;
  budget: number;
  /** Revenue of whoever knows everything: the best bookings found with the truth. */
  best: number;
  plans: ResponsePlan[];
}

export interface ResponsePlan {
  /** `best`, `cautious`, `split`, `equal`, `today` (the real posts), or the id of a model. */
  id: string;
  label: string;
  kind: 'ours' | 'today' | 'equal' | 'model';
  revenue: number;
  /** What it brings less than the best, and less than our best plan; 90 % intervals of what chance in the replay leaves. */
  regret: ResponseGap;
  behind: ResponseGap;
}

export interface ResponseGap {
  value: number;
  low: number;
  high: number;
}
