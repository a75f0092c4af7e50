import { measureIn, type Credit, type CreditView, type Rank } from './credits.ts';

/** The rank by what is shown: money, or orders. Shares rank as their amounts do. */
export const rankOf = (view: CreditView, { rank }: Credit): Rank =>
  (measureIn(view).needsValue ? rank.value : null) ?? rank.conversions;
