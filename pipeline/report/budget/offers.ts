import type { Market, View } from '../../response/index.ts';
import { slugs } from '../../slugs.ts';
import { quantileSorted } from '../../stats/quantile.ts';
import { roundDrawn } from '../../stats/round.ts';
import type { BudgetCreators, OfferColumns } from '../contract.ts';

/** Prices, and revenue of the first post. */
export function offerColumns({ offers }: View): OfferColumns {
  const all = offers.flat();
  return { price: all.map(({ price }) => price), revenue: all.map(({ revenue }) => roundDrawn(revenue)) };
}

/** Who can be booked. */
export function creatorColumns(view: View, market: Market, level: number): BudgetCreators {
  const { roster, facts } = market.scores.evidence;
  const all = view.offers.flatMap((own, segment) => own.map(({ creator }) => ({ creator, segment })));
  const names = roster.usernames.map((username, c) => username || (roster.ids[c] as string));
  const addresses = slugs(names, 'creator');
  const perPost = (of: (c: number) => number): number[] =>
    all.map(({ creator }) => roundDrawn(of(creator) || 0));
  const end = (q: number): number[] => all.map(({ creator }) => roundDrawn(endOf(market, creator, q)));
  return {
    name: all.map(({ creator }) => names[creator] as string),
    slug: all.map(({ creator }) => addresses[creator] as string),
    segment: all.map(({ segment }) => segment),
    reach: perPost((c) => (facts.reachOfAll[c] as number) / (facts.postsWithReach[c] as number)),
    engagements: perPost((c) => engagementsOf(market, c)),
    low: end((1 - level) / 2),
    high: end((1 + level) / 2),
    offers: offerColumns(view),
  };
}

/** Of the mean post. */
export function engagementsOf({ scores }: Market, c: number): number {
  const { posts, likes, comments, shares, saves } = scores.evidence.facts;
  const all = [likes, comments, shares, saves].reduce((total, kind) => total + (kind[c] as number), 0);
  return all / (posts[c] as number);
}

/** Quantile of a creator's revenue over what is expected. */
function endOf({ worth, draws, alone }: Market, c: number, q: number): number {
  const own = Float64Array.from(
    { length: draws },
    (_, d) =>
      ((worth.draws[c * draws + d] as number) * (alone.draws[d] as number)) /
      ((worth.mean[c] as number) * alone.mean),
  ).sort();
  return quantileSorted(own, q);
}
