import type { AttributionResults, Range } from '../../../pipeline/report/contract.ts';
import type { Format } from '../format.ts';
import { DRAWN } from '../credits.ts';
import { aboveAll, labelOf, rangeWords } from '../journeys.ts';
import { weighted } from '../key-figures.ts';
import { list, named, wordCount } from '../words.ts';

interface Next {
  from: string;
  to: string;
  share: Range;
  /** Does it lie above every other next channel? Null without intervals. */
  clear: boolean | null;
}

/**
 * The likeliest next touch after each drawn channel with enough journeys, where one touch follows another at all. Channels that are not
 * told apart may hide a likelier one: only what lies above all of them together is clear.
 */
function nexts({ journeys, channels }: AttributionResults): Next[] {
  const drawn = new Set(channels.slice(0, DRAWN).map(({ id }) => id));
  return journeys.transitions.rows.flatMap(({ from, to, thin }) => {
    if (from.kind !== 'channel' || thin || !drawn.has(from.id)) return [];
    const touches = to.filter((t) => t.to.kind === 'channel' || t.to.kind === 'others');
    const [best] = touches
      .flatMap(({ to: next, share }) => (next.kind === 'channel' ? [{ id: next.id, share }] : []))
      .toSorted((a, b) => b.share.value - a.share.value);
    if (!best) return [];
    const rest = touches.map(({ share }) => share).filter((share) => share !== best.share);
    return [{ from: from.id, to: best.id, share: best.share, clear: aboveAll(best.share, rest) }];
  });
}

const MOST_WORDS = 14;

/** What most often follows what; only channels whose likeliest next one is another, and clearly so. */
export function transitionsTitle(results: AttributionResults, fmt: Format): string {
  const all = nexts(results);
  if (all.length === 0)
    return results.journeys.transitions.rows.some(({ thin }) => thin)
      ? 'Too few journeys are on record to say what follows what'
      : 'No touch is followed by another: every journey has one';
  if (results.channels.length === 1)
    return `${fmt.share(repeatOf(results).value)} of touches are followed by another`;
  const others = all.filter(({ from, to, clear }) => to !== from && clear !== false);
  const [strongest] = others.toSorted((a, b) => b.share.value - a.share.value);
  if (!strongest) {
    const own = all.filter(({ from, to, clear }) => to === from && clear === true);
    return own.length === all.length
      ? 'After every channel, the likeliest next touch is the same channel again'
      : 'After no channel is another one clearly the likeliest next touch';
  }
  const name = (id: string) => named(labelOf(results, id));
  const from = others.filter(({ to }) => to === strongest.to).map((n) => name(n.from));
  const what = `the ${strongest.clear === null ? 'likeliest next touch is probably' : 'likeliest next touch is'} ${name(strongest.to)}`;
  const title = `After ${list(from, 'or')}, ${what}`;
  return wordCount(title) <= MOST_WORDS ? title : `After ${from.length} channels, ${what}`;
}

const repeatOf = ({ journeys }: AttributionResults): Range => journeys.transitions.touches.repeat;

export function transitionsSentences(results: AttributionResults, fmt: Format): string[] {
  const { repeat, order, none } = results.journeys.transitions.touches;
  const whole = (v: number) => fmt.share(v);
  const by = (r: Range) => {
    const say = (v: number) => fmt.percent(v, 1);
    const words = rangeWords(r, say);
    // An interval that prints as one number says no more than the number.
    return words && say(r.low ?? 0) !== say(r.high ?? 0) ? ` (${words})` : '';
  };
  const end =
    none.value > 0
      ? `${fmt.percent(order.value, 1)}${by(order)} by an order, and ${whole(none.value)} end a journey without one`
      : `${fmt.percent(order.value, 1)}${by(order)} by an order`;
  return [
    `A row says where journeys go from there, in per cent. Of all touches, ${whole(repeat.value)}${by(repeat)} are followed by the same channel again, ${end}.`,
    likeliest(results, fmt),
    counting(results),
  ].filter((s) => s !== null);
}

/** Which channel an order follows most often, if one leads clearly among those that are told apart. */
function likeliest(results: AttributionResults, fmt: Format): string | null {
  const { rows, folded } = results.journeys.transitions;
  const [best, ...rest] = rows
    .flatMap(({ from, to, thin }) => {
      const share = to.find((t) => t.to.kind === 'order')?.share;
      return from.kind === 'channel' && !thin && share ? [{ id: from.id, share }] : [];
    })
    .toSorted((a, b) => b.share.value - a.share.value);
  if (!best || rest.length === 0) return null;
  const rivals = rest.filter(({ share }) => aboveAll(best.share, [share]) === false);
  const [a, b] = [best, rivals[0]].map((one) => (one ? named(labelOf(results, one.id)) : ''));
  if (rivals.length > 1) return 'No channel is clearly the one that an order follows most often.';
  if (rivals.length === 1) return `An order follows ${a} or ${b} most often; their intervals overlap.`;
  const range = rangeWords(best.share, (v) => fmt.percent(v, 1));
  const among =
    folded > 0 ? `Of the ${fmt.count(rest.length + 1)} channels told apart, an order` : 'An order';
  return `${among} ${range ? '' : 'probably '}follows ${a} most often: ${fmt.percent(best.share.value, 1)} of its touches${range ? ` (${range})` : ''}. That ${a} causes it is not said.`;
}

/** What is counted, and for how many. */
function counting({ totals }: AttributionResults): string {
  if (totals.nullJourneys <= 0)
    return 'These data hold no journey without an order, so every journey ends in one.';
  const as = 'Journeys without an order count too, as in Markov';
  return weighted(totals)
    ? `${as}; each journey on record counts for the shoppers that it stands for.`
    : `${as}.`;
}
