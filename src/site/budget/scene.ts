import { allocate, planOf, sharesOf, type Allocation, type Segment } from '../../../pipeline/budget/index.ts';
import { sum } from '../../../pipeline/stats/sum.ts';
import { beats, type Beats } from './beats.ts';
import { plannedColumn, todayColumn, type Column } from './column.ts';
import type { Model } from './model.ts';
import { shareOf, type Bounds, type Preset, type Settings } from './settings.ts';

/** Everything that the page shows of some settings. */
export interface Scene {
  model: Model;
  settings: Settings;
  /** Cents. */
  budget: number;
  /** Posts that were really booked; the same split with posts booked best first; the reader's plan; the best one within the bounds. */
  today: Column;
  anew: Column;
  mine: Column;
  best: Column;
  /** Of `best`. */
  unspent: Allocation['unspent'];
  mineAgainst: { today: Beats; anew: Beats; best: Beats };
  bestAgainst: { today: Beats; anew: Beats };
  anewAgainstToday: Beats;
}

/** Segments with the bounds of a reader, in cents of the budget. */
const bounded = ({ segments }: Model, bounds: readonly Bounds[], budget: number): Segment[] =>
  segments.map((segment, i) => {
    const cents = (points: number | null | undefined) =>
      typeof points === 'number' ? Math.round(shareOf(points) * budget) : undefined;
    const { min, max, lock } = bounds[i] ?? { min: null, max: null, lock: null };
    return { ...segment, min: cents(min), max: cents(max), lock: cents(lock) };
  });

/** @param settings whose bounds do not clash */
export function bestPlan(
  model: Model,
  { bounds }: Pick<Settings, 'bounds'>,
  { budget, risk }: { budget: number; risk: 'mean' | 'cautious' },
): Allocation {
  const found = allocate(bounded(model, bounds, budget), budget, { ...model.facts.terms, risk });
  if (found.ok) return found;
  // Locks that sum to the whole may exceed it by some cents when each is rounded.
  const free = allocate(model.segments, budget, { ...model.facts.terms, risk });
  if (!free.ok) throw new Error(`budget: got ${String(budget)} cents, expected an amount that can be spent`);
  return free;
}

export const budgetOf = ({ view }: Model, { budget }: Pick<Settings, 'budget'>): number =>
  budget ?? view.today.total.spend;

/** Today's split of any budget. Where nothing was spent all segments get the same. */
const todaysPlan = ({ view }: Model, budget: number): number[] => planOf(view.today.spend, budget);

/**
 * Makes scenes of one view one after the other: what a move of a slider does not change is not computed again.
 * @returns a pure function of settings
 */
export function scenes(model: Model): (settings: Settings) => Scene {
  const today = todayColumn(model);
  const known = new Map<string, { value: unknown }>();
  /** The last value under a name, as long as its key is the same. */
  const once = <T>(name: string, key: string, make: () => T): T => {
    const own = known.get(`${name} ${key}`);
    if (own) return own.value as T;
    for (const old of known.keys()) if (old.startsWith(`${name} `)) known.delete(old);
    const value = make();
    known.set(`${name} ${key}`, { value });
    return value;
  };
  return (settings) => {
    const budget = budgetOf(model, settings);
    const key = JSON.stringify([budget, settings.bounds]);
    const find = (risk: 'mean' | 'cautious') =>
      once(risk, key, () => bestPlan(model, settings, { budget, risk }));
    const anew = once('anew', String(budget), () => plannedColumn(model, todaysPlan(model, budget)));
    const best = once('best', key, () => plannedColumn(model, find('mean').plan));
    const presets: Record<Preset, () => Column> = {
      today: () => anew,
      best: () => best,
      cautious: () => once('careful', key, () => plannedColumn(model, find('cautious').plan)),
      equal: () =>
        plannedColumn(
          model,
          planOf(
            model.segments.map(() => 1),
            budget,
          ),
        ),
    };
    const { split } = settings;
    const mine = typeof split === 'string' ? presets[split]() : plannedColumn(model, planOf(split, budget));
    const against = (first: Column, second: Column) => beats(first, second, model.facts);
    return {
      model,
      settings,
      budget,
      today,
      anew,
      mine,
      best,
      unspent: find('mean').unspent,
      mineAgainst: { today: against(mine, today), anew: against(mine, anew), best: against(mine, best) },
      bestAgainst: { today: against(best, today), anew: against(best, anew) },
      anewAgainstToday: against(anew, today),
    };
  };
}

/** Basis points, together 10,000. */
export const pointsOf = ({ plan }: Column): number[] => sharesOf(plan);

/** Each share of what a column spends, as fractions of 1. */
export function sharesIn({ plan }: Column): number[] {
  const total = sum(plan);
  return plan.map((spend) => (total > 0 ? spend / total : 0));
}
