import type { AttributeEffect, LevelEffect } from '../../content/effects.ts';
import { round } from '../../stats/round.ts';
import type { ContentHours } from '../contract.ts';

/** All 168 cells, those without a post too. */
export function hoursOf({ block, levels, smallest }: AttributeEffect): ContentHours {
  const found = new Map(levels.map((level) => [level.level, level]));
  const each = <T>(of: (level: LevelEffect) => T | null | undefined): (T | null)[] =>
    block.levels.names.map((_, cell) => {
      const level = found.get(cell);
      return (level && of(level)) ?? null;
    });
  const rounded = (of: (level: LevelEffect) => number | null | undefined): (number | null)[] =>
    each(of).map((value) => (value === null ? null : round(value)));
  return {
    posts: [...block.counts],
    thin: each(({ thin }) => thin).map((thin) => thin ?? true),
    effect: rounded(({ pooled }) => pooled?.value),
    low: rounded(({ pooled }) => pooled?.low),
    high: rounded(({ pooled }) => pooled?.high),
    own: rounded(({ own }) => own?.value),
    q: rounded(({ q }) => q),
    smallest: smallest === null ? null : round(smallest),
  };
}
