import { apart, measureIn, modelIn, shares, type CreditView, type Share } from '../credits.ts';
import { write } from '../measure.ts';
import { named } from '../words.ts';
import { onlyOne } from './disagreement.ts';

export const ranked = (view: CreditView): Share[] =>
  shares(view, view.choice.model).toSorted((a, b) => b.estimate.value - a.estimate.value);

/** Who leads under the chosen model; no winner when the intervals overlap. */
export function leaderTitle(view: CreditView): string {
  const [first, ...rest] = ranked(view);
  const [second] = rest;
  const model = modelIn(view.results, view.choice.model).label;
  if (!first) return `${model} credits no channel`;
  if (!second) return onlyOne(first.channel);
  const [a, b] = [named(first.channel.label), named(second.channel.label)];
  const clear = apart(first.estimate, second.estimate);
  const level = rest.filter((s) => apart(first.estimate, s.estimate) === false).length;
  if (level > 1) return `No clear leader under ${model}: the intervals of ${level + 1} channels overlap`;
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
  const total = all.reduce((sum, s) => sum + s.estimate.value, 0);
  if (all.length < 5 || total <= 0) return null;
  const top = all.slice(0, 3).reduce((sum, s) => sum + s.estimate.value, 0);
  const anyway = modelIn(view.results, view.choice.model).baseline !== null;
  const of = anyway ? 'of what it credits to channels' : measure.isShare ? measure.of : 'of the credit';
  return `The first three of ${all.length} channels hold ${view.fmt.percent(top / total)} ${of}.`;
}
