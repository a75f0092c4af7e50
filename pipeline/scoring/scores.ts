import { modelById } from '../attribution/index.ts';
import type { Config } from '../config.ts';
import type { JourneyData } from '../journeys/journey-data.ts';
import type { influencers } from '../schema/datasets/influencers.ts';
import type { posts as postTable } from '../schema/datasets/posts.ts';
import type { Table } from '../tables/table.ts';
import type { Tables } from '../tables/tables.ts';
import { alignmentOf } from './alignment.ts';
import { brandScores } from './brand-scores.ts';
import { causedShare } from './caused.ts';
import { creatorCredits, type CreatorCredits } from './credits.ts';
import { creatorFacts } from './creator-facts.ts';
import type { Evidence } from './evidence.ts';
import { expectation, type Expectation } from './expectation.ts';
import { pricesOf, type Prices } from './fair-price.ts';
import { flagRules } from './flags/index.ts';
import { factors } from './index.ts';
import { peersOf } from './peers.ts';
import { postFacts } from './post-facts.ts';
import { rosterOf } from './roster.ts';
import { salesOf } from './sales.ts';
import { sampler } from './sampler.ts';
import { scoreAll, type Measured, type Scoring } from './score.ts';
import { touchFacts } from './touch-facts.ts';

/** Everything that was found out about the creators. */
export interface Scores extends Scoring {
  readonly evidence: Evidence;
  readonly credits: CreatorCredits;
  readonly expectation: Expectation;
  readonly measured: readonly Measured[];
  readonly prices: Prices;
  /** Scores by brand and creator, brands as in the alignment. */
  readonly brands: readonly Float64Array[];
  /** Draws that were made; intervals are shown only where the config wants draws. */
  readonly draws: number;
  readonly shown: boolean;
  readonly level: number;
}

/** Why there are no scores. */
export interface Unscored {
  readonly reason: 'no-influencers' | 'no-posts' | 'no-log';
}

export const isScored = (scores: Scores | Unscored): scores is Scores => 'evidence' in scores;

/** Scores need draws even where nobody wants to see intervals: what is not known has a place in them. */
const FEWEST_DRAWS = 100;

/** Scores every creator of the roster. */
export function scoreInfluencers(
  { tables, journeys }: { tables: Tables; journeys: JourneyData },
  config: Config,
): Scores | Unscored {
  const { influencers, posts } = tables;
  if (!influencers || influencers.rows === 0) return { reason: 'no-influencers' };
  if (!posts || posts.rows === 0) return { reason: 'no-posts' };
  if (!tables.touchpoints || journeys.rows === null) return { reason: 'no-log' };
  return score({ influencers, posts, tables, journeys }, config) ?? { reason: 'no-log' };
}

interface Given {
  influencers: Table<typeof influencers>;
  posts: Table<typeof postTable>;
  tables: Tables;
  journeys: JourneyData;
}

function score({ influencers, posts: table, tables, journeys }: Given, config: Config): Scores | null {
  const settings = config.scoring;
  const draws = config.uncertainty.draws > 0 ? config.uncertainty.draws : FEWEST_DRAWS;
  const random = sampler(config.uncertainty.seed, 'scores');
  const roster = rosterOf(influencers);
  const posts = postFacts(table, roster, journeys.period);
  const facts = creatorFacts(posts, roster.size);
  const peers = peersOf(roster, settings.smallestPeerGroup);
  const model = modelById(config.attribution.primaryModel, 'attribution.primaryModel');
  const credits = creatorCredits({ journeys, tables, roster, posts, model, config, draws });
  if (!credits) return null;
  const caused = causedShare({ journeys, tables, config }, credits.model);
  const expected = expectation(posts, roster, credits.posts);
  const sales = salesOf({
    posts,
    peers,
    credits,
    expectation: expected,
    caused,
    random,
    draws,
    groupOrders: settings.groupOrders,
  });
  const alignment = alignmentOf(tables.brands, { roster, posts, weights: settings.alignment });
  const touches = touchFacts(tables, roster);
  const checks = flagRules.flatMap((rule) => rule.check({ roster, posts, facts, peers, touches, settings }));
  const flags = checks.filter(({ found }) => found);
  const evidence = { roster, posts, facts, peers, sales, alignment, checks, flags, settings, random, draws };
  const weights = new Map(Object.entries(settings.weights));
  const measured = factors.map((factor): Measured => ({
    factor,
    weight: weights.get(factor.id) ?? 0,
    measurement: factor.measure(evidence),
  }));
  const { level } = config.uncertainty;
  const scoring = scoreAll({ measured, peers, settings, level, draws, random });
  return {
    ...scoring,
    evidence,
    credits,
    expectation: expected,
    measured,
    prices: pricesOf(sales, facts, { asked: roster.asked, target: settings.targetReturn }),
    brands: byBrand(scoring, { evidence, measured, draws }),
    draws,
    shown: config.uncertainty.draws > 0,
    level,
  };
}

/** The only factor that differs from brand to brand. */
const OF_BRAND = 'brand-alignment';

function byBrand(
  { composite, scored }: Scoring,
  { evidence: { alignment }, measured, draws }: Pick<Scores, 'evidence' | 'measured' | 'draws'>,
): Float64Array[] {
  const component = measured.findIndex(({ factor }) => factor.id === OF_BRAND);
  if (!composite || component < 0) return [];
  return brandScores({ alignment, scored }, composite, { component, draws });
}
