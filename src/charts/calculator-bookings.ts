import { bookingsOf } from '../../pipeline/budget/offers.ts';
import type { BudgetCreators, OfferColumns } from '../../pipeline/report/contract.ts';
import type { Column } from '../site/budget/column.ts';
import { measureLabel, type Amount } from '../site/budget/measures.ts';
import type { Model } from '../site/budget/model.ts';
import type { Scene } from '../site/budget/scene.ts';
import { between } from '../site/findings/budget-words.ts';
import type { Format } from '../site/format.ts';
import { h, type Tree } from '../site/node.ts';
import { figure, word, type Table } from '../site/table.ts';
import { capital, plural, shown } from '../site/words.ts';
import { platformClass } from './marks.ts';

/** Posts of one creator in a plan. Money in units of the currency. */
export interface Booked {
  /** Number of the creator. */
  at: number;
  posts: number;
  price: number;
  cost: number;
  revenue: Amount;
}

/** Whom a plan books. */
export interface BookedPlan {
  creators: BudgetCreators;
  /** Most revenue for the money first. */
  list: Booked[];
  /** In units of the currency: what no post can be had for. */
  left: number;
}

/** Whole posts, the best of each segment first. @param offers of the brand; those of all brands when left out */
export function bookedPlan(
  { model }: Pick<Scene, 'model'>,
  { plan }: Pick<Column, 'plan'>,
  creators: BudgetCreators,
  offers: OfferColumns = creators.offers,
): BookedPlan {
  const { facts } = model;
  const groups = Map.groupBy(creators.segment.keys(), (c) => creators.segment[c] ?? -1);
  let left = 0;
  const list = plan.flatMap((spend, segment) => {
    const at = groups.get(segment) ?? [];
    const own = at.map((c) => ({
      price: offers.price[c] ?? 0,
      revenue: offers.revenue[c] ?? 0,
      most: model.view.mostPosts,
    }));
    const found = bookingsOf(own, spend, facts.crowding);
    left += found.left;
    return found.list.map(({ offer, posts, cost, revenue }) => {
      const c = at[offer] ?? 0;
      const kept = (revenue * (1 - facts.terms.returns)) / facts.cents;
      return {
        at: c,
        posts,
        price: (own[offer]?.price ?? 0) / facts.cents,
        cost: cost / facts.cents,
        revenue: { value: kept, low: kept * (creators.low[c] ?? 1), high: kept * (creators.high[c] ?? 1) },
      };
    });
  });
  return { creators, list: list.toSorted(byReturn), left: left / facts.cents };
}

const byReturn = (a: Booked, b: Booked): number =>
  b.revenue.value * a.cost - a.revenue.value * b.cost || a.at - b.at;

interface Written {
  model: Model;
  fmt: Format;
  /** Address of the folder of creators; null where they have no pages. */
  folder: string | null;
}

/** One row of the list. */
export function bookingRow(
  { at, posts, price, cost, revenue }: Booked,
  { creators }: BookedPlan,
  { model, fmt, folder }: Written,
): Tree {
  const segment = creators.segment[at] ?? 0;
  const { platform, tier } = model.view.segments;
  const where = platform[segment] ?? '';
  const name = h('bdi', {}, `@${shown(creators.name[at] ?? '')}`);
  const slug = creators.slug[at] ?? '';
  return h(
    'tr',
    {},
    h(
      'th',
      { scope: 'row' },
      folder === null
        ? h('span', { class: 'handle' }, name)
        : h('a', { class: 'handle', href: `${folder}${encodeURIComponent(slug)}/` }, name),
    ),
    h(
      'td',
      { class: 'nw' },
      h('span', { class: `sw ${platformClass(where)}` }),
      `${shown(where)}, ${capital(shown(tier[segment] ?? ''))}`,
    ),
    h('td', { class: 'r' }, fmt.count(posts), ' ', h('span', { class: 'only-n-i' }, plural(posts, 'post'))),
    h('td', { class: 'r hide' }, fmt.money(price)),
    h('td', { class: 'r ln', 'data-l': 'Cost' }, fmt.money(cost)),
    h(
      'td',
      { class: 'r ln full', 'data-l': measureLabel('revenue', model.facts, fmt) },
      fmt.money(revenue.value),
      ' ',
      h('span', { class: 'u' }, between(revenue, fmt.money)),
    ),
  );
}

/** The whole list as it is downloaded. */
export function bookingsTable(
  { creators, list }: BookedPlan,
  { model, fmt }: Pick<Written, 'model' | 'fmt'>,
): Table {
  const { label } = model.view.segments;
  const revenue = measureLabel('revenue', model.facts, fmt);
  const numbers = [
    'Posts',
    'Price a post',
    'Cost',
    revenue,
    'Low',
    'High',
    'Reach, expected',
    'Engagements, expected',
  ];
  return {
    caption: 'Whom the plan books',
    columns: [
      { label: 'Creator' },
      { label: 'Segment' },
      ...numbers.map((text) => ({ label: text, numeric: true })),
    ],
    rows: list.map(({ at, posts, price, cost, revenue: own }) => [
      word(shown(creators.name[at] ?? ''), creators.name[at] ?? ''),
      word(label[creators.segment[at] ?? 0] ?? ''),
      figure(posts, fmt.count),
      ...[price, cost, own.value, own.low, own.high].map((v) => figure(v, fmt.money)),
      figure(posts * (creators.reach[at] ?? 0), fmt.count),
      figure(posts * (creators.engagements[at] ?? 0), fmt.count),
    ]),
  };
}
