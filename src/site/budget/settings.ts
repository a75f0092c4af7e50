import { WHOLE } from '../../../pipeline/budget/index.ts';
import type { MeasureId } from './measures.ts';

export const PRESETS = ['today', 'equal', 'best', 'cautious'] as const;
export type Preset = (typeof PRESETS)[number];

/** Basis points of the budget; null where there is none. A lock holds a share as it was. */
export interface Bounds {
  min: number | null;
  max: number | null;
  lock: number | null;
}

export const FREE: Bounds = { min: null, max: null, lock: null };

export const TARGETS = ['revenue', 'return', 'next'] as const;

/** What a budget is sought for: revenue in units of the currency, a return or a return on the last unit as a share. */
export interface Aim {
  of: (typeof TARGETS)[number];
  value: number;
}

/** All that a reader can set: what the URL holds. */
export interface Settings {
  /** Slug of a brand; empty for all together. */
  brand: string;
  /** Cents; null: what is spent today. */
  budget: number | null;
  /** A rule, which goes with the budget, or shares in basis points, together 10,000. */
  split: Preset | readonly number[];
  /** By segment. */
  bounds: readonly Bounds[];
  show: MeasureId;
  aim: Aim | null;
  name: string;
  notes: string;
}

export const usualSettings = (segments: number): Settings => ({
  brand: '',
  budget: null,
  split: 'today',
  bounds: Array.from({ length: segments }, () => FREE),
  show: 'revenue',
  aim: null,
  name: '',
  notes: '',
});

export const isFree = ({ min, max, lock }: Bounds): boolean => min === null && max === null && lock === null;

export const anyBounds = ({ bounds }: Pick<Settings, 'bounds'>): boolean => !bounds.every(isFree);

/** The largest budget that anybody may ask for, in cents: large enough for all, small enough to be counted exactly. */
export const MOST = 1e12;

/** Basis points as a share of 1. */
export const shareOf = (points: number): number => points / WHOLE;
