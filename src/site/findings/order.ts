import { measureIn, modelIn, type CreditView, type Share } from '../credits.ts';
import { nounOf } from '../nouns.ts';
import { rankOf } from '../ranks.ts';
import { list, named, spell } from '../words.ts';
import { ranked } from './leader.ts';

/** Names of the first places whose rank is the same at both ends of its interval, as long as that goes on. */
export function sureFrom(view: CreditView): Share[] {
  const all = ranked(view);
  const end = all.findIndex((share, at) => {
    const { low, high } = rankOf(view, share.credit);
    return low !== at + 1 || high !== at + 1;
  });
  return end < 0 ? all : all.slice(0, end);
}

/** How much of the order of the names holds at the level of the report. */
export function orderTitle(view: CreditView): string {
  const all = ranked(view);
  const { many } = nounOf(view.results.view);
  const model = modelIn(view.results, view.choice.model).label;
  const [first] = all;
  if (!first) return `${model} credits nobody, so there is no order`;
  if (all.length === 1) return `${named(first.name.label)} alone: there is no order to be sure of`;
  if (rankOf(view, first.credit).low === null) return 'Without draws, nobody knows how sure the order is';
  const sure = sureFrom(view);
  if (sure.length === view.results.view.names) return `The whole order of ${many} under ${model} is sure`;
  if (sure.length === 0) {
    const rivals = all.filter(({ credit }) => rankOf(view, credit).low === 1).length;
    return rivals > 1
      ? `${rivals < 11 ? spell(rivals) : String(rivals)} ${many} could be first under ${model}`.replace(
          /^./,
          (c) => c.toUpperCase(),
        )
      : `Not one rank under ${model} is sure`;
  }
  if (sure.length === 1) return `Only ${named(first.name.label)}, first, has a sure place under ${model}`;
  return `The first ${sure.length < 11 ? spell(sure.length) : String(sure.length)} places under ${model} are sure, the rest is not`;
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
