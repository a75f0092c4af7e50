import type { Block, Design } from '../design.ts';
import type { Comparison } from './list.ts';

/** Which group a post is in: 1 first, 2 second, 0 neither. */
export type Groups = Uint8Array;

/** @returns null when the data do not tell the groups apart */
export function groupsOf(design: Design, { attribute, levels, among }: Comparison): Groups | null {
  const block = blockOf(design, attribute);
  if (!block) return null;
  const side = block.levels.names.map((name) => 1 + levels.findIndex((names) => names.includes(name)));
  const condition = among ? blockOf(design, among.attribute) : undefined;
  const wanted = condition?.levels.names.indexOf(among?.level ?? '') ?? -1;
  return Uint8Array.from(block.levels.of, (level, i) =>
    level < 0 || (condition && condition.levels.of[i] !== wanted) ? 0 : (side[level] as number),
  );
}

export const blockOf = ({ blocks }: Design, id: string): Block | undefined =>
  blocks.find(({ attribute }) => attribute.id === id);
