import type { Config } from '../config.ts';
import type { JourneyData } from '../journeys/journey-data.ts';
import { creatorFacts } from '../scoring/creator-facts.ts';
import { postFacts } from '../scoring/post-facts.ts';
import { isScored, scoreInfluencers, type Scores } from '../scoring/scores.ts';
import type { TruthFile } from '../simulate/truth-file.ts';
import { sums } from '../stats/sum.ts';
import { rowsWhere } from '../tables/pick.ts';
import type { Tables } from '../tables/tables.ts';
import { creatorTruth } from './post-truth.ts';
import { journeysOfTables } from './journeys-of-tables.ts';

/** Scores of the first months against what the posts of the later ones really cause. */
export interface HoldOut {
  /** Of the first months. */
  scores: Scores;
  /** Later posts by creator, and what they cost. */
  posts: Float64Array;
  spend: Float64Array;
  /** What they cause. */
  orders: Float64Array;
  revenue: Float64Array;
  /** What the first months make one expect of them, when their reach, brand and price are known but none of their orders. */
  expectedOrders: Float64Array;
  expectedRevenue: Float64Array;
  /** What they reached. */
  reach: Float64Array;
  first: Tables;
  journeys: JourneyData;
}

/** Part of the reported days that scores may see. */
const SEEN = 2 / 3;

const DAY = 86_400_000;

/** @returns null where the first months do not make scores */
export function holdOut(
  { tables, journeys, config }: { tables: Tables; journeys: JourneyData; config: Config },
  truth: TruthFile,
): HoldOut | null {
  const { posts: table, period } = { ...tables, period: journeys.period };
  if (!table || !period) return null;
  // At midnight, so that no post lies on both sides.
  const cut = DAY * Math.floor((period.first + SEEN * (period.last - period.first)) / DAY);
  const first = before(tables, cut);
  const early = journeysOfTables(first, config.attribution.lookbackDays);
  const scores = scoreInfluencers({ tables: first, journeys: early }, config);
  if (!isScored(scores)) return null;
  const { roster, sales } = scores.evidence;
  const later = postFacts(table, roster, { first: cut, last: period.last });
  const { valueSoFar, soFar } = scores.expectation.rule.of(later, roster);
  const total = (of: Float64Array): Float64Array => {
    const into = sums(roster.size);
    of.forEach((amount, post) => {
      into.add(later.creator[post] as number, amount);
    });
    return into.totals().map((amount, c) => amount * (sales.causes[c] as number));
  };
  const facts = creatorFacts(later, roster.size);
  return {
    scores,
    posts: facts.sponsored,
    spend: facts.spend,
    reach: facts.reach,
    ...creatorTruth(truth, later, roster.size),
    expectedOrders: total(soFar),
    expectedRevenue: total(valueSoFar),
    first,
    journeys: early,
  };
}

/** What was on record at a moment; experiments that were still running are not. */
function before(tables: Tables, cut: number): Tables {
  const early = (time: number): boolean => time < cut;
  const { posts, conversions, touchpoints, lift_tests: tests } = tables;
  return {
    ...tables,
    posts: posts && rowsWhere(posts, 'post_date', early),
    conversions: conversions && rowsWhere(conversions, 'conversion_date', early),
    touchpoints: touchpoints && rowsWhere(touchpoints, 'touchpoint_date', early),
    lift_tests: tests && rowsWhere(tests, 'end', early),
  };
}
