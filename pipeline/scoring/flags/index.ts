import { clicksWithoutCarts } from './clicks-without-carts.ts';
import { engagementOutlier } from './engagement-outlier.ts';
import type { FlagRule } from './flag.ts';
import { followersWithoutReach } from './followers-without-reach.ts';
import { likesWithoutComments } from './likes-without-comments.ts';
import { reachWithoutClicks } from './reach-without-clicks.ts';

/** Every anomaly, in the order in which pages show them. */
export const flagRules: readonly FlagRule[] = [
  engagementOutlier,
  likesWithoutComments,
  followersWithoutReach,
  reachWithoutClicks,
  clicksWithoutCarts,
];
