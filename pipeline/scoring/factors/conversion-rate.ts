import { medianOf } from '../../stats/robust.ts';
import type { Factor } from '../factor.ts';

export const conversionRate: Factor = {
  id: 'conversion-rate',
  label: 'Conversion rate',
  doc: 'Orders credited by the primary model per 1,000 people reached, shrunk: the usual rate of the peers times how far the creator is known to be above or below what the reach, platform and brand of the posts make one expect. Who was booked by a brand that sells much is not taken for a good creator.',
  unit: 'orders per 1,000 reached',
  among: 'peers',
  measure({ facts, peers, sales, draws }) {
    const told = (c: number): boolean => (facts.reach[c] as number) > 0;
    const usual = peers.groups.map(({ members }) =>
      medianOf([...members].filter(told).map((c) => sales.usualRate[c] as number)),
    );
    const rateOf = (c: number, multiplier: number): number =>
      told(c) ? multiplier * (usual[peers.of[c] as number] as number) : Number.NaN;
    const values = sales.multiplier.map((m, c) => rateOf(c, m));
    return {
      values,
      draws: sales.multiplierDraws.map((m, at) => rateOf(Math.floor(at / draws), m)),
      missing(c) {
        if (told(c)) return null;
        if (facts.posts[c] === 0) return 'no posts';
        return facts.sponsored[c] === 0 ? 'no sponsored posts' : 'no reach of sponsored posts given';
      },
    };
  },
};
