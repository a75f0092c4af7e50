import { DRAWN, measureIn, modelIn, type CreditView, type Share } from '../credits.ts';
import { nounOf } from '../nouns.ts';
import { rankOf } from '../ranks.ts';
import { capital, list, named, spell } from '../words.ts';
import { ranked } from './leader.ts';

/** Whether a name has one rank at both ends of its interval; null without draws. */
export function isSure(view: CreditView, { credit }: Share): boolean | null {
  const { low, high } = rankOf(view, credit);
  return low === null || high === null ? null : low === high;
}

/** How much of the order of the names holds at the level of the report. */
export function orderTitle(view: CreditView): string {
  const all = ranked(view);
  const { many } = nounOf(view.results.view);
  const model = modelIn(view.results, view.choice.model).label;
  const [first] = all;
  if (!first) return `${model} credits nobody, so there is no order`;
  if (all.length === 1) return `${named(first.name.label)} stands alone: there is no order to be sure of`;
  if (isSure(view, first) === null) return 'Without draws, nobody knows how sure the order is';
  const rivals = all.filter(({ credit }) => rankOf(view, credit).low === 1).length;
  if (rivals > 1) return capital(`${spell(rivals)} ${many} could be first under ${model}`);
  const places = all.slice(0, DRAWN);
  const sure = places.filter((share) => isSure(view, share)).length;
  const some = view.results.view.names > places.length ? `first ${places.length}` : `${places.length}`;
  if (sure === places.length)
    return some === String(sure)
      ? `The whole order of ${many} under ${model} is sure`
      : `The first ${sure} places under ${model} are sure`;
  if (!isSure(view, first)) return `${sure} of ${some} places under ${model} are sure, the first not`;
  return `${named(first.name.label)} is surely first under ${model}; ${sure} of ${some.replace('first', 'the first')} places ${sure === 1 ? 'is' : 'are'} sure`;
}

export function orderSentences(view: CreditView): string[] {
  const all = ranked(view);
  const [first, second] = all;
  if (!first || !second || rankOf(view, first.credit).low === null) return [];
  const { fmt, results } = view;
  const level = fmt.percent(results.level);
  const chance = ({ credit }: Share) => rankOf(view, credit).first ?? 0;
  const likely = all.filter((s) => chance(s) >= 0.05).toSorted((a, b) => chance(b) - chance(a));
  const by = measureIn(view).needsValue ? 'revenue' : 'orders';
  const who =
    likely.length > 4
      ? `${fmt.count(likely.length)} ${nounOf(results.view).many} were first in one draw of twenty or more.`
      : `First by ${by} in the draws: ${list(likely.map((s) => `${named(s.name.label)} in ${fmt.percent(chance(s))}`))}.`;
  return [
    who,
    `A place is sure here when ${level} of the draws agree on it. Equal credits share the better rank.`,
  ];
}
