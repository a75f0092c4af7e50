import type { Group, Segment } from './roster.ts';

/** Both ends included; null is open. */
export interface Range {
  min: number | null;
  max: number | null;
}

export const RANGES = ['followers', 'score', 'price'] as const;
export type RangeId = (typeof RANGES)[number];

export interface Filters extends Record<Group, readonly string[]>, Record<RangeId, Range> {
  text: string;
  segment: readonly Segment[];
}

export const SORTS = [
  'name',
  'platform',
  'tier',
  'followers',
  'engagement',
  'score',
  'price',
  'return',
  'advice',
] as const;
export type SortKey = (typeof SORTS)[number];
/** `-score` is the highest first. */
export type Sort = SortKey | `-${SortKey}`;

/** Everything that a link holds. */
export interface View extends Filters {
  /** Id of the brand that scores are for; empty for the mean over all. */
  brand: string;
  sort: Sort;
  page: number;
  /** Slugs, in the order of choice. */
  compare: readonly string[];
}

export const OPEN: Range = { min: null, max: null };

export const usualView = (): View => ({
  text: '',
  brand: '',
  platform: [],
  tier: [],
  category: [],
  country: [],
  segment: [],
  followers: OPEN,
  score: OPEN,
  price: OPEN,
  sort: '-score',
  page: 1,
  compare: [],
});

export const PAGE = 50;
export const MOST_COMPARED = 4;

export const sortKey = (sort: Sort) => sort.replace('-', '') as SortKey;
export const isDown = (sort: Sort) => sort.startsWith('-');
