import type { Format } from '../format.ts';
import { capital, spell } from '../words.ts';
import { intervalAt, type CreatorView, type Interval } from './view.ts';

/** One factor of the score, and the middle half of the peers. */
export interface Standing {
  label: string;
  weight: number;
  unit: string;
  among: 'peers' | 'roster';
  own: Interval | null;
  peers: { q1: number; median: number; q3: number } | null;
  percentile: number;
  missing: string | null;
}

export const standings = ({ results, i }: CreatorView): Standing[] =>
  results.factors.map(({ label, weight, unit, among }, k): Standing => {
    const column = results.creators.factors[k];
    return {
      label,
      weight,
      unit,
      among,
      own: column ? intervalAt(column, i) : null,
      peers: results.peers[results.creators.peers[i] ?? -1]?.factors[k] ?? null,
      percentile: column?.percentile[i] ?? 50,
      missing: column?.missing[i] ?? null,
    };
  });

type Side = 'above' | 'probably above' | 'inside' | 'probably below' | 'below';

/** Against the middle half: beyond it with the whole interval, or with the estimate alone. */
export function sideOf({ own, peers }: Pick<Standing, 'own' | 'peers'>): Side | null {
  if (own === null || peers === null) return null;
  if ((own.low ?? own.value) > peers.q3) return 'above';
  if ((own.high ?? own.value) < peers.q1) return 'below';
  if (own.value > peers.q3) return 'probably above';
  return own.value < peers.q1 ? 'probably below' : 'inside';
}

/** `Two of five factors are clearly above peers, one is probably below`. */
export function standingsTitle(rows: readonly Pick<Standing, 'own' | 'peers'>[], fmt: Format): string {
  const sides = rows.map(sideOf);
  if (sides.every((side) => side === null)) return 'No factor can be compared with the peers';
  const say = (n: number) => spell(n, fmt.count);
  const parts = (['above', 'below'] as const).flatMap((way) => {
    const [clear, probable] = [way, `probably ${way}`].map((side) => sides.filter((s) => s === side).length);
    if (clear) return [{ n: clear, how: `clearly ${way}` }];
    return probable ? [{ n: probable, how: `probably ${way}` }] : [];
  });
  const [first, second] = parts;
  if (!first) return 'No factor lies outside the middle half of the peers';
  const of = `${capital(say(first.n))} of ${say(rows.length)} factors ${first.n === 1 ? 'is' : 'are'} ${first.how} peers`;
  return second ? `${of}, ${say(second.n)} ${second.n === 1 ? 'is' : 'are'} ${second.how}` : of;
}
