/** How the posts of one creator crowd each other. */
export interface Crowding {
  /** Sales go with the posts that meet the same audience to this power: above 0, and 1 for posts that do not crowd each other. */
  elasticity: number;
  /** Part of the period within which two posts meet the same audience, 0 to 1. */
  window: number;
}

/**
 * What some posts of one creator, spread evenly over the period, sell together, in sales of a single post: n x m^(elasticity - 1), where
 * m = 1 + (n - 1) x window posts meet the same audience. Concave in n, and 1 for n = 1.
 */
export const worthOf = (posts: number, { elasticity, window }: Crowding): number =>
  posts === 0 ? 0 : posts * (1 + (posts - 1) * window) ** (elasticity - 1);
