import { GROUPS, SEGMENTS, type Roster } from './roster.ts';
import type { Scores } from './scores.ts';
import { RANGES, type Filters, type Range, type RangeId } from './view.ts';

export type FilterId = keyof Filters;
/** Whether creator i stays. */
export type Test = (i: number) => boolean;
export type Tests = Map<FilterId, Test>;

/** The tests of the filters that are set; none for a filter that is open. */
export function testsOf(roster: Roster, scores: Scores, filters: Filters): Tests {
  const tests: Tests = new Map();
  const text = fold(filters.text.replace(/^@/, ''));
  if (text !== '') tests.set('text', (i) => fold(roster.name[i] ?? '').includes(text));
  for (const group of GROUPS) {
    const wanted = filters[group].map((value) => roster.values[group].indexOf(value));
    if (wanted.length > 0) tests.set(group, (i) => wanted.includes(roster.code[group][i] ?? -1));
  }
  const segments = filters.segment.map((s) => SEGMENTS.indexOf(s));
  if (segments.length > 0) tests.set('segment', (i) => segments.includes(scores.segment[i] ?? -1));
  for (const id of RANGES) {
    const column = columnOf(roster, scores, id);
    if (isSet(filters[id])) tests.set(id, (i) => inside(column[i] ?? null, filters[id]));
  }
  return tests;
}

export const isSet = ({ min, max }: Range) => min !== null || max !== null;

const columnOf = (roster: Roster, scores: Scores, id: RangeId) =>
  id === 'score' ? scores.value : roster[id];

/** Of what is unknown nothing can be said, so it is in no range. */
const inside = (value: number | null, { min, max }: Range) =>
  value !== null && (min === null || value >= min) && (max === null || value <= max);

const fold = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();

/** 1 for every creator that passes all tests, but for the one left out. */
export function passing(tests: Tests, n: number, without?: FilterId): Uint8Array {
  const used = [...tests].filter(([id]) => id !== without).map(([, test]) => test);
  const flags = new Uint8Array(n);
  for (let i = 0; i < n; i++) flags[i] = used.every((test) => test(i)) ? 1 : 0;
  return flags;
}

export const count = (flags: Uint8Array) => flags.reduce((sum, flag) => sum + flag, 0);

/** How many of each segment would be left by all other filters. */
export function segmentCounts(scores: Scores, tests: Tests): number[] {
  const flags = passing(tests, scores.segment.length, 'segment');
  const counts = SEGMENTS.map(() => 0);
  scores.segment.forEach((segment, i) => {
    if (flags[i] && segment >= 0) counts[segment] = (counts[segment] ?? 0) + 1;
  });
  return counts;
}

/** For an empty list: the filters that empty it, each with how many would be left without it. */
export const culprits = (tests: Tests, n: number): { id: FilterId; left: number }[] =>
  [...tests.keys()]
    .map((id) => ({ id, left: count(passing(tests, n, id)) }))
    .filter(({ left }) => left > 0)
    .sort((a, b) => b.left - a.left);
