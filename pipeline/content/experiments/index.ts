import type { Config } from '../../config.ts';
import { benjaminiHochberg, overKnown } from '../../stats/adjust.ts';
import { holm } from '../../stats/holm.ts';
import type { Tables } from '../../tables/tables.ts';
import { contrast, type Contrast } from '../contrast.ts';
import type { Design } from '../design.ts';
import { ALPHA } from '../effects.ts';
import { fromContrast, smallestVisible, type Difference } from '../estimate.ts';
import { dataOf, type Scope } from '../scope.ts';
import type { Fit } from '../within.ts';
import { bothSides, sideContrast } from './adjusted.ts';
import { blockOf, groupsOf, type Groups } from './groups.ts';
import { comparisons, TIERS, type Comparison } from './list.ts';
import { permuteContrast } from './permute.ts';
import { compareRaw, type RawComparison } from './raw.ts';
import { compareTiers, tierGroups } from './tiers.ts';

export interface Experiment {
  id: string;
  first: string;
  second: string;
  /** False where the same creators show both sides. */
  betweenCreators: boolean;
  /** Null where one of the groups has too few posts. */
  raw: RawComparison | null;
  adjusted: Adjusted | null;
}

export interface Adjusted {
  difference: Difference;
  /** By t, by permuting, and by t after all comparisons of the page were made. */
  p: number;
  permutation: number | null;
  holm: number;
  benjaminiHochberg: number;
  /** Smallest difference that would have been found in 8 of 10 cases. */
  smallest: number;
}

type Settings = Config['uncertainty'];
type Roster = NonNullable<Tables['influencers']>;

interface Found {
  id: string;
  first: string;
  second: string;
  betweenCreators: boolean;
  raw: RawComparison | null;
  adjusted: Contrast | null;
  permutation: number | null;
}

/** Six comparisons, raw and with the creator held the same; each test knows that six were made. */
export function experiments(scope: Scope, roster: Roster, settings: Settings): Experiment[] {
  const found = comparisons.map((one) => comparison(scope, one, settings));
  found.splice(-1, 0, tiers(scope, roster, settings));
  const p = found.map(({ adjusted }) => adjusted?.p ?? null);
  const [byHolm, byShare] = [overKnown(p, holm), overKnown(p, benjaminiHochberg)];
  return found.map(({ adjusted, permutation, ...one }, i) => ({
    ...one,
    adjusted: adjusted && {
      difference: fromContrast(adjusted, settings.level),
      p: adjusted.p,
      permutation,
      holm: byHolm[i] as number,
      benjaminiHochberg: byShare[i] as number,
      smallest: smallestVisible(adjusted.error, { tests: found.length, alpha: ALPHA }),
    },
  }));
}

function comparison({ posts, design, fit }: Scope, one: Comparison, settings: Settings): Found {
  const groups = groupsOf(design, one);
  const block = blockOf(design, one.attribute);
  const weights = groups && block ? sideContrast(block, groups) : [];
  const adjusted = fit && groups && contrast(fit, weights, bothSides(posts, groups));
  const data = dataOf(posts, design, posts.logRate);
  return {
    id: one.id,
    first: one.first,
    second: one.second,
    betweenCreators: false,
    raw: groups && compareRaw(posts, groups, settings),
    adjusted,
    permutation:
      adjusted && permuteContrast({ data, fit, weights }, posts.account, `${settings.seed}/${one.id}`),
  };
}

function tiers({ posts, design, fit }: Scope, roster: Roster, settings: Settings): Found {
  const groups: Groups | null = tierGroups(posts, roster);
  const values = fit && without(posts.logRate, { design, fit });
  return {
    id: TIERS.id,
    first: 'Micro creators',
    second: 'Macro creators',
    betweenCreators: true,
    raw: groups && compareRaw(posts, groups, settings),
    ...(groups && values
      ? compareTiers({ values, posts, roster }, settings.seed)
      : { adjusted: null, permutation: null }),
  };
}

/** Logarithm of the rate less the effects of all attributes. */
function without(logRate: Float64Array, { design, fit }: { design: Design; fit: Fit }): Float64Array {
  const { blocks, active } = design;
  return logRate.map((value, i) =>
    active
      .subarray(i * blocks.length, (i + 1) * blocks.length)
      .reduce((left, column) => (column < 0 ? left : left - (fit.beta[column] as number)), value),
  );
}
