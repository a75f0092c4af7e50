import type { Estimate, NameSummary } from '../../../pipeline/report/contract.ts';
import { DRAWN, measureIn, modelIn, shares, type CreditView } from '../credits.ts';
import { clearlyDiffers, differences } from '../differences.ts';
import { measureOf, write, type Measure } from '../measure.ts';
import { nounOf } from '../nouns.ts';
import { list, named } from '../words.ts';

export interface Change {
  name: NameSummary;
  from: Estimate;
  to: Estimate;
  difference: Estimate;
  clear: boolean | null;
}

/** What each name would gain or lose, largest gain first. */
export function changes(view: CreditView): Change[] {
  const { model, compare } = view.choice;
  const to = new Map(shares(view, compare).map((s) => [s.name.id, s.estimate]));
  const known = differences(view, model, compare);
  return shares(view, model)
    .flatMap(({ name, estimate: from }) => {
      const after = to.get(name.id);
      if (!after) return [];
      const difference = known.get(name.id) ?? bare(after.value - from.value);
      return [{ name, from, to: after, difference, clear: clearlyDiffers(difference) }];
    })
    .sort((a, b) => b.difference.value - a.difference.value);
}

const bare = (value: number): Estimate => ({ value, low: null, high: null, low50: null, high50: null });

/** Gains and losses of names are alike, but for what moves to or from what would have been bought anyway. */
export function moved({ results, choice: { model, compare, show } }: CreditView): number {
  const pair = results.differences.find(
    (d) => (d.from === model && d.to === compare) || (d.from === compare && d.to === model),
  );
  return pair ? measureOf(show).pick(pair.moved) : 0;
}

/** The part of it that is in changes beyond chance, of the names that are drawn. */
const clearly = (all: Change[]) =>
  Math.max(
    ...[1, -1].map((sign) =>
      all.reduce((sum, c) => sum + (c.clear === true ? Math.max(0, sign * c.difference.value) : 0), 0),
    ),
  );

/** `$584k of credit`, `9.1% of credit`, `240 credited orders`. */
function credit(measure: Measure, view: CreditView, value: number): string {
  const text = write(measure, view.fmt)(value);
  return measure.id === 'orders' ? `${text} credited orders` : `${text} of credit`;
}

export function switchTitle(view: CreditView): string {
  const { results, choice } = view;
  const [from, to] = [modelIn(results, choice.model).label, modelIn(results, choice.compare).label];
  if (choice.model === choice.compare) return `${from} is compared with itself: nothing moves`;
  const measure = measureIn(view);
  const all = changes(view);
  const sum = moved(view);
  if (stands(view)) {
    return `Switching from ${from} to ${to} would move no credit`;
  }
  const amount = credit(measure, view, sum);
  const clear = clearly(all);
  if (clear > 0 && clear < sum / 2)
    return `Switching from ${from} to ${to} may move ${amount}, ${write(measure, view.fmt)(clear)} clearly`;
  if (clear > 0) return `Switching from ${from} to ${to} would move about ${amount}`;
  return `Switching ${from} for ${to} may move ${amount}, or none`;
}

/** Nothing moves: a sum that prints as zero is no move. */
export function stands(view: CreditView): boolean {
  const say = write(measureIn(view), view.fmt);
  return view.choice.model === view.choice.compare || say(moved(view)) === say(0);
}

export function switchSentences(view: CreditView): string[] {
  if (view.choice.model === view.choice.compare) return ['Choose another model to compare with.'];
  const all = changes(view);
  if (stands(view)) return [`Both models give every ${nounOf(view.results.view).one} the same credit.`];
  const gain = all.filter((c) => c.clear && c.difference.value > 0).map((c) => named(c.name.label));
  const loss = all
    .filter((c) => c.clear && c.difference.value < 0)
    .map((c) => named(c.name.label))
    .reverse();
  const { model, compare } = view.choice;
  const anyway = [model, compare].some((id) => modelIn(view.results, id).baseline !== null);
  return [
    who(gain, loss, all),
    ...clearSentence(all, view),
    `A switch moves credit between ${nounOf(view.results.view).many}${anyway ? ', and between them and what would have been bought anyway' : ''}. It brings in no order and loses none.`,
  ];
}

/** How much of the sum is beyond chance, where it is not all of it. */
function clearSentence(all: Change[], view: CreditView): string[] {
  const [whole, clear] = [moved(view), clearly(all)];
  const measure = measureIn(view);
  const say = write(measure, view.fmt);
  const more = view.results.names.length > DRAWN;
  if (clear === 0 || say(clear) === say(whole)) return [];
  return [
    `Of the ${credit(measure, view, whole)} that would move, ${more ? 'at least ' : ''}${say(clear)} is in clear changes.`,
  ];
}

function who(gain: string[], loss: string[], all: Change[]): string {
  if (all.every((c) => c.clear === null)) return 'Without intervals, no change can be called clear.';
  if (gain.length + loss.length === 0) return 'The interval of every change includes zero: no clear change.';
  if (loss.length === 0) return `${few(gain)} clearly ${gain.length === 1 ? 'gains' : 'gain'}.`;
  if (gain.length === 0) return `${few(loss)} clearly ${loss.length === 1 ? 'loses' : 'lose'}.`;
  return `${few(gain)} clearly ${gain.length === 1 ? 'gains' : 'gain'}; ${few(loss)} clearly ${loss.length === 1 ? 'loses' : 'lose'}.`;
}

const few = (names: string[]) =>
  names.length > 4 ? list([...names.slice(0, 3), `${names.length - 3} more`]) : list(names);
