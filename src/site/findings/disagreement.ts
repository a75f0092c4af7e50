import type { NameSummary } from '../../../pipeline/report/contract.ts';
import { measureIn, ran, type CreditView } from '../credits.ts';
import { write, writePair } from '../measure.ts';
import { nounOf } from '../nouns.ts';
import { list, named } from '../words.ts';
import { leavers } from './anyway.ts';
import { ruleOf } from './rule.ts';
import { spreads, type Spread } from './spread.ts';

/** The widest of the clear gaps; before all others one that no model's rule has made by itself. */
export const widest = (all: Spread[]): Spread | undefined =>
  all.toSorted((a, b) => rank(b) - rank(a) || b.gap - a.gap)[0];

const rank = (s: Spread) => (s.clear !== true ? 0 : ruleOf(s) === null ? 2 : 1);

/** The finding of the page: on whom the choice of a model turns. */
export function disagreementTitle(view: CreditView): string {
  const { names } = view.results;
  const models = ran(view.results);
  const [first] = names;
  if (names.length === 1 && first) return onlyOne(first);
  const { one } = nounOf(view.results.view);
  const [model] = models;
  if (models.length === 1 && model) return `Only ${model.label} could run, so there is nothing to compare`;
  const top = widest(spreads(view));
  if (!top || same(view, top)) return `Every model gives every ${one} the same credit`;
  if (top.clear === false) return `The credit of no ${one} clearly depends on the model chosen`;
  const measure = measureIn(view);
  const ends: [number, number] = [top.low.estimate.value, top.high.estimate.value];
  const say = writePair(measure, view.fmt, ends);
  const may = top.clear === null ? 'may credit' : 'credit';
  const what = measure.isShare ? ` ${measure.of}` : measure.id === 'orders' ? ' orders' : '';
  return `Models ${may} ${named(top.name.label)} with ${say(ends[0])} to ${say(ends[1])}${what}`;
}

export const onlyOne = (name: NameSummary) =>
  `Every credited order met ${named(name.label)} alone: there is nothing to share out`;

/** How many names the choice of a model matters for. */
export function agreementTitle(view: CreditView): string {
  const { names } = view.results;
  const { one, many } = nounOf(view.results.view);
  const [first] = names;
  if (names.length === 1 && first)
    return leavers(view.results).length > 0
      ? `${named(first.label)} is the only ${one}; the models differ on what was bought anyway`
      : `All models agree: ${named(first.label)} takes everything`;
  if (ran(view.results).length < 2) return 'One model ran; a second would show how far they part';
  const all = spreads(view);
  if (all.every((s) => s.clear === null))
    return 'Without intervals, no difference between models can be called clear';
  const clear = all.filter((s) => s.clear).length;
  const some = names.length > all.length;
  const of = some ? `${all.length} largest ${many}` : `${all.length} ${many}`;
  if (clear === 0) return `The models clearly differ on none of the ${of}`;
  if (clear === all.length) return `The models clearly differ on all ${of}`;
  return `The models clearly differ on ${clear} of ${some ? 'the ' : ''}${of}`;
}

/** On which names the models clearly differ, by name; null where that is none, or all, or cannot be said. */
export function clearSentence(view: CreditView): string | null {
  const all = spreads(view);
  const clear = all.filter((s) => s.clear).map((s) => named(s.name.label));
  if (clear.length === 0 || clear.length === all.length || clear.length > 6) return null;
  return `They clearly differ on ${list(clear)}: for the two models farthest apart, the interval of their difference leaves out zero.`;
}

/** Which models stand at the two ends, and by how much; where a model's own rule makes a gap, that it does. */
export function extremesSentence(view: CreditView): string | null {
  const all = spreads(view);
  const top = widest(all);
  if (!top || same(view, top) || ran(view.results).length < 2) return null;
  const end = (e: Spread['low']) => `${pair(view, top)(e.estimate.value)} under ${e.model.label}`;
  const tail = top.clear === false ? ', which could be chance' : '';
  const rule = ruleOf(top);
  const wider = all.filter((s) => s.gap > top.gap).toSorted((a, b) => b.gap - a.gap);
  const ruled = wider.find((s) => s.clear && ruleOf(s) !== null);
  const start = ruled
    ? 'Leaving aside what a model’s rule makes by itself, the widest gap'
    : wider.length > 0
      ? 'The widest clear gap'
      : 'The widest gap';
  return [
    `${start} is over ${named(top.name.label)}: ${end(top.low)}, ${end(top.high)}${tail}.`,
    rule ? `${rule}.` : null,
    ruled ? besides(view, ruled) : null,
  ]
    .filter((s) => s !== null)
    .join(' ');
}

/** The gap that is wider, and why it is not the finding. */
function besides(view: CreditView, ruled: Spread): string {
  const say = pair(view, ruled);
  const ends = `${say(ruled.low.estimate.value)} to ${say(ruled.high.estimate.value)}`;
  return `That over ${named(ruled.name.label)} is wider, ${ends}, but ${ruleOf(ruled)}.`;
}

const pair = (view: CreditView, { low, high }: Spread) =>
  writePair(measureIn(view), view.fmt, [low.estimate.value, high.estimate.value]);

/** A gap that vanishes in the printed number is no gap. */
function same(view: CreditView, top: Spread): boolean {
  const say = write(measureIn(view), view.fmt);
  return say(top.low.estimate.value) === say(top.high.estimate.value);
}
