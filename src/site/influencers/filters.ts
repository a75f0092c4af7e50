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
  const names = text === '' ? [] : foldedNames(roster);
  if (text !== '') tests.set('text', (i) => names[i]?.includes(text) ?? false);
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

const folded = new WeakMap<string[], string[]>();

/** Folded once: a reader who types asks for them with every letter. */
function foldedNames({ name }: Roster): string[] {
  const known = folded.get(name) ?? name.map(fold);
  folded.set(name, known);
  return known;
}

/** What keeps each creator out: 0 nothing, k the test of `ids[k - 1]` alone, SEVERAL more than one. */
export interface Sieve {
  ids: FilterId[];
  held: Uint8Array;
}

const SEVERAL = 255;

/** All tests on all creators, once: whoever passes, and what each filter alone holds back, is read from it. */
export function sift(tests: Tests, n: number): Sieve {
  const checks = [...tests.values()];
  const held = new Uint8Array(n);
  for (let i = 0; i < n; i++) held[i] = heldBy(checks, i);
  return { ids: [...tests.keys()], held };
}

function heldBy(checks: readonly Test[], i: number): number {
  let by = 0;
  for (const [k, check] of checks.entries()) {
    if (check(i)) continue;
    if (by > 0) return SEVERAL;
    by = k + 1;
  }
  return by;
}

/** 1 for every creator that passes all tests, but for the one left out. */
export function passing({ ids, held }: Sieve, without?: FilterId): Uint8Array {
  const open = without === undefined ? 0 : ids.indexOf(without) + 1;
  return held.map((by) => (by === 0 || by === open ? 1 : 0));
}

export const count = (flags: Uint8Array) => flags.reduce((sum, flag) => sum + flag, 0);

/** How many of each segment would be left by all other filters. */
export function segmentCounts(scores: Scores, sieve: Sieve): number[] {
  const counts = SEGMENTS.map(() => 0);
  passing(sieve, 'segment').forEach((flag, i) => {
    const segment = scores.segment[i] ?? -1;
    if (flag === 1 && segment >= 0) counts[segment] = (counts[segment] ?? 0) + 1;
  });
  return counts;
}

/** For an empty list: the filters that empty it, each with how many would be left without it. */
export const culprits = (sieve: Sieve): { id: FilterId; left: number }[] =>
  sieve.ids
    .map((id) => ({ id, left: count(passing(sieve, id)) }))
    .filter(({ left }) => left > 0)
    .sort((a, b) => b.left - a.left);
