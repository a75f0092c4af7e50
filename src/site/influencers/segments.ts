import { wilson } from '../truth.ts';
import type { Roster } from './roster.ts';
import { SEGMENTS } from './roster.ts';

/** A chance that counts as certain. */
export const SURE = 0.9;

export interface Expected {
  creators: number;
  /** By the score alone. */
  counted: number;
  /** Sum of the chances, with its 90 % interval; null without draws. */
  expected: number | null;
  low: number | null;
  high: number | null;
}

/**
 * How many of these creators are High: the sum of their chances. Its variance is that of independent trials of unlike chance,
 * sum p (1 - p) (Wang 1993, On the number of successes in independent trials); the interval is normal, within 0 to n.
 */
export function expectedHigh(roster: Roster, members: readonly number[]): Expected {
  const counted = members.filter((i) => roster.segment[i] === SEGMENTS.indexOf('high')).length;
  const chances = members.map((i) => roster.chanceHigh[i] ?? null).filter((p) => p !== null);
  const creators = members.length;
  if (chances.length === 0) return { creators, counted, expected: null, low: null, high: null };
  const expected = chances.reduce((a, p) => a + p, 0);
  const reach = 1.645 * Math.sqrt(chances.reduce((a, p) => a + p * (1 - p), 0));
  return {
    creators,
    counted,
    expected,
    low: Math.max(0, expected - reach),
    high: Math.min(creators, expected + reach),
  };
}

export const everyone = (roster: Roster) => roster.name.map((_, i) => i);

export const sureHigh = (roster: Roster) =>
  everyone(roster).filter((i) => (roster.chanceHigh[i] ?? 0) >= SURE);

export interface Trait {
  group: 'tier' | 'platform' | 'category';
  value: string;
  /** Among those that are surely High, and among all. */
  share: number;
  ofAll: number;
}

/** Two-sided 99.9 %: some 20 traits are looked at, so that one of them by chance is rarer than one report in twenty. */
const STRICT = 3.29;

/** What most of the surely High have in common and the roster has not; null unless the interval carries it. */
export function commonTrait(roster: Roster): Trait | null {
  const sure = sureHigh(roster);
  const traits = (['tier', 'platform', 'category'] as const).flatMap((group) =>
    roster.values[group].map((value, v): Trait => {
      const has = (i: number) => roster.code[group][i] === v;
      const share = sure.filter(has).length / Math.max(1, sure.length);
      return { group, value, share, ofAll: everyone(roster).filter(has).length / roster.name.length };
    }),
  );
  const [best] = traits
    .filter(({ share, ofAll }) => share >= 0.5 && (wilson(share, sure.length, STRICT).low ?? 0) > ofAll)
    .sort((a, b) => b.share - b.ofAll - (a.share - a.ofAll));
  return best ?? null;
}
