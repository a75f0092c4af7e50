/**
 * What the defaults of the config rest on: every source with what was read in it, by subject. docs/industry_benchmarks.md is
 * made from this table and from the settings that name its ids.
 */
import { audience } from './sources/audience.ts';
import { content } from './sources/content.ts';
import { effects } from './sources/effects.ts';
import { engagement } from './sources/engagement.ts';
import { journeys } from './sources/journeys.ts';
import { methods } from './sources/methods.ts';
import { prices } from './sources/prices.ts';
import { shops } from './sources/shops.ts';
import type { PublishedSource } from './sources/source.ts';

/** The source of a default that nobody has measured. */
export const ASSUMED = 'assumption';

const all = {
  ...engagement,
  ...audience,
  ...prices,
  ...shops,
  ...journeys,
  ...content,
  ...effects,
  ...methods,
};

export type SourceId = keyof typeof all;

/** Every published source by its id. */
export const SOURCES: Readonly<Record<SourceId, PublishedSource>> = all;

export const SOURCE_IDS = Object.keys(all) as SourceId[];

/** The same sources, in the order in which the document tells of them. */
export const SUBJECTS: readonly { title: string; ids: readonly SourceId[] }[] = [
  { title: 'Engagement', ids: idsOf(engagement) },
  { title: 'Followers and reach', ids: idsOf(audience) },
  { title: 'Prices of posts', ids: idsOf(prices) },
  { title: 'Shops', ids: idsOf(shops) },
  { title: 'Paths to an order', ids: idsOf(journeys) },
  { title: 'Content', ids: idsOf(content) },
  { title: 'What advertising causes', ids: idsOf(effects) },
  { title: 'Methods', ids: idsOf(methods) },
];

/**
 * What a default rests on. With ASSUMED first in a list, the value is assumed and the sources are what it can be compared
 * with; empty for a choice of taste.
 */
export type Basis = '' | typeof ASSUMED | SourceId | readonly (typeof ASSUMED | SourceId)[];

function idsOf<T extends Partial<typeof all>>(subject: T): (keyof T & SourceId)[] {
  return Object.keys(subject) as (keyof T & SourceId)[];
}
