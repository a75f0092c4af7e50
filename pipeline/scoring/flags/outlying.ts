import { robustSpread } from '../../stats/robust.ts';
import type { Peers } from '../peers.ts';
import type { Check } from './flag.ts';

interface Question {
  id: string;
  peers: Peers;
  /** Positive amounts by creator; NaN or 0 where there is nothing to compare. */
  values: Float64Array;
  /** Posts on which an amount rests. */
  evidence: Float64Array;
  limit: number;
  /** Which side is an anomaly. */
  side: 'both' | 'low';
}

/** Fewer posts than these say too little. */
const FEWEST_POSTS = 3;

/** Peers who can be compared, below which nothing is flagged. */
const FEWEST_PEERS = 10;

/** Whose amount lies far from that of the peers, on the log scale and in robust standard deviations (Iglewicz and Hoaglin 1993). */
export function outlying({ id, peers, values, evidence, limit, side }: Question): Check[] {
  const counts = (c: number): boolean => (values[c] as number) > 0 && (evidence[c] as number) >= FEWEST_POSTS;
  const spreads = peers.groups.map(({ members }) => {
    const logs = [...members].filter(counts).map((c) => Math.log(values[c] as number));
    return logs.length >= FEWEST_PEERS ? robustSpread(logs) : null;
  });
  return [...peers.of].flatMap((group, creator): Check[] => {
    const spread = spreads[group];
    if (!spread || !(spread.scale > 0) || !counts(creator)) return [];
    const distance = (Math.log(values[creator] as number) - spread.median) / spread.scale;
    return [
      {
        id,
        creator,
        found: distance <= -limit || (side === 'both' && distance >= limit),
        value: values[creator] as number,
        usual: Math.exp(spread.median),
        distance,
        chance: null,
        evidence: evidence[creator] as number,
      },
    ];
  });
}
