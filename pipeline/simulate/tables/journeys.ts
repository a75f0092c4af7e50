import type { Row } from '../../schema/dataset.ts';
import type { conversions } from '../../schema/datasets/conversions.ts';
import type { touchpoints } from '../../schema/datasets/touchpoints.ts';
import type { Details, OrderDetails, TouchKind } from '../details.ts';
import type { Ids } from '../ids.ts';
import type { Log } from '../log.ts';
import { CHANNEL, CHANNELS, isCreatorChannel, PLATFORMS } from '../names.ts';
import type { PostFact, World } from '../posts.ts';

const DAY = 86_400_000;

/** Columns of a log that has a table of orders beside it; campaigns are not simulated. */
export const NOT_IN_LOG = ['campaign', 'conversion', 'conversion_value'] as const;

type TouchRow = Omit<Row<typeof touchpoints>, (typeof NOT_IN_LOG)[number]>;

interface Given {
  world: World;
  ids: Ids;
  posts: readonly PostFact[];
  log: Log;
  details: Details;
}

/** The log, in the order of time. */
export function* touchRows({ ids, log, details }: Given): Generator<TouchRow> {
  const journeyOf = journeysOfTouches(log);
  const orderOf = ordersOfJourneys(log, details);
  for (const t of byTime(log.touch.time)) {
    const journey = journeyOf[t] as number;
    const channel = log.touch.channel[t] as number;
    const post = log.touch.post[t] as number;
    const order = orderOf[journey] as number;
    yield {
      touchpoint_id: ids.touchpoint(t),
      customer_id: ids.customer(log.journey.device[journey] as number),
      post_id: post < 0 ? null : ids.post(post),
      touchpoint_type: details.kind[t] as string,
      touchpoint_date: log.touch.time[t] as number,
      platform: details.place[t] as string,
      contributed_to_conversion: order >= 0,
      conversion_id: order < 0 ? null : ids.conversion(order),
      attribution_weight: order < 0 ? null : Number((details.weight[t] as number).toFixed(6)),
      channel: isCreatorChannel(channel) ? 'influencer' : (CHANNELS[channel] as string),
      sample_weight: log.journey.weight[journey] as number,
    };
  }
}

/** The orders, in the order of time. */
export function* conversionRows(given: Given): Generator<Row<typeof conversions>> {
  const { log, details } = given;
  const times = details.orders.map(({ journey }) => log.journey.purchase[journey] as number);
  for (const o of byTime(times)) yield conversionRow(o, details.orders[o] as OrderDetails, given);
}

function conversionRow(
  o: number,
  order: OrderDetails,
  { ids, posts, log, details }: Given,
): Row<typeof conversions> {
  const { journey } = order;
  const [from, to] = [log.journey.from[journey] as number, log.journey.from[journey + 1] as number];
  const time = log.journey.purchase[journey] as number;
  const post = order.tracked < 0 ? -1 : (log.touch.post[order.tracked] as number);
  const [source, medium] = utm(log, details, { from, to });
  return {
    conversion_id: ids.conversion(o),
    customer_id: ids.customer(log.journey.device[journey] as number),
    post_id: post < 0 ? null : ids.post(post),
    influencer_id: post < 0 ? null : ids.influencer((posts[post] as PostFact).creator),
    brand_id: ids.brand(log.journey.brand[journey] as number),
    conversion_date: time,
    attribution_type: order.model,
    utm_source: source,
    utm_medium: medium,
    order_value: Number(order.value.toFixed(2)),
    product_category: order.category,
    discount_code_used: order.code,
    customer_journey_length:
      to > from ? Number(((time - (log.touch.time[from] as number)) / DAY).toFixed(2)) : 0,
    touchpoints_count: to - from,
  };
}

/** Only these bring a shopper to the shop, with the tags of their link. */
const ARRIVALS: ReadonlySet<TouchKind> = new Set(['click', 'website_visit', 'add_to_cart']);

/** Tags of the last link that was followed; a shopper who followed none came directly. */
function utm(
  log: Log,
  { kind }: Details,
  { from, to }: { from: number; to: number },
): readonly [string, string] {
  for (let t = to - 1; t >= from; t--)
    if (ARRIVALS.has(kind[t] as TouchKind)) return tags(log.touch.channel[t] as number);
  return tags(CHANNEL.direct);
}

function tags(channel: number): readonly [source: string, medium: string] {
  if (isCreatorChannel(channel)) return [(PLATFORMS[channel] as string).toLowerCase(), 'influencer'];
  if (channel === CHANNEL.paidSocial) return ['social', 'paid_social'];
  if (channel === CHANNEL.retargeting) return ['display', 'retargeting'];
  if (channel === CHANNEL.search) return ['search', 'cpc'];
  return channel === CHANNEL.email ? ['newsletter', 'email'] : ['(direct)', '(none)'];
}

const byTime = (times: readonly number[]): Int32Array =>
  Int32Array.from(times.keys()).sort((a, b) => (times[a] as number) - (times[b] as number) || a - b);

function journeysOfTouches({ journey, touch }: Log): Int32Array {
  const of = new Int32Array(touch.time.length);
  for (let j = 0; j < journey.device.length; j++) of.fill(j, journey.from[j], journey.from[j + 1]);
  return of;
}

function ordersOfJourneys(log: Log, { orders }: Details): Int32Array {
  const of = new Int32Array(log.journey.device.length).fill(-1);
  orders.forEach(({ journey }, o) => (of[journey] = o));
  return of;
}
