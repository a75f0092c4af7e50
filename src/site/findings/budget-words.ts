import type { Beats } from '../budget/beats.ts';
import type { Amount } from '../budget/measures.ts';
import type { Model } from '../budget/model.ts';
import type { Scene } from '../budget/scene.ts';
import type { Preset } from '../budget/settings.ts';
import type { Format } from '../format.ts';
import { named } from '../words.ts';

/** A segment inside a sentence: `Instagram nano`. */
export const segmentName = ({ view }: Pick<Model, 'view'>, i: number): string =>
  [view.segments.platform[i], view.segments.tier[i]].map((part) => named(part ?? '')).join(' ');

/** What draws say of a difference. Clear: nineteen draws in twenty; probable: four in five. */
export type Verdict = 'more' | 'probably-more' | 'unclear' | 'probably-less' | 'less';

export function verdictOf({ probability }: Pick<Beats, 'probability'>): Verdict {
  if (probability >= 0.95) return 'more';
  if (probability >= 0.8) return 'probably-more';
  if (probability <= 0.05) return 'less';
  return probability <= 0.2 ? 'probably-less' : 'unclear';
}

/** `would probably bring $28k more than`; null where the data cannot tell. */
export function bringing(against: Beats, fmt: Format, goal: 'revenue' | 'profit'): string | null {
  const verdict = verdictOf(against);
  if (verdict === 'unclear') return null;
  const by = fmt.money(Math.abs(against.difference.mean));
  const probably = verdict.startsWith('probably') ? 'probably ' : '';
  const what = goal === 'profit' ? ' profit' : '';
  return `would ${probably}bring ${by} ${verdict.endsWith('more') ? 'more' : 'less'}${what} than`;
}

/** `in 91% of draws` */
export function inDraws(probability: number, fmt: Format): string {
  if (probability === 1) return 'in all draws';
  return probability === 0 ? 'in no draw' : `in ${fmt.percent(probability)} of draws`;
}

export const between = ({ low, high }: Pick<Amount, 'low' | 'high'>, write: (v: number) => string): string =>
  low === null || high === null ? '' : `${write(low)} to ${write(high)}`;

/** Today is a sum that was paid; another budget must say that it is another. */
export const sameBudget = ({ budget, model }: Pick<Scene, 'budget' | 'model'>): boolean => {
  const paid = model.view.today.total.spend;
  return Math.abs(budget - paid) <= 0.005 * paid;
};

const PRESET_LABELS: Record<Preset, string> = {
  today: 'Today’s split, booked anew',
  equal: 'Equal shares',
  best: 'The best plan',
  cautious: 'The cautious best plan',
};

export const splitLabel = ({ split }: Pick<Scene['settings'], 'split'>): string =>
  typeof split === 'string' ? PRESET_LABELS[split] : 'Your split';

/** The same where room is short. */
export const titleLabel = (settings: Pick<Scene['settings'], 'split'>): string =>
  settings.split === 'today' ? 'Today’s split rebooked' : splitLabel(settings);

/** As the goal of the plans is written in a sentence. */
export const goalWord = ({ model }: Pick<Scene, 'model'>): 'revenue' | 'profit' =>
  model.facts.terms.goal === 'profit' ? 'profit' : 'revenue';
