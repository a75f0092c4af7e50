import type { SimulationSettings } from '../config.ts';
import { source } from '../random/source.ts';
import type { Stream } from '../random/stream.ts';
import { cumulative, pickIndex } from './cumulative.ts';
import { drawFrom } from './draw.ts';
import type { Log } from './log.ts';
import { CHANNEL, isCreatorChannel, PLATFORMS } from './names.ts';
import type { PostFact, World } from './posts.ts';
import { shopWeights, type ShopModel } from './weights.ts';

const DAY = 86_400_000;

export type Place = (typeof PLATFORMS)[number] | 'Website';
export type TouchKind = 'view' | 'click' | 'save' | 'like' | 'comment' | 'website_visit' | 'add_to_cart';

/** What the shop and the platforms write down beside who was touched when; nothing here changes who buys. */
export interface Details {
  /** By touch of the log. */
  readonly kind: TouchKind[];
  /** By touch, where it happened: the platform of a post or of an ad, else the shop's own site. */
  readonly place: Place[];
  /** By touch: weight under the shop's own model; NaN in journeys without an order. */
  readonly weight: number[];
  /** One per order, in the order of journeys. */
  readonly orders: OrderDetails[];
}

export interface OrderDetails {
  journey: number;
  /** Money, after any discount. */
  value: number;
  category: ProductCategory;
  /** Used a discount code, of the tracked post. */
  code: boolean;
  /** Touch whose post the shop tracked, or -1. */
  tracked: number;
  model: ShopModel;
}

type ProductCategory = keyof SimulationSettings['orders']['category'];

interface Given {
  world: World;
  posts: readonly PostFact[];
  log: Log;
  stream: Stream;
  seed: number;
}

/** Every journey draws from numbers of its own, so that its details do not depend on the others in the log. */
export function makeDetails({ world, posts, log, stream, seed }: Given): Details {
  const { settings, brands } = world;
  const details: Details = { kind: [], place: [], weight: [], orders: [] };
  const models = shopModels(world);
  const money = orderMoney(settings);
  const kinds = touchKinds(settings, stream);
  const { device, brand, purchase, from } = log.journey;

  for (let j = 0; j < device.length; j++) {
    stream.reseed(seed, device[j] as number);
    const touches = range(from[j] as number, from[j + 1] as number);
    const time = purchase[j] as number;
    const ordered = !Number.isNaN(time);
    details.kind.push(...kinds(log, touches, ordered));
    details.place.push(...touches.map((touch) => placeOf(log.touch.channel[touch] as number, stream)));
    if (!ordered) {
      details.weight.push(...touches.map(() => Number.NaN));
      continue;
    }
    const model = models[brand[j] as number] as ShopModel;
    const gaps = touches.map((touch) => (time - (log.touch.time[touch] as number)) / DAY);
    details.weight.push(...shopWeights(model, gaps));
    const code = money.code(stream) ? lastTouch(log, touches, (post) => posts[post]?.code === true) : -1;
    const clicked = touches.findLast((touch) => log.touch.clicked[touch] === 1) ?? -1;
    details.orders.push({
      journey: j,
      ...money.draw(stream, { mean: brands[brand[j] as number]?.orderValue ?? 0, code: code >= 0 }),
      code: code >= 0,
      tracked: code >= 0 ? code : clicked,
      model,
    });
  }
  return details;
}

/** Paid social runs where creators are; its spend is not told apart by platform. */
const AD_ON_INSTAGRAM = 0.6;

function placeOf(channel: number, stream: Stream): Place {
  if (isCreatorChannel(channel)) return PLATFORMS[channel] as Place;
  if (channel !== CHANNEL.paidSocial) return 'Website';
  return stream.uniform() < AD_ON_INSTAGRAM ? 'Instagram' : 'TikTok';
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, i) => from + i);

const lastTouch = (log: Log, touches: readonly number[], fits: (post: number) => boolean): number =>
  touches.findLast((touch) => fits(log.touch.post[touch] as number)) ?? -1;

/** A shop has one analytics tool, so a brand has one model. */
function shopModels({ settings, brands }: World): ShopModel[] {
  const draw = drawFrom(source(settings.seed, 'shops'));
  return brands.map(() => draw.pick(settings.orders.shopModel));
}

function orderMoney({ orders }: SimulationSettings) {
  const { least, most } = orders.codeDiscount;
  const names = Object.keys(orders.category) as ProductCategory[];
  const shares = cumulative(names.map((name) => orders.category[name]));
  const mean = names.reduce((a, name) => a + orders.category[name] * orders.categoryValue[name], 0);
  return {
    /** Whether a shopper who can use a code does. */
    code: (stream: Stream): boolean => stream.uniform() < orders.codeUse,
    draw(stream: Stream, { mean: brandMean, code }: { mean: number; code: boolean }) {
      const category = names[pickIndex(shares, stream.uniform())] as ProductCategory;
      const spread = Math.exp(orders.valueSpread * stream.normal() - orders.valueSpread ** 2 / 2);
      const discount = least + (most - least) * stream.uniform();
      const full = ((brandMean * orders.categoryValue[category]) / mean) * spread;
      return { category, value: Math.max(1, full * (code ? 1 - discount : 1)) };
    },
  };
}

/** What a touch looks like in the log. Visits fill carts, most of all the last one before an order. */
function touchKinds({ touches: { kinds }, orders }: SimulationSettings, stream: Stream) {
  const isVisit = (channel: number): boolean => channel === CHANNEL.search || channel === CHANNEL.direct;

  function ofCreator(clicked: boolean): TouchKind {
    const u = stream.uniform();
    if (clicked) return 'click';
    if (u < kinds.like) return 'like';
    if (u < kinds.like + kinds.save) return 'save';
    return u < kinds.like + kinds.save + kinds.comment ? 'comment' : 'view';
  }

  return (log: Log, touches: readonly number[], ordered: boolean): TouchKind[] => {
    const channelOf = (touch: number): number => log.touch.channel[touch] as number;
    const lastVisit = ordered ? touches.findLast((touch) => isVisit(channelOf(touch))) : undefined;
    return touches.map((touch) => {
      const channel = channelOf(touch);
      if (isCreatorChannel(channel)) return ofCreator(log.touch.clicked[touch] === 1);
      const u = stream.uniform();
      if (channel === CHANNEL.email) return 'click';
      if (!isVisit(channel)) return u < kinds.adClick ? 'click' : 'view';
      return u < (touch === lastVisit ? orders.cartBeforeOrder : orders.cartOtherwise)
        ? 'add_to_cart'
        : 'website_visit';
    });
  };
}
