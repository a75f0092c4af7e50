import type { ScoringSettings } from '../config.ts';
import { quantileSorted } from '../stats/quantile.ts';
import { compose, realWeights, type Component, type Composite } from './composite.ts';
import type { Factor, Measurement } from './factor.ts';
import { everybody, type Peers } from './peers.ts';
import { percentilesOf } from './percentiles.ts';
import { rankDraws, rankOf } from './rank-draws.ts';
import type { Sampler } from './sampler.ts';
import { segmentChances } from './segments.ts';

/** A factor with what it says of everybody. */
export interface Measured {
  readonly factor: Factor;
  /** As configured; 0 for one without an entry. */
  readonly weight: number;
  readonly measurement: Measurement;
}

/** Scores by number in the roster; NaN without a score. */
export interface Scoring {
  /** Numbers of the creators who have a score. */
  readonly scored: Int32Array;
  readonly score: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** 1 is best. */
  readonly rank: Float64Array;
  readonly rankLow: Float64Array;
  readonly rankHigh: Float64Array;
  /** Chances of High, Medium and Low: three numbers per creator. */
  readonly chances: Float64Array;
  /** Why a creator has none; null where there is one. */
  missing(creator: number): string | null;
  /** Null where no factor tells anybody apart. */
  readonly composite: Composite | null;
  /** Real share of each factor in the variance of scores. */
  readonly shares: readonly number[];
}

/** Less of the weight than this is not a score. */
const LEAST_KNOWN = 0.5;

interface Given {
  measured: readonly Measured[];
  peers: Peers;
  settings: ScoringSettings;
  level: number;
  draws: number;
  random: Sampler;
}

/** Scores from whatever factors there are: no factor is known here by name. */
export function scoreAll(given: Given): Scoring {
  const { measured, peers, draws, random } = given;
  const size = peers.of.length;
  const missing = missingOf(measured, size);
  const able = Int32Array.from([...missing.keys()].filter((c) => missing[c] === null));
  const all = everybody(size);
  const components = measured.map(({ factor, weight, measurement }): Component => ({
    id: factor.id,
    weight,
    percentiles: percentilesOf(measurement, factor.among === 'peers' ? peers : all, { draws, random }),
  }));
  const composite = able.length > 1 ? compose(components, able, draws) : null;
  const scored = composite ? able : new Int32Array(0);
  const why = able.length > 1 ? 'nothing tells the creators apart' : 'nobody to compare with';
  const numbers = composite ? standings(composite, scored, given) : nothing(size);
  return {
    ...numbers,
    scored,
    missing: (c) => missing[c] ?? (composite ? null : why),
    composite,
    shares: composite ? realWeights(composite, numbers.score, scored) : measured.map(() => 0),
  };
}

/** Why each creator cannot be scored: what is known of him must weigh at least half of what is known of anybody. */
function missingOf(measured: readonly Measured[], size: number): (string | null)[] {
  const known = measured.filter(({ measurement }) =>
    measurement.values.some((value) => !Number.isNaN(value)),
  );
  const total = known.reduce((a, { weight }) => a + weight, 0);
  return Array.from({ length: size }, (_, c) => {
    const gaps = known.filter(({ measurement }) => Number.isNaN(measurement.values[c]));
    const lost = gaps.reduce((a, { weight }) => a + weight, 0);
    if (total > 0 && total - lost >= LEAST_KNOWN * total) return null;
    const largest = gaps.toSorted((a, b) => b.weight - a.weight)[0];
    return largest?.measurement.missing(c) ?? 'nothing is known';
  });
}

type Numbers = Omit<Scoring, 'scored' | 'missing' | 'composite' | 'shares'>;

const NUMBERS = ['score', 'low', 'high', 'rank', 'rankLow', 'rankHigh'] as const;

const nothing = (size: number): Numbers => {
  const empty = (length: number): Float64Array => new Float64Array(length).fill(Number.NaN);
  const columns = Object.fromEntries(NUMBERS.map((name) => [name, empty(size)])) as Record<
    (typeof NUMBERS)[number],
    Float64Array
  >;
  return { ...columns, chances: empty(3 * size) };
};

function standings(
  { sums, curve }: Composite,
  scored: Int32Array,
  { peers, draws, level, settings }: Given,
): Numbers {
  const out = nothing(peers.of.length);
  const tails = [(1 - level) / 2, (1 + level) / 2] as const;
  const ranks = rankDraws(sums, scored, draws);
  scored.forEach((c, i) => {
    const own = Float64Array.from(sums.subarray(c * draws, (c + 1) * draws), curve);
    out.score[c] = own.reduce((a, b) => a + b, 0) / draws;
    own.sort();
    [out.low[c], out.high[c]] = [quantileSorted(own, tails[0]), quantileSorted(own, tails[1])];
    out.chances.set(segmentChances(own, settings.segments), 3 * c);
    const places = ranks.slice(i * draws, (i + 1) * draws).sort();
    [out.rankLow[c], out.rankHigh[c]] = [quantileSorted(places, tails[0]), quantileSorted(places, tails[1])];
  });
  const place = rankOf(out.score, scored);
  scored.forEach((c, i) => (out.rank[c] = place[i] as number));
  return out;
}
