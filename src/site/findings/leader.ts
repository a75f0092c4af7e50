import { apart, measureIn, modelIn, shares, type CreditView, type Share } from '../credits.ts';
import { write } from '../measure.ts';
import { nounOf } from '../nouns.ts';
import { named } from '../words.ts';
import { onlyOne } from './disagreement.ts';

export const ranked = (view: CreditView): Share[] =>
  shares(view, view.choice.model).toSorted((a, b) => b.estimate.value - a.estimate.value);

/** Who leads under the chosen model; no winner when the intervals overlap. */
export function leaderTitle(view: CreditView): string {
  const [first, ...rest] = ranked(view);
  const [second] = rest;
  const model = modelIn(view.results, view.choice.model).label;
  const { one, many } = nounOf(view.results.view);
  if (!first) return `${model} credits no ${one}`;
  if (!second) return onlyOne(first.name);
  const [a, b] = [named(first.name.label), named(second.name.label)];
  const clear = apart(first.estimate, second.estimate);
  const level = rest.filter((s) => apart(first.estimate, s.estimate) === false).length;
  if (level > 1) return `No clear leader under ${model}: the intervals of ${level + 1} ${many} overlap`;
  if (clear === false) return `${a} or ${b} leads under ${model}; their intervals overlap`;
  const probably = clear === null ? 'probably ' : '';
  const measure = measureIn(view);
  const amount = `${write(measure, view.fmt)(first.estimate.value)}${measure.isShare ? ' of credit' : measure.id === 'orders' ? ' orders' : ''}`;
  return `${a} ${probably}leads under ${model}, with ${amount}`;
}

/** How much of the credit the leaders hold together. */
export function concentrationSentence(view: CreditView): string | null {
  const all = ranked(view);
  const measure = measureIn(view);
  const { many } = nounOf(view.results.view);
  const count = view.results.view.names;
  const { baseline } = modelIn(view.results, view.choice.model);
  const total = wholeOf(view) - (baseline ? measure.pick(baseline).value : 0);
  if (all.length < 5 || total <= 0) return null;
  const top = all.slice(0, 3).reduce((sum, s) => sum + s.estimate.value, 0);
  const of = baseline ? `of what it credits to ${many}` : measure.isShare ? measure.of : 'of the credit';
  return `The first three of ${view.fmt.count(count)} ${many} hold ${view.fmt.percent(top / total)} ${of}.`;
}

/** All that is shared out, in the unit shown. */
function wholeOf(view: CreditView): number {
  const measure = measureIn(view);
  if (measure.isShare) return 1;
  const { creditedOrders, creditedValue } = view.results.totals;
  return measure.needsValue ? creditedValue : creditedOrders;
}
