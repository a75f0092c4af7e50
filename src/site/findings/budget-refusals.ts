import type { Sought } from '../../../pipeline/budget/index.ts';
import type { BoundsClash } from '../budget/bounds.ts';
import { nextUnit, writeMeasure } from '../budget/measures.ts';
import type { Model } from '../budget/model.ts';
import { MOST, shareOf, type Aim } from '../budget/settings.ts';
import type { Format } from '../format.ts';
import { segmentName } from './budget-words.ts';
import { capital, list, named } from '../words.ts';

const KEPT = 'The last plan that holds stays.';

const quoted = (text: string): string => (text.trim() === '' ? 'nothing' : `“${named(text, 40)}”`);

/** A budget that cannot be meant. */
export const budgetRefused = (text: string, { facts }: Pick<Model, 'facts'>, fmt: Format): string =>
  `A budget must be a number above 0, at most ${fmt.money(MOST / facts.cents)}; got ${quoted(text)}. ${KEPT}`;

export const shareRefused = (text: string): string =>
  `A share must be a number from 0 to 100; got ${quoted(text)}. ${KEPT}`;

/** Bounds that cannot hold, by name. */
export function clashRefused(
  { kind, at, needs, has }: BoundsClash,
  model: Pick<Model, 'view'>,
  fmt: Format,
): string {
  const percent = (points: number) => fmt.percent(shareOf(points), points % 100 === 0 ? 0 : 1);
  const names = at.map((i) => segmentName(model, i));
  const shown = names.length > 4 ? [...names.slice(0, 3), `${fmt.count(names.length - 3)} more`] : names;
  const [first = ''] = names;
  const said = {
    'min-above-max': `${first} has a minimum of ${percent(needs)}, above its maximum of ${percent(has)}`,
    'lock-outside': `${first} is locked at ${percent(needs)}, outside of its bound of ${percent(has)}`,
    floors: `locks and minima of ${list(shown)} need ${percent(needs)} of a budget of ${percent(has)}`,
    ceilings: `locks and maxima let only ${percent(has)} of the budget be spent (${list(shown)})`,
  }[kind];
  return `${capital(said)}. ${KEPT}`;
}

export const targetRefused = (text: string, of: Aim['of']): string =>
  `A target must be a number from ${of === 'return' ? '−100%' : '0'}; got ${quoted(text)}.`;

/** Why a slider did not get where it was moved. @param by segments that hold it */
export function stoppedSentence(
  { at, by, moved }: { at: number; by: readonly number[]; moved: number },
  model: Pick<Model, 'view'>,
  fmt: Format,
): string {
  const name = (i: number) => segmentName(model, i);
  const share = fmt.percent(shareOf(at), at % 100 === 0 ? 0 : 1);
  if (model.view.segments.id.length === 1)
    return `${name(moved)} is the only segment, so it has the whole budget.`;
  if (by.length === 1 && by[0] === moved)
    return `${name(moved)} stays at ${share}: its own lock or bound holds it.`;
  return `${name(moved)} stays at ${share}: the other segments are locked or at their bounds.`;
}

/** `the revenue of $1M` */
function wanted({ of, value }: Aim, model: Model, fmt: Format): string {
  if (of === 'revenue') return `${fmt.money(value)} of revenue`;
  if (of === 'return') return `a return of ${writeMeasure('return', value, fmt)}`;
  const unit = nextUnit(model.facts);
  return `${fmt.money(unit * (1 + value))} from the last ${fmt.money(unit)}`;
}

/** The budget that reaches a target, or how far the data let one go. */
export function soughtSentence(
  aim: Aim,
  found: Sought,
  { model, fmt }: { model: Model; fmt: Format },
): string {
  const money = (cents: number) => fmt.money(cents / model.facts.cents);
  const at = wanted(
    { of: aim.of, value: aim.of === 'revenue' ? found.value / model.facts.cents : found.value },
    model,
    fmt,
  );
  if (!found.reached)
    return `Not reachable: ${wanted(aim, model, fmt)}. The most is ${at}, with ${money(found.budget)}.`;
  if (aim.of === 'revenue')
    return `${capital(wanted(aim, model, fmt))} needs ${money(found.budget)} with the best plan, as expected on average.`;
  const more = found.saturated ? ' More money than that finds nothing worth booking.' : '';
  return `${capital(wanted(aim, model, fmt))} holds up to a budget of ${money(found.budget)}, with the best plan.${more}`;
}
