import { OTHER } from '../../content/attributes.ts';
import type { Block } from '../../content/design.ts';
import type { AttributeEffect, LevelEffect } from '../../content/effects.ts';
import { asFraction, type Difference } from '../../content/estimate.ts';
import type { RatedPosts } from '../../content/posts.ts';
import type { Scope } from '../../content/scope.ts';
import { benjaminiHochberg, overKnown } from '../../stats/adjust.ts';
import { moments } from '../../stats/moments.ts';
import { round } from '../../stats/round.ts';
import type { ContentAttribute, ContentDifference, ContentLevel } from '../contract.ts';

type Id = ContentAttribute['id'];

export function attributesOf({ posts, effects, reachEffects }: Scope): ContentAttribute[] {
  const q = overKnown(
    effects.map(({ joint }) => joint?.p ?? null),
    benjaminiHochberg,
  );
  return effects.map((effect, i) => ({
    id: effect.block.attribute.id as Id,
    test: effect.joint && {
      f: round(effect.joint.f),
      df: [...effect.joint.df],
      p: round(effect.joint.p),
      q: round(q[i] ?? 1),
    },
    smallest: effect.smallest === null ? null : round(effect.smallest),
    yesNo: effect.block.attribute.yesNo,
    levels: levelsOf(posts, effect, reachEffects?.[i]),
  }));
}

function levelsOf(
  posts: RatedPosts,
  { block, levels }: AttributeEffect,
  byReach?: AttributeEffect,
): ContentLevel[] {
  const groups = groupsOf(posts, block);
  return levels.map((level, i) => ({
    ...named(block, level),
    posts: block.counts[level.level] as number,
    creators: block.creators[level.level] as number,
    thin: level.thin,
    rate: round(moments(groups.rates[level.level] ?? []).mean),
    raw: rawOf(block, groups, level.level),
    effect: differenceOf(level.pooled),
    own: differenceOf(level.own),
    perReach: differenceOf(byReach?.levels[i]?.pooled ?? null),
    p: level.p === null ? null : round(level.p),
    q: level.q === null ? null : round(level.q),
  }));
}

function named({ levels }: Block, { level }: LevelEffect): Pick<ContentLevel, 'id' | 'label' | 'platform'> {
  const id = levels.names[level] as string;
  return { id, label: wordsOf(id), platform: levels.platforms?.[level] || null };
}

/** `product_shot` -> `Product shot`, `6-10` -> `6 to 10`; a user's own names are shown as they are. */
export function wordsOf(id: string): string {
  if (id === OTHER) return 'All others';
  if (/^\d+-\d+$/.test(id)) return id.replace('-', ' to ');
  if (/^\d+\+$/.test(id)) return `${id.slice(0, -1)} or more`;
  return /^[a-z]+(_[a-z]+)*$/.test(id) ? id.charAt(0).toUpperCase() + id.slice(1).replaceAll('_', ' ') : id;
}

interface Groups {
  /** By level. */
  rates: number[][];
  logs: number[][];
}

function groupsOf({ rate, logRate }: RatedPosts, { levels }: Block): Groups {
  const groups: Groups = { rates: levels.names.map(() => []), logs: levels.names.map(() => []) };
  levels.of.forEach((level, i) => {
    groups.rates[level]?.push(rate[i] as number);
    groups.logs[level]?.push(logRate[i] as number);
  });
  return groups;
}

/** Geometric mean of a level against that of all posts; of yes against no. A format is compared on its own platform. */
function rawOf({ attribute, levels }: Block, { logs }: Groups, level: number): number | null {
  const own = logs[level] ?? [];
  const others = attribute.yesNo
    ? (logs[1 - level] ?? [])
    : logs.flatMap((values, at) => (levels.platforms?.[at] === levels.platforms?.[level] ? values : []));
  if (own.length === 0 || others.length === 0) return null;
  return round(asFraction(moments(own).mean - moments(others).mean));
}

export const differenceOf = (difference: Difference | null): ContentDifference | null =>
  difference && {
    value: round(difference.value),
    low: round(difference.low),
    high: round(difference.high),
    low50: round(difference.low50),
    high50: round(difference.high50),
  };
