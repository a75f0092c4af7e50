import type { AttributionResults, FlowBand, Range } from '../../../pipeline/report/contract.ts';
import type { Format } from '../format.ts';
import { labelOf, rangeWords } from '../journeys.ts';
import { named } from '../words.ts';

/** Whether buyers come back where they began. */
export function flowTitle({ journeys, channels }: AttributionResults, fmt: Format): string {
  const { switches } = journeys.flow;
  if (!switches) return 'Every credited order came after a single touch';
  if (channels.length === 1) return 'There is one channel, so no buyer ever changes it';
  if (switches.value === 0) return 'No buyer’s second touch is on another channel than the first';
  return `${roughly(switches, fmt)} of second touches are on another channel than the first`;
}

/** A number that moves by a tenth or more with the sample is said as its range. */
const WIDE = 0.1;

function roughly({ value, low, high }: Range, fmt: Format): string {
  if (low === null || high === null) return `About ${fmt.share(value)}`;
  return high - low < WIDE ? fmt.share(value) : `${fmt.percent(low)} to ${fmt.percent(high)}`;
}

export function flowSentences(results: AttributionResults, fmt: Format): string[] {
  const { switches, bands } = results.journeys.flow;
  const first = bands.filter(({ touch }) => touch === 1);
  const total = sum(first);
  const once = sum(first.filter(({ to }) => to.kind === 'order'));
  const several = results.channels.length > 1;
  const range = several && switches && rangeWords(switches, (v) => fmt.percent(v, 1));
  return [
    'Read from left to right: all credited orders, touch by touch from the first. The wider a band, the more orders; bands that run to the foot end there, in an order.',
    `${once > 0 ? fmt.share(once / total) : 'None'} of the orders came right after the first touch.${range ? ` Of the others, ${fmt.percent(switches.value, 1)} (${range}) met another channel next.` : ''}`,
    widest(results, first, fmt),
  ].filter((s) => s !== null);
}

/** The largest number of orders that go from one channel to another at their second touch: counted. */
function widest(results: AttributionResults, first: readonly FlowBand[], fmt: Format): string | null {
  const [a, b] = first
    .filter(({ from, to }) => from.kind === 'channel' && to.kind === 'channel' && from.id !== to.id)
    .toSorted((x, y) => y.orders - x.orders);
  if (!a || a.orders === b?.orders) return null;
  const name = (state: FlowBand['from']) =>
    state.kind === 'channel' ? named(labelOf(results, state.id)) : '';
  return `Of changes of channel on record, the one from ${name(a.from)} to ${name(a.to)} is the commonest, with ${fmt.amount(a.orders)} orders.`;
}

const sum = (bands: readonly FlowBand[]) => bands.reduce((total, { orders }) => total + orders, 0);
