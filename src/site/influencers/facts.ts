import type { Format } from '../format.ts';
import type { Interval, Roster } from './roster.ts';
import { ADVICE } from './roster.ts';

export const NOTHING = 'n/a';

export const write = (value: number | null | undefined, text: (v: number) => string) =>
  value === null || value === undefined ? NOTHING : text(value);

export const range = ({ low, high }: Interval, i: number, text: (v: number) => string): string | null => {
  const [from, to] = [low[i] ?? null, high[i] ?? null];
  return from === null || to === null ? null : `${text(from)} to ${text(to)}`;
};

const ADVICE_WORDS = ['Grow', 'Renew', 'Renegotiate', 'Test more', 'Stop'];
export const adviceWord = (roster: Roster, i: number) =>
  ADVICE_WORDS[roster.advice[i] ?? ADVICE.indexOf('test-more')] ?? NOTHING;

export const rateText = (fmt: Format) => (v: number) => fmt.percent(v, 2);

/** Under a hundred, two decimals of a dollar are worth showing; a return has a sign. */
export const returnText = (fmt: Format) => (v: number) =>
  fmt.signed(v, (absolute) => fmt.money(Math.abs(absolute) < 10 ? absolute : Math.round(absolute)));

export const scoreText = (fmt: Format) => (v: number) => fmt.count(v);

/** `Caused return per $1`, or credited where nothing is known of causes. */
export const returnLabel = ({ basis }: Roster, fmt: Format) =>
  `${basis === 'caused' ? 'Caused' : 'Credited'} return per ${fmt.money(1)}`;

export const valueOf = (roster: Roster, group: 'platform' | 'tier' | 'category' | 'country', i: number) =>
  roster.values[group][roster.code[group][i] ?? 0] ?? NOTHING;

/** Why something is n/a, in two or three words; a score has its reason from the report. */
export const REASONS = {
  rate: ({ followers }: Roster, i: number) => ((followers[i] ?? 0) > 0 ? 'no posts' : 'no followers given'),
  score: ({ noScore }: Roster, i: number) => noScore[i] ?? '',
  price: () => 'no price given',
  returns: () => 'nothing paid',
};
