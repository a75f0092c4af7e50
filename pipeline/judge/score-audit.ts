import { last } from '../attribution/models/last.ts';
import type { Config } from '../config.ts';
import type { JourneyData } from '../journeys/journey-data.ts';
import { creatorCredits, type CreatorCredits } from '../scoring/credits.ts';
import type { Scores } from '../scoring/scores.ts';
import type { TruthFile } from '../simulate/truth-file.ts';
import { spearman } from '../stats/rank.ts';
import type { Tables } from '../tables/tables.ts';
import { creatorTruth, type CreatorTruth } from './post-truth.ts';
import { adviceReturns, type AdviceReturn } from './score-advice.ts';
import { salesCoverage, type Coverage } from './score-coverage.ts';
import { fraudFound, type FraudFound } from './score-fraud.ts';
import { baselines, ownGuides, type Guide } from './score-guides.ts';
import { holdOut, type HoldOut } from './score-holdout.ts';
import { shuffled, type Shuffled } from './score-shuffle.ts';

/** What scores are worth, measured against a truth that they never saw. */
export interface ScoreAudit {
  /** Truth and scores of the same days. */
  same: AuditTable;
  /** Scores of the first months against the posts of the later ones, whose reach, brand and price are known in advance, and then against the mean later post of a creator when nothing is known of it. */
  planned: AuditTable | null;
  forecast: AuditTable | null;
  shuffled: Shuffled;
  fraud: FraudFound;
  coverage: Coverage;
  advice: AdviceReturn[];
}

/** Spearman's rank correlations with what creators really sell, and with their real profit per unit of money. */
export interface AuditTable {
  /** Creators who could be judged. */
  creators: number;
  guides: { id: string; label: string; own: boolean; sales: number; perDollar: number }[];
}

interface Given {
  truth: TruthFile;
  tables: Tables;
  journeys: JourneyData;
  config: Config;
}

/** Few draws where only estimates are compared, some more for a chance. */
const [FEW, SOME] = [20, 80];

/** Draws of what all creators have in common: it moves no rank. */
const FEWEST_CAUSED = 10;

/** @param scores of the whole of the reported days */
export function scoreAudit(scores: Scores, given: Given): ScoreAudit {
  const { evidence } = scores;
  const truth = creatorTruth(given.truth, evidence.posts, evidence.roster.size);
  const held = holdOut({ ...given, config: quick(given.config, FEW) }, given.truth);
  return {
    same: sameDays(scores, truth, given),
    planned: held && plannedPosts(held, given),
    forecast: held && laterPosts(held, given),
    shuffled: shuffled({ ...given, config: quick(given.config, SOME) }, scores),
    fraud: fraudFound(evidence, given.truth),
    coverage: salesCoverage(scores, truth),
    advice: adviceReturns(scores, truth),
  };
}

const quick = (config: Config, draws: number): Config => ({
  ...config,
  uncertainty: { ...config.uncertainty, draws },
  scoring: { ...config.scoring, causedDraws: FEWEST_CAUSED },
});

function sameDays(scores: Scores, truth: CreatorTruth, given: Given): AuditTable {
  const { facts, sales } = scores.evidence;
  const estimate = {
    sales: sales.expected.map((n, c) => n * (sales.causes[c] as number)),
    perDollar: sales.value.map((n, c) => (n * (sales.causes[c] as number)) / (facts.spend[c] as number)),
  };
  return compare([...ownGuides(scores, estimate), ...baselines(scores, lastCredits(scores, given))], {
    sales: truth.orders,
    perDollar: truth.revenue.map((value, c) => value / (facts.spend[c] as number)),
    booked: facts.sponsored,
  });
}

/** Guides of the first months, and for estimate and reach what these say of posts that are planned. */
function plannedPosts(held: HoldOut, given: Given): AuditTable {
  const { scores, spend, posts, reach } = held;
  const perSpend = (of: Float64Array): Float64Array => of.map((n, c) => n / (spend[c] as number));
  const estimate = { sales: held.expectedOrders, perDollar: perSpend(held.expectedRevenue) };
  const guides = [
    ...ownGuides(scores, estimate),
    {
      id: 'planned-reach',
      label: 'Reach of the planned posts',
      own: false,
      sales: reach,
      perDollar: perSpend(reach),
    },
    ...baselines(scores, lastCredits(scores, { ...given, ...early(held) })),
  ];
  return compare(guides, { sales: held.orders, perDollar: perSpend(held.revenue), booked: posts });
}

/** The mean later post of those who were booked before. */
function laterPosts(held: HoldOut, given: Given): AuditTable {
  const { scores, spend, posts } = held;
  const { facts, sales } = scores.evidence;
  const each = (of: Float64Array): Float64Array => of.map((n, c) => n / (posts[c] as number));
  const estimate = {
    sales: sales.nextOrders.map((n, c) => n * (sales.causes[c] as number)),
    perDollar: sales.nextValue.map(
      (n, c) => (n * (sales.causes[c] as number) * (facts.priced[c] as number)) / (facts.spend[c] as number),
    ),
  };
  // Sums of the first months say nothing of one post.
  const perPost = baselines(scores, lastCredits(scores, { ...given, ...early(held) })).map((guide) =>
    guide.id === 'reach' || guide.id === 'last-touch'
      ? { ...guide, sales: guide.sales.map((n, c) => n / (facts.sponsored[c] as number)) }
      : guide,
  );
  return compare([...ownGuides(scores, estimate), ...perPost], {
    sales: each(held.orders),
    perDollar: held.revenue.map((value, c) => value / (spend[c] as number)),
    booked: posts.map((n, c) => ((facts.sponsored[c] as number) > 0 ? n : 0)),
  });
}

const early = ({ first, journeys }: HoldOut): Pick<Given, 'tables' | 'journeys'> => ({
  tables: first,
  journeys,
});

function lastCredits(
  { evidence: { roster, posts } }: Scores,
  { journeys, tables, config }: Pick<Given, 'journeys' | 'tables' | 'config'>,
): CreatorCredits {
  const credits = creatorCredits({ journeys, tables, roster, posts, model: last, config, draws: 0 });
  if (!credits) throw new Error('score audit: got no credits, expected those of the last touch');
  return credits;
}

interface Target {
  sales: Float64Array;
  perDollar: Float64Array;
  /** Posts that are judged; creators without any are left out. */
  booked: Float64Array;
}

/** Who cannot be rated by a guide stands in the middle of its ratings, so that all guides are compared on the same creators. */
function compare(guides: readonly Guide[], { sales, perDollar, booked }: Target): AuditTable {
  const judged = [...booked.keys()].filter((c) => (booked[c] as number) > 0 && Number.isFinite(perDollar[c]));
  const real = (of: Float64Array): number[] => judged.map((c) => of[c] as number);
  return {
    creators: judged.length,
    guides: guides.map(({ id, label, own, ...guide }) => ({
      id,
      label,
      own,
      sales: spearman(filled(real(guide.sales)), real(sales)),
      perDollar: spearman(filled(real(guide.perDollar)), real(perDollar)),
    })),
  };
}

function filled(values: readonly number[]): number[] {
  const told = values.filter(Number.isFinite).sort((a, b) => a - b);
  const middle = told[told.length >> 1] ?? 0;
  return values.map((value) => (Number.isFinite(value) ? value : middle));
}
