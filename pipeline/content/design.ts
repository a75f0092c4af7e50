import type { Attribute, Levels } from './attributes.ts';
import type { RatedPosts } from './posts.ts';

/** One attribute in the model: a column for each level but the reference of its group. */
export interface Block {
  attribute: Attribute;
  levels: Levels;
  /** Column of each level; -1 for the commonest of a group, which the others are measured against. */
  column: Int32Array;
  /** Column of the posts whose level is not known, or -1. */
  unknown: number;
  /**
   * Group of each level, named by one of its levels: levels of a group meet in an account, directly or by a chain of accounts. Only they
   * can be compared with the creator held the same.
   */
  group: Int32Array;
  /** Posts by level. */
  counts: Int32Array;
  /** By level: creators who post it and something else. */
  creators: Int32Array;
}

export interface Design {
  blocks: Block[];
  columns: number;
  /** Posts x blocks: the column that is 1, or -1. */
  active: Int32Array;
}

/** Columns for attributes, from left to right: of columns that say the same, the model keeps the first. */
export function makeDesign(posts: RatedPosts, attributes: readonly Attribute[]): Design {
  let columns = 0;
  const blocks = attributes.map((attribute) => {
    const block = makeBlock(posts, attribute, columns);
    columns = Math.max(columns, 1 + block.unknown, ...block.column.map((at) => at + 1));
    return block;
  });
  const active = new Int32Array(posts.row.length * blocks.length);
  blocks.forEach(({ levels, column, unknown }, b) => {
    levels.of.forEach((level, i) => {
      active[i * blocks.length + b] = level >= 0 ? (column[level] as number) : unknown;
    });
  });
  return { blocks, columns, active };
}

function makeBlock(posts: RatedPosts, attribute: Attribute, from: number): Block {
  const levels = attribute.levels(posts);
  const { counts, creators, group } = tally(posts, levels);
  const references = referencesOf(counts, group);
  let next = from;
  const column = counts.map((count, level) => (count > 0 && !references.has(level) ? next++ : -1));
  const unknown = levels.of.includes(-1) && !levels.of.every((level) => level < 0) ? next : -1;
  return { attribute, levels, column, unknown, group, counts, creators };
}

/** Posts and varying creators by level, and the group of each level. */
function tally({ account, creator }: RatedPosts, { names, of }: Levels) {
  const counts = new Int32Array(names.length);
  const creators = new Int32Array(names.length);
  const last = new Int32Array(names.length).fill(-1);
  const parent = Int32Array.from(names, (_, i) => i);
  const root = (level: number): number => {
    let at = level;
    while (parent[at] !== at) at = parent[at] as number;
    return at;
  };
  for (let from = 0, to = 0; from < of.length; from = to) {
    const seen = new Set<number>();
    for (to = from; to < of.length && account[to] === account[from]; to++) {
      const level = of[to] as number;
      if (level < 0) continue;
      counts[level] = (counts[level] as number) + 1;
      seen.add(level);
    }
    if (seen.size < 2) continue;
    const [first, ...others] = [...seen];
    for (const other of others) parent[root(other)] = root(first as number);
    for (const level of seen) {
      // A creator may have several accounts.
      if (last[level] === creator[from]) continue;
      last[level] = creator[from] as number;
      creators[level] = (creators[level] as number) + 1;
    }
  }
  return { counts, creators, group: parent.map((_, level) => root(level)) };
}

/** The commonest level of each group. */
function referencesOf(counts: Int32Array, group: Int32Array): Set<number> {
  const best = new Map<number, number>();
  group.forEach((own, level) => {
    if ((counts[level] as number) > (counts[best.get(own) ?? -1] ?? 0)) best.set(own, level);
  });
  return new Set(best.values());
}

/** Levels of the same group that have posts, itself among them. */
export const siblings = ({ group, counts }: Block, level: number): number[] =>
  [...group.keys()].filter((at) => group[at] === group[level] && (counts[at] as number) > 0);
