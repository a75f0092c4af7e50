import {
  measureIn,
  modelIn,
  ran,
  type CreditResults,
  type CreditView,
  type ModelResult,
} from '../credits.ts';
import { write } from '../measure.ts';
import { nounOf } from '../nouns.ts';
import { list } from '../words.ts';

/** Models that leave some orders to what would have been bought anyway. */
export const leavers = (results: Pick<CreditResults, 'models'>): ModelResult[] =>
  ran(results).filter((model) => model.baseline !== null);

/** What credit is not. */
export function caveat(results: Pick<CreditResults, 'models'>): string {
  const some = leavers(results).map((model) => model.label);
  if (some.length === 0)
    return 'Credit is not cause: no model here knows what would have been bought anyway.';
  const only = some.length === ran(results).length ? list(some) : `only ${list(some)}`;
  return `Credit is not cause: ${only} ${some.length === 1 ? 'leaves' : 'leave'} any orders to what would have been bought anyway.`;
}

/** What the chosen model leaves to nobody, or that it cannot tell. */
export function anywaySentence(view: CreditView): string {
  const { label, baseline } = modelIn(view.results, view.choice.model);
  if (!baseline)
    return `${label} shares out what would have been bought anyway among the ${nounOf(view.results.view).many}: it cannot tell it apart.`;
  const measure = measureIn(view);
  const say = write(measure, view.fmt);
  const { value, low, high } = measure.pick(baseline);
  const interval =
    low === null || high === null
      ? ''
      : ` (${view.fmt.percent(view.results.level)} interval ${say(low)} to ${say(high)})`;
  const what = measure.id === 'orders' ? ' orders' : measure.isShare ? ` ${measure.of}` : '';
  return `${label} leaves ${say(value)}${what}${interval} to what would have been bought anyway. Orders with no touch on record come on top.`;
}
