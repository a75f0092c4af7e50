import { asFraction } from '../../content/estimate.ts';
import type { Adjusted, Experiment } from '../../content/experiments/index.ts';
import type { RawComparison, Side } from '../../content/experiments/raw.ts';
import { round } from '../../stats/round.ts';
import type { ContentAdjusted, ContentExperiment, ContentRaw, ContentSide } from '../contract.ts';
import { differenceOf } from './attributes.ts';

export const experimentOf = ({
  id,
  first,
  second,
  betweenCreators,
  raw,
  adjusted,
}: Experiment): ContentExperiment => ({
  id: id as ContentExperiment['id'],
  first,
  second,
  betweenCreators,
  raw: raw && rawOf(raw),
  adjusted: adjusted && adjustedOf(adjusted),
});

const fraction = (log: number): number => round(asFraction(log));

const rawOf = ({ first, second, welch, ranks, size, bootstrap }: RawComparison): ContentRaw => ({
  first: sideOf(first),
  second: sideOf(second),
  difference: fraction(welch.difference),
  low: fraction(welch.low),
  high: fraction(welch.high),
  welch: { t: round(welch.t), df: round(welch.df), p: round(welch.p) },
  mannWhitney: { u: ranks.u, superiority: round(ranks.superiority), p: round(ranks.p) },
  brunnerMunzel: ranks.brunnerMunzel === null ? null : round(ranks.brunnerMunzel),
  cohenD: round(size.d),
  hedgesG: round(size.g),
  bootstrap: bootstrap && { low: fraction(bootstrap.low), high: fraction(bootstrap.high) },
});

const sideOf = ({ posts, creators, rate }: Side): ContentSide => ({ posts, creators, rate: round(rate) });

const adjustedOf = ({
  difference,
  p,
  permutation,
  holm,
  benjaminiHochberg,
  smallest,
}: Adjusted): ContentAdjusted => ({
  difference: differenceOf(difference) as NonNullable<ReturnType<typeof differenceOf>>,
  p: round(p),
  permutation: permutation === null ? null : round(permutation),
  holm: round(holm),
  benjaminiHochberg: round(benjaminiHochberg),
  smallest: round(smallest),
});
