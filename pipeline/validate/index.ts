import type { Benchmarks } from '../config.ts';
import type { Tables } from '../tables/tables.ts';
import type { Finding } from './finding.ts';
import type { Rule } from './rule.ts';
import {
  postPlatform,
  touchCustomer,
  touchPlatform,
  trackedBrand,
  trackedInfluencer,
} from './rules/agreement.ts';
import { countryShare, platformGender } from './rules/bias.ts';
import { liftChannel, liftError, liftPeriod, spendChannel } from './rules/channels.ts';
import { conversionRate } from './rules/conversion-rate.ts';
import { constantColumn } from './rules/constant-column.ts';
import { correlations } from './rules/correlations.ts';
import { orderOutsideTouches, roundedTimes, spendMonths } from './rules/coverage.ts';
import { repeatedOrder, sameAccount } from './rules/duplicates.ts';
import { declaredEngagement, engagementByTier } from './rules/engagement-rates.ts';
import { engagementAboveReach, reachAboveImpressions, tierOfFollowers } from './rules/engagement.ts';
import { journeyLength, touchCount } from './rules/journeys.ts';
import { missingValue } from './rules/missing.ts';
import { costOutlier, emptyOrder, orderOutlier } from './rules/outliers.ts';
import { foreignKey } from './rules/references.ts';
import { repeatedJourney, repeatedTouch } from './rules/repeated-touches.ts';
import { sharedCustomer } from './rules/shared-customer.ts';
import { similarChannel } from './rules/similar-channels.ts';
import {
  ageShares,
  contentTypeOfPlatform,
  contentTypeShares,
  genderShares,
  platformShares,
  tierShares,
} from './rules/shares.ts';
import { organicCost, sponsoredBrand, sponsoredCost } from './rules/sponsorship.ts';
import { touchAfterOrder, touchBeforePost } from './rules/time-order.ts';
import { discountCode, trackedPost } from './rules/tracked-post.ts';
import { trackingGap } from './rules/tracking-gaps.ts';
import { weekday } from './rules/weekday.ts';
import { weightModel } from './rules/weight-model.ts';
import { contributedFlag, sampleWeight, weightSum, weightWithoutOrder } from './rules/weights.ts';

/** Every rule, from what is missing to what is unusual. */
export const rules: readonly Rule[] = [
  missingValue,
  constantColumn,
  foreignKey,
  sameAccount,
  repeatedOrder,
  repeatedTouch,
  repeatedJourney,
  sharedCustomer,
  similarChannel,
  postPlatform,
  touchPlatform,
  trackedInfluencer,
  trackedBrand,
  trackedPost,
  touchCustomer,
  discountCode,
  sponsoredBrand,
  organicCost,
  sponsoredCost,
  weekday,
  touchAfterOrder,
  touchBeforePost,
  contributedFlag,
  weightSum,
  weightModel,
  weightWithoutOrder,
  touchCount,
  journeyLength,
  sampleWeight,
  engagementAboveReach,
  reachAboveImpressions,
  tierOfFollowers,
  declaredEngagement,
  engagementByTier,
  emptyOrder,
  orderOutlier,
  costOutlier,
  platformShares,
  tierShares,
  contentTypeShares,
  contentTypeOfPlatform,
  genderShares,
  ageShares,
  countryShare,
  platformGender,
  ...correlations,
  conversionRate,
  trackingGap,
  orderOutsideTouches,
  roundedTimes,
  spendMonths,
  spendChannel,
  liftChannel,
  liftPeriod,
  liftError,
];

/** What all rules say of the tables, in the order of the rules. */
export const validate = (tables: Tables, benchmarks: Benchmarks): Finding[] =>
  rules.flatMap((rule) => rule.check(tables, benchmarks).map((outcome) => finding(rule.id, outcome)));

function finding(rule: string, outcome: ReturnType<Rule['check']>[number]): Finding {
  const severity = outcome.severity === 'fail' ? 'fail' : 'review';
  const examples = outcome.examples.map(
    (example) => ({ ...example, code: rule, severity, rejected: false }) as const,
  );
  return { rule, ...outcome, rejected: 0, examples };
}
