import { flagRules } from '../scoring/flags/index.ts';
import { isScored, type Scores, type Unscored } from '../scoring/scores.ts';
import { segmentOf } from '../scoring/segments.ts';
import { slugs } from '../slugs.ts';
import { quantileSorted } from '../stats/quantile.ts';
import { round, roundDrawn } from '../stats/round.ts';
import { advisedColumns } from './advised-columns.ts';
import { drawnColumn, endsColumn, intervalColumn } from './columns.ts';
import type {
  CreatorColumns,
  FactorColumn,
  FlagColumns,
  InfluencerResults,
  InfluencersEmptiness,
  InfluencersReport,
  PeerSummary,
} from './contract.ts';
import { factColumns } from './fact-columns.ts';
import { moneyColumns } from './money-columns.ts';

const EMPTY: Record<InfluencersEmptiness['reason'], string> = {
  'no-influencers': 'There is no table of influencers, so there is nobody to score.',
  'no-posts': 'There is no table of posts, so nothing is known of what creators did.',
  'no-log': 'There is no log of touches that names posts, so orders cannot be credited to creators.',
};

/** Scores, prices and advice of every creator, rounded. */
export function influencersReport(scores: Scores | Unscored): InfluencersReport {
  if (isScored(scores)) return { results: resultsOf(scores), empty: null };
  return { results: null, empty: { reason: scores.reason, text: EMPTY[scores.reason] } };
}

function resultsOf(scores: Scores): InfluencerResults {
  const { evidence, measured, shares, level } = scores;
  const { caused } = evidence.sales;
  const brandSlugs = slugs(
    evidence.alignment.brands.map(({ name }) => name),
    'brand',
  );
  const ends = caused.draws.slice().sort();
  const end = (q: number): number | null =>
    scores.shown && caused.basis !== 'credited' ? roundDrawn(quantileSorted(ends, q)) : null;
  return {
    draws: scores.shown ? scores.draws : 0,
    level,
    model: { id: scores.credits.model.id, label: scores.credits.model.label },
    caused: {
      basis: caused.basis,
      share: roundDrawn(caused.share),
      low: end((1 - level) / 2),
      high: end((1 + level) / 2),
    },
    targetReturn: evidence.settings.targetReturn,
    segments: { ...evidence.settings.segments },
    factors: measured.map(({ factor: { id, label, doc, unit, among }, weight }, k) => ({
      id,
      label,
      doc,
      unit,
      among,
      weight,
      realWeight: roundDrawn(shares[k] as number),
    })),
    flagRules: flagRules.map(({ id, label, doc }) => ({ id, label, doc })),
    peers: peerSummaries(scores),
    creators: creatorColumns(scores),
    flags: flagColumns(scores),
    brands: evidence.alignment.brands.map(({ id, name }, b) => ({
      id,
      name,
      slug: brandSlugs[b] as string,
      alignment: wholePoints(evidence.alignment.fits[b] as Float64Array),
      score: scores.brands[b] ? wholePoints(scores.brands[b]) : evidence.roster.ids.map(() => null),
    })),
  };
}

const wholePoints = (values: Float64Array): (number | null)[] =>
  Array.from(values, (value) => (Number.isNaN(value) ? null : Math.round(value)));

function creatorColumns(scores: Scores): CreatorColumns {
  const { evidence, score, shown, chances } = scores;
  const numbers = evidence.roster.ids.map((_, c) => c);
  const chance = (at: number): (number | null)[] =>
    shown ? drawnColumn(numbers.map((c) => chances[3 * c + at] as number)) : numbers.map(() => null);
  return {
    ...factColumns(evidence),
    ...moneyColumns(scores),
    score: endsColumn(score, { low: scores.low, high: scores.high, shown }),
    rank: endsColumn(scores.rank, { low: scores.rankLow, high: scores.rankHigh, shown }),
    segment: Array.from(score, (own) =>
      Number.isNaN(own) ? null : segmentOf(own, evidence.settings.segments),
    ),
    chanceHigh: chance(0),
    chanceMedium: chance(1),
    chanceLow: chance(2),
    noScore: numbers.map((c) => scores.missing(c)),
    factors: scores.measured.map((_, k) => factorColumn(scores, k)),
    ...advisedColumns(scores),
  };
}

function factorColumn(
  { measured, composite, shown, draws, level, evidence }: Scores,
  k: number,
): FactorColumn {
  const { measurement } = measured[k] as Scores['measured'][number];
  const drawn = measurement.draws;
  return {
    ...intervalColumn(measurement.values, drawn && ((c, d) => drawn[c * draws + d] as number), {
      level,
      draws: shown ? draws : 0,
    }),
    percentile: evidence.roster.ids.map((_, c) => roundDrawn(composite?.means[k]?.[c] ?? 50)),
    missing: evidence.roster.ids.map((_, c) => measurement.missing(c)),
  };
}

const peerSummaries = ({ evidence: { peers }, measured }: Scores): PeerSummary[] =>
  peers.groups.map(({ id, platform, tier, members }) => ({
    id,
    platform,
    tier,
    creators: members.length,
    factors: measured.map(({ measurement }) => {
      const own = Float64Array.from(members, (c) => measurement.values[c] as number)
        .filter((value) => !Number.isNaN(value))
        .sort();
      if (own.length === 0) return null;
      const at = (q: number): number => roundDrawn(quantileSorted(own, q));
      return { q1: at(0.25), median: at(0.5), q3: at(0.75) };
    }),
  }));

function flagColumns({ evidence: { flags } }: Scores): FlagColumns {
  const place = new Map(flagRules.map(({ id }, at) => [id, at]));
  const orNull = (value: number | null): number | null => (value === null ? null : round(value));
  return {
    rule: flags.map(({ id }) => place.get(id) as number),
    creator: flags.map(({ creator }) => creator),
    value: flags.map(({ value }) => roundDrawn(value)),
    usual: flags.map(({ usual }) => roundDrawn(usual)),
    distance: flags.map(({ distance }) => orNull(distance && roundDrawn(distance))),
    chance: flags.map(({ chance }) => orNull(chance && roundDrawn(chance))),
    evidence: flags.map(({ evidence }) => evidence),
  };
}
