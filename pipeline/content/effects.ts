import { benjaminiHochberg, overKnown } from '../stats/adjust.ts';
import { adaptiveShrinkage } from '../stats/adaptive-shrinkage.ts';
import { partialPooling } from '../stats/pooling.ts';
import { medianOf } from '../stats/robust.ts';
import { contrast, jointTest, type Contrast, type JointTest } from './contrast.ts';
import { siblings, type Block } from './design.ts';
import { fromContrast, fromPooled, smallestVisible, type Difference } from './estimate.ts';
import type { Fit, Weights } from './within.ts';

/** Share of false claims that is put up with, on average, among those that are made. */
export const ALPHA = 0.05;

/** With fewer posts, or fewer creators who also post something else, a level is too thin to trust: shown, but never claimed. */
export const ENOUGH_POSTS = 30;
export const ENOUGH_CREATORS = 10;

export interface LevelEffect {
  level: number;
  thin: boolean;
  /** Against the mean post of the same creators, or against "no": from its own posts. Null where nothing can be compared. */
  own: Difference | null;
  /** The same, partially pooled with the other levels of the attribute; equal to `own` where there are two levels. */
  pooled: Difference | null;
  /** Chance of a difference as large when there is none; null for thin levels, which are not tested. */
  p: number | null;
  /** The same after all levels of the attribute were looked at (Benjamini and Hochberg). */
  q: number | null;
}

export interface AttributeEffect {
  block: Block;
  joint: JointTest | null;
  levels: LevelEffect[];
  /** Standard deviation among the true effects of levels, of logarithms; null without pooling. */
  spread: number | null;
  /** Smallest effect of a typical level that would have been found in 8 of 10 cases, as a fraction. */
  smallest: number | null;
}

/** What the levels of an attribute do, all else in the model held the same. @param fit null when there is no model: nothing is said then */
export function attributeEffect(fit: Fit | null, block: Block, level: number): AttributeEffect {
  const known = block.levels.names.flatMap((_, at) => ((block.counts[at] as number) > 0 ? [at] : []));
  const shown = block.attribute.yesNo ? known.filter((at) => at === YES) : known;
  const found = shown.map((at) => ({
    level: at,
    thin: isThin(block, at),
    contrast: fit && levelContrast(fit, block, at),
  }));
  const tested = found.map(({ thin, contrast: own }) => (thin ? null : (own?.p ?? null)));
  const q = overKnown(tested, benjaminiHochberg);
  const pooled = pool(found.map((one) => one.contrast));
  const creators = Math.max(0, ...shown.map((at) => block.creators[at] as number));
  const errors = found.flatMap(({ thin, contrast: own }) => (thin || own === null ? [] : [own.error]));
  return {
    block,
    joint:
      fit &&
      jointTest(
        fit,
        [...block.column].filter((column) => column >= 0),
        creators,
      ),
    levels: found.map((one, i) => {
      const own = one.contrast && fromContrast(one.contrast, level);
      const shrunk = pooled?.pooled[i];
      return {
        level: one.level,
        thin: one.thin,
        own,
        pooled: shrunk ? fromPooled(shrunk, level) : own,
        p: tested[i] ?? null,
        q: q[i] ?? null,
      };
    }),
    spread: pooled?.spread ?? null,
    smallest:
      errors.length > 0 ? smallestVisible(medianOf(errors), { tests: errors.length, alpha: ALPHA }) : null,
  };
}

/** Place of "yes" among the levels of an attribute of two. */
const YES = 1;

export const isThin = ({ counts, creators }: Block, level: number): boolean =>
  (counts[level] as number) < ENOUGH_POSTS || (creators[level] as number) < ENOUGH_CREATORS;

function levelContrast(fit: Fit, block: Block, level: number): Contrast | null {
  const others = siblings(block, level);
  if (others.length < 2) return null;
  const weights = block.attribute.yesNo
    ? difference(block, level, 1 - level)
    : againstMean(block, fit, level);
  return contrast(fit, weights, block.creators[level] as number);
}

const difference = ({ column }: Block, level: number, other: number): Weights =>
  (
    [
      [column[level] as number, 1],
      [column[other] as number, -1],
    ] as const
  ).filter(([at]) => at >= 0);

/** Against the mean over the posts of all levels of its group that have an estimate. */
function againstMean(block: Block, { aliased }: Fit, level: number): Weights {
  const { column, counts } = block;
  const known = siblings(block, level).filter((at) => at === level || aliased[column[at] as number] !== 1);
  const all = known.reduce((total, at) => total + (counts[at] as number), 0);
  return known
    .filter((at) => (column[at] as number) >= 0)
    .map((at) => [column[at] as number, (at === level ? 1 : 0) - (counts[at] as number) / all] as const);
}

/** Three levels or more say how much levels differ at all; of many, like hours, most may do nothing and a few much. */
function pool(found: readonly (Contrast | null)[]) {
  const known = found.flatMap((one, at) => (one === null ? [] : [{ ...one, at }]));
  if (known.length < 3) return null;
  const { pooled, spread } =
    known.length >= MANY ? { pooled: adaptiveShrinkage(known), spread: null } : partialPooling(known);
  const byLevel = new Map(known.map(({ at }, i) => [at, pooled[i]]));
  return { spread, pooled: found.map((_, at) => byLevel.get(at)) };
}

const MANY = 50;
