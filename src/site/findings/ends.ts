import type { AttributionResults, ChannelEnds } from '../../../pipeline/report/contract.ts';
import { DRAWN } from '../credits.ts';
import type { Format } from '../format.ts';
import { labelOf, rangeWords } from '../journeys.ts';
import { list, named, wordCount } from '../words.ts';

/** Does the channel open and close different numbers of orders? As for differences of models; null without intervals. */
export function clearShift({ shift: { low, high } }: ChannelEnds): boolean | null {
  if (low === null || high === null) return null;
  const gap = Math.max(low, -high);
  return gap > 0 && gap >= (high - low) / 100;
}

/** Largest surplus of opening first. */
export const byShift = ({ journeys }: AttributionResults): ChannelEnds[] =>
  journeys.ends.channels.toSorted((a, b) => b.shift.value - a.shift.value);

const MOST_WORDS = 14;

/** Who clearly opens more than it closes, and who the reverse; as many names as a title holds. */
export function endsTitle(results: AttributionResults): string {
  const { ends } = results.journeys;
  if (ends.orders <= 0) return 'No order came after two touches, so none is opened and closed';
  if (ends.thin) return 'Too few orders of two touches to say who opens and who closes';
  if (results.channels.length === 1) return 'One channel opens and closes every order';
  // Those that are drawn: among hundreds, some would look clear by chance.
  const drawn = new Set(results.channels.slice(0, DRAWN).map(({ id }) => id));
  const all = byShift(results).filter(({ channel }) => drawn.has(channel));
  const sure = all.some((c) => c.shift.low !== null);
  const counts = (c: ChannelEnds) => c.shift.value !== 0 && (!sure || clearShift(c) === true);
  const openers = all.filter((c) => c.shift.value > 0 && counts(c));
  const closers = all.filter((c) => c.shift.value < 0 && counts(c)).reverse();
  if (openers.length + closers.length === 0)
    return sure
      ? 'No channel clearly opens more orders than it closes, or fewer'
      : 'Every channel opens as many orders as it closes';
  return phrase(results, { openers, closers, probably: sure ? '' : 'probably ' });
}

interface Sides {
  openers: ChannelEnds[];
  closers: ChannelEnds[];
  probably: string;
}

/** The fullest of these that fits: both sides, the smaller one against all others, or the side with the larger shift. */
function phrase(results: AttributionResults, { openers, closers, probably }: Sides): string {
  const says = (side: ChannelEnds[], most: number) => {
    const [more, than] = side === openers ? ['open', 'close'] : ['close', 'open'];
    const [verb, they, s] = side.length === 1 ? [`${more}s`, 'it', 's'] : [more, 'they', ''];
    return `${names(results, side, most)} ${probably}${verb} more orders than ${they} ${than}${s}`;
  };
  const [small, large] = openers.length < closers.length ? [openers, closers] : [closers, openers];
  const strong = reach(openers) >= reach(closers) ? openers : closers;
  const both = [9, 2].map((most) => `${says(openers, most)}; ${names(results, closers, most)} the reverse`);
  const all = openers.length + closers.length === results.channels.length;
  const titles = [
    ...(small.length > 0 ? both.slice(0, 1) : []),
    ...(small.length > 0 && all && large.length > 1 ? [`${says(small, 9)}; the others the reverse`] : []),
    ...(small.length > 0 ? both.slice(1) : []),
    ...[9, 3, 2, 1].map((most) => says(strong, most)),
  ];
  return (
    titles.find((title) => wordCount(title) <= MOST_WORDS) ?? 'Some channels open more orders than they close'
  );
}

const reach = (side: readonly ChannelEnds[]) =>
  Math.max(0, ...side.map(({ shift }) => Math.abs(shift.value)));

/** `A, B and 2 more`. */
function names(results: AttributionResults, side: readonly ChannelEnds[], most: number): string {
  const said = side.slice(0, most).map((c) => named(labelOf(results, c.channel)));
  return list(side.length > most ? [...said, `${side.length - most} more`] : said);
}

export function endsSentences(results: AttributionResults, fmt: Format): string[] {
  const { ends } = results.journeys;
  const { totals } = results;
  if (ends.orders <= 0) return ['A single touch is the first and the last at once.'];
  const share = totals.creditedOrders > 0 ? ends.orders / totals.creditedOrders : 0;
  return [
    `Of ${fmt.amount(ends.orders)} orders that came after two touches or more (${fmt.share(share)} of credited orders): where their journeys began, and where they ended.`,
    moves(results, fmt),
    ...(results.channels.length === 1 ? [] : [CAUTION]),
  ];
}

const CAUTION =
  'To open is not to cause, and to close neither: who stands where in a journey also depends on when a shopper already means to buy.';

function moves(results: AttributionResults, fmt: Format): string {
  const { moved, channels, thin } = results.journeys.ends;
  if (moved.value === 0) return 'First touch and last touch therefore give every channel the same credit.';
  const range = rangeWords(moved, (v) => fmt.percent(v, 1));
  if (thin || (range && channels.every((c) => clearShift(c) !== true)))
    return 'What a switch from last to first touch would move could be chance.';
  return `A switch from last to first touch therefore moves ${fmt.percent(moved.value, 1)}${range ? ` (${range})` : ''} of credited orders from channels that close to channels that open.`;
}
