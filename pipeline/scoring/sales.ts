import { causedMean } from './caused-part.ts';
import { sums } from '../stats/sum.ts';
import type { Caused } from './caused.ts';
import type { CreatorCredits } from './credits.ts';
import type { Expectation } from './expectation.ts';
import type { Peers } from './peers.ts';
import type { PostFacts } from './post-facts.ts';
import type { Sampler } from './sampler.ts';
import { fitGamma, gammaPosterior, type GammaPrior } from './shrink.ts';

/** What creators sell, estimated: by number in the roster; draws of one creator stand side by side. */
export interface Sales {
  readonly draws: number;
  /** How much more is credited than the posts make one expect, shrunk towards the peers: posterior mean and draws. */
  readonly multiplier: Float64Array;
  readonly multiplierDraws: Float64Array;
  /** Orders that creators cause, per order that their posts make one expect: posterior mean. */
  readonly causes: Float64Array;
  /** Expected credited orders before the multiplier: so far, in full, and of one more post. */
  readonly expected: Float64Array;
  readonly inFull: Float64Array;
  readonly nextOrders: Float64Array;
  /** Expected credited orders per 1,000 people reached of a usual post for a usual brand. */
  readonly usualRate: Float64Array;
  /** Money of them. */
  readonly value: Float64Array;
  readonly valueInFull: Float64Array;
  readonly nextValue: Float64Array;
  readonly caused: Caused;
  /** Part of an order that the model leaves the creator who caused it. */
  readonly kept: number;
  /** Prior by peer group. */
  readonly priors: readonly GammaPrior[];
}

interface Given {
  posts: PostFacts;
  peers: Peers;
  credits: CreatorCredits;
  expectation: Expectation;
  caused: Caused;
  random: Sampler;
  draws: number;
  /** Orders of a peer group for which the mean of all counts. */
  groupOrders: number;
}

/**
 * Orders are Poisson (scaled by their dispersion) around multiplier x expectation, multipliers are gamma by peer group. The draws hold
 * both what sampling and what shrinkage leave open; the prior itself is taken as known.
 */
export function salesOf(given: Given): Sales {
  const { posts, peers, credits, expectation, caused, random, draws } = given;
  const size = peers.of.length;
  const total = (amounts: Float64Array): Float64Array => {
    const into = sums(size);
    amounts.forEach((amount, post) => {
      into.add(posts.creator[post] as number, amount);
    });
    return into.totals();
  };
  const expected = total(expectation.soFar);
  const scaled = {
    counts: credits.creators.orders.map((n) => n / credits.dispersion),
    exposures: expected.map((n) => n / credits.dispersion),
  };
  const priors = priorsOf(scaled, given);
  const multiplier = new Float64Array(size);
  const multiplierDraws = new Float64Array(size * draws);
  const causes = new Float64Array(size);
  for (let c = 0; c < size; c++) {
    const prior = priors[peers.of[c] as number] as GammaPrior;
    const { shape, rate } = gammaPosterior(prior, {
      count: scaled.counts[c] as number,
      exposure: scaled.exposures[c] as number,
    });
    multiplier[c] = shape / rate;
    causes[c] = causedMean({ shape, rate }, { share: caused.share, kept: credits.dispersion });
    const gamma = random.gamma(shape);
    for (let d = 0; d < draws; d++) multiplierDraws[c * draws + d] = gamma() / rate;
  }
  return {
    draws,
    multiplier,
    multiplierDraws,
    causes,
    kept: credits.dispersion,
    expected,
    inFull: total(expectation.inFull),
    nextOrders: expectation.nextOrders,
    usualRate: expectation.usualRate,
    value: total(expectation.valueSoFar),
    valueInFull: total(expectation.valueInFull),
    nextValue: expectation.nextValue,
    caused,
    priors,
  };
}

/** By peer group: the mean leans on that of the roster, which is about 1, and the shape on the shape of the roster. */
function priorsOf(
  { counts, exposures }: { counts: Float64Array; exposures: Float64Array },
  { peers, credits, groupOrders }: Given,
): GammaPrior[] {
  const whole = fitGamma({ counts, exposures });
  const lean = groupOrders / credits.dispersion;
  if (whole.mean === 0) return peers.groups.map(() => ({ mean: 1, shape: 1 }));
  return peers.groups.map(({ members }) => {
    const own = {
      counts: Float64Array.from(members, (c) => counts[c] as number),
      exposures: Float64Array.from(members, (c) => exposures[c] as number),
    };
    const [counted, exposed] = [own.counts, own.exposures].map((of) => of.reduce((a, b) => a + b, 0));
    const { shape } = fitGamma(own, whole);
    return { mean: ((counted as number) + lean * whole.mean) / ((exposed as number) + lean), shape };
  });
}
