import { binomialAtMost } from '../../stats/binomial.ts';
import type { Peers } from '../peers.ts';
import type { Check } from './flag.ts';

interface Question {
  id: string;
  peers: Peers;
  /** By creator: how many, of how many. */
  found: Float64Array;
  of: Float64Array;
  limit: number;
}

/** Of whose touches fewer go on than the rate of the peers makes likely: the lower binomial tail (Clopper and Pearson 1934). */
export function scarce({ id, peers, found, of, limit }: Question): Check[] {
  const rates = peers.groups.map(({ members }) => {
    const [hits, all] = [found, of].map((counts) => members.reduce((a, c) => a + (counts[c] as number), 0));
    return (all as number) > 0 ? (hits as number) / (all as number) : 0;
  });
  return [...peers.of].flatMap((group, creator): Check[] => {
    const [hits, all] = [found[creator] as number, of[creator] as number];
    const usual = rates[group] as number;
    if (all === 0 || usual === 0) return [];
    const chance = binomialAtMost(hits, { trials: all, rate: usual });
    return [
      {
        id,
        creator,
        found: chance < limit,
        value: hits / all,
        usual,
        distance: null,
        chance,
        evidence: all,
      },
    ];
  });
}
