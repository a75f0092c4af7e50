import { attributes, cell, whenPosted, type Attribute } from './attributes.ts';
import { makeDesign, type Design } from './design.ts';
import { attributeEffect, type AttributeEffect } from './effects.ts';
import type { RatedPosts } from './posts.ts';
import { breadOf, fitWith, fitWithin, type Bread, type Data, type Fit } from './within.ts';

/** All posts, or those of one platform, and what a model of them found. */
export interface Scope {
  /** Null for all platforms. */
  platform: string | null;
  posts: RatedPosts;
  design: Design;
  /** Null when there are too few posts for the model. */
  fit: Fit | null;
  effects: AttributeEffect[];
  /** The same by people reached, in the order of `effects`; null where too few posts have a reach. */
  reachEffects: AttributeEffect[] | null;
  /** Hour and weekday; null for all platforms, and where posts are too few for 168 cells. */
  hours: AttributeEffect | null;
}

/** @param level width of the intervals */
export function scopeOf(posts: RatedPosts, platform: string | null, level: number): Scope {
  const present = attributes.filter(({ column }) => posts.table.present.has(column));
  const times = posts.table.present.has('post_time_hour');
  const whole = times && platform !== null ? model(posts, [...present, cell]) : null;
  const chosen =
    whole?.bread && enough(whole)
      ? whole
      : model(posts, [...present, ...whenPosted.filter((one) => times || one.id !== 'hour')]);
  const { design, bread } = chosen;
  const fit = bread && fitWith(bread, dataOf(posts, design, posts.logRate));
  const byReach = fit && reachFit(posts, chosen);
  const effectsOf = (found: Fit | null): AttributeEffect[] =>
    design.blocks
      .filter(({ attribute }) => attribute.reported)
      .map((block) => attributeEffect(found, block, level));
  const hours = design.blocks.find(({ attribute }) => attribute === cell);
  return {
    platform,
    posts,
    design,
    fit,
    effects: effectsOf(fit),
    reachEffects: byReach && effectsOf(byReach),
    hours: fit && hours ? attributeEffect(fit, hours, level) : null,
  };
}

interface Model {
  design: Design;
  bread: Bread | null;
}

function model(posts: RatedPosts, chosen: readonly Attribute[]): Model {
  const design = makeDesign(posts, chosen);
  return { design, bread: breadOf(dataOf(posts, design, posts.logRate)) };
}

/** Posts per column below which a model leaves the hours of each weekday out. */
const POSTS_PER_COLUMN = 5;

const enough = ({ design }: Model): boolean =>
  design.active.length / Math.max(1, design.blocks.length) >= POSTS_PER_COLUMN * design.columns;

/** A design and one outcome, as the model wants them. */
export const dataOf = (posts: RatedPosts, { active, blocks, columns }: Design, y: Float64Array): Data => ({
  y,
  group: posts.account,
  absorb: true,
  cluster: posts.creator,
  active,
  slots: blocks.length,
  columns,
});

/** The same model by people reached; null where fewer than nearly all posts have a reach, because then levels count other posts. */
function reachFit(posts: RatedPosts, { design, bread }: Model): Fit | null {
  const unknown = posts.logReachRate.reduce((n, value) => n + (Number.isNaN(value) ? 1 : 0), 0);
  const data = dataOf(posts, design, posts.logReachRate);
  if (unknown === 0) return bread && fitWith(bread, data);
  return unknown <= 0.05 * posts.row.length ? fitWithin(data) : null;
}

/** The posts of one platform; accounts stay together. */
export function postsOf(posts: RatedPosts, platform: string): RatedPosts {
  const kept = posts.platform.flatMap((one, i) => (one === platform ? [i] : []));
  const pick = <T extends Int32Array | Float64Array>(values: T): T =>
    values.filter((_, i) => posts.platform[i] === platform) as T;
  return {
    table: posts.table,
    row: pick(posts.row),
    creator: pick(posts.creator),
    account: pick(posts.account),
    platform: kept.map(() => platform),
    rate: pick(posts.rate),
    logRate: pick(posts.logRate),
    logReachRate: pick(posts.logReachRate),
  };
}
