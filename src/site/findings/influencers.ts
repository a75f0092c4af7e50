import type { InfluencersEmptiness } from '../../../pipeline/report/contract.ts';
import type { Format } from '../format.ts';
import { SEGMENTS, type Roster } from '../influencers/roster.ts';
import { commonTrait, everyone, expectedHigh, sureHigh, type Expected } from '../influencers/segments.ts';
import { named, plural, spell } from '../words.ts';

const WHAT = {
  tier: (value: string) => `are ${named(value)} accounts`,
  platform: (value: string) => `are on ${named(value)}`,
  category: (value: string) => `are in ${named(value)}`,
};

/** How many score High for sure, and what they share if the interval carries it. */
export function influencersTitle(roster: Roster, fmt: Format): string {
  if (roster.rank.every((rank) => rank === null))
    return roster.name.length === 1 ? 'One creator alone cannot be scored' : 'No creator can be scored';
  const all = `${fmt.count(roster.name.length)} ${plural(roster.name.length, 'creator')}`;
  if (roster.level === null) {
    const { counted } = expectedHigh(roster, everyone(roster));
    return `${fmt.count(counted)} of ${all} score ${roster.limits.high} or more`;
  }
  const sure = sureHigh(roster);
  if (sure.length === 0) return `No creator of ${fmt.count(roster.name.length)} surely scores high`;
  const trait = commonTrait(roster);
  const tail = trait ? `, and ${fmt.share(trait.share)} of those ${WHAT[trait.group](trait.value)}` : '';
  return `${fmt.count(sure.length)} of ${all} surely ${plural(sure.length, 'scores', 'score')} high${tail}`;
}

export function influencersStandfirst(roster: Roster, fmt: Format): string {
  const peers = roster.factors.filter((f) => f.among === 'peers').length;
  const n = roster.factors.length;
  const among = peers === n ? 'against peers of like size' : 'against peers and the roster';
  const trait = commonTrait(roster);
  const than = trait ? ` Of all creators, ${fmt.share(trait.ofAll)} ${WHAT[trait.group](trait.value)}.` : '';
  const sure = roster.level === null ? '' : ' Surely means a chance of at least 90%.';
  return `The score weighs ${spell(n, fmt.count)} ${plural(n, 'factor')} ${among}. The number of followers is not one of them.${sure}${than}`;
}

/** How many clear the bar: by the score, and by the chances. */
export function scoresTitle(roster: Roster, fmt: Format): string {
  const { counted, creators } = expectedHigh(roster, everyone(roster));
  const bar = fmt.count(roster.limits.high);
  if (counted === 0) return `No creator clears the bar of ${bar}`;
  const one = creators / counted;
  if (one < 1.5) return `${fmt.share(counted / creators)} of the creators clear the bar of ${bar}`;
  return `About one creator in ${fmt.count(Math.round(one))} clears the bar of ${bar}`;
}

export function scoresSay(roster: Roster, fmt: Format): string[] {
  const e = expectedHigh(roster, everyone(roster));
  const { high, medium } = roster.limits;
  return [
    `High is ${fmt.count(high)} or more, Medium ${fmt.count(medium)} or more. A score is the expected percentile among all creators of this report.`,
    e.expected === null || e.low === null || e.high === null
      ? 'Without draws, nothing is said of chances.'
      : `By score ${fmt.count(e.counted)} are High. Many lie near the limit: by their chances ${fmt.count(e.expected)} are (${fmt.count(e.low)} to ${fmt.count(e.high)}), and ${fmt.count(sureHigh(roster).length)} are so for sure.`,
  ];
}

export interface ShareRow extends Expected {
  group: 'tier' | 'platform';
  value: string;
}

export const shareRows = (roster: Roster): ShareRow[] =>
  (['tier', 'platform'] as const).flatMap((group) =>
    roster.values[group].map((value, v) => ({
      group,
      value,
      ...expectedHigh(
        roster,
        everyone(roster).filter((i) => roster.code[group][i] === v),
      ),
    })),
  );

/** The tier that has the largest share of High, if its interval lies above those of all others. */
export function sharesTitle(rows: readonly ShareRow[]): string {
  const tiers = rows
    .filter((row) => row.group === 'tier' && row.creators > 0 && row.expected !== null)
    .toSorted((a, b) => (b.expected ?? 0) / b.creators - (a.expected ?? 0) / a.creators);
  const [best, ...rest] = tiers;
  if (!best || rest.length === 0) return 'Which tiers and platforms hold the High scores';
  const low = (best.low ?? 0) / best.creators;
  const clear = rest.every((row) => (row.high ?? 0) / row.creators < low);
  const name = named(best.value);
  if (clear) return `High scores are most common among ${name} accounts`;
  const second = rest[0] as ShareRow;
  return (best.low ?? 0) / best.creators > (second.expected ?? 0) / second.creators
    ? `High scores are probably most common among ${name} accounts`
    : 'No tier clearly scores High more often than the others';
}

export const nothingScoredTitle = (empty: InfluencersEmptiness | null) =>
  empty?.reason === 'no-influencers' ? 'There are no creators to score' : 'No creator can be scored';

export const segmentCounts = (roster: Roster) =>
  SEGMENTS.map((_, s) => roster.segment.filter((own) => own === s).length);
