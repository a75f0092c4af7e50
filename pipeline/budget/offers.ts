import { worthOf, type Crowding } from './crowding.ts';

/** What a creator sells. */
export interface Offer {
  /** Cents for a post. */
  price: number;
  /** Cents of incremental revenue that the first post of the period is expected to bring. */
  revenue: number;
  /** Most posts within the period. */
  most: number;
}

/** One more post of one creator, in the order in which posts are worth booking. */
export interface NextPost {
  /** Number of the offer. */
  offer: number;
  /** How many posts of this creator there are with it. */
  count: number;
  /** Cents of revenue that it adds. */
  adds: number;
}

/**
 * All posts that can be booked, those with the most revenue for their price first: the roster runs out of good creators, and each
 * creator's audience of patience. Posts that bring nothing are left out; equal ones stand in the order of the offers.
 */
export function nextPosts(offers: readonly Offer[], crowding: Crowding): NextPost[] {
  const found: (NextPost & { rate: number })[] = [];
  const most = offers.reduce((a, offer) => Math.max(a, offer.most), 0);
  const adds: number[] = [];
  // The minimum keeps the posts of a creator in order where rounding made one a hair better than the one before.
  for (let n = 0; n < most; n++)
    adds.push(Math.min(adds[n - 1] ?? Infinity, worthOf(n + 1, crowding) - worthOf(n, crowding)));
  offers.forEach(({ price, revenue, most: limit }, offer) => {
    for (let count = 1; count <= limit && price > 0 && revenue > 0; count++) {
      const added = revenue * (adds[count - 1] as number);
      found.push({ offer, count, adds: added, rate: added / price });
    }
  });
  return found
    .sort((a, b) => b.rate - a.rate || a.offer - b.offer || a.count - b.count)
    .map(({ offer, count, adds: added }) => ({ offer, count, adds: added }));
}

export interface Booking {
  offer: number;
  posts: number;
  /** Cents: posts x price. */
  cost: number;
  /** Expected cents of incremental revenue. */
  revenue: number;
}

export interface Bookings {
  /** In the order of the offers. */
  list: Booking[];
  /** Cents booked; with `left` exactly the spend. */
  spent: number;
  /** Cents for which no further post that brings anything can be had: less than the cheapest one costs, or all are booked. */
  left: number;
}

/**
 * The posts that a spend buys: the best first, whole posts only; one that is dearer than what is left is passed over for the next that is not.
 * @param spend cents
 */
export function bookingsOf(offers: readonly Offer[], spend: number, crowding: Crowding): Bookings {
  const booked = offers.map((_, offer): Booking => ({ offer, posts: 0, cost: 0, revenue: 0 }));
  let left = spend;
  for (const { offer, count, adds } of nextPosts(offers, crowding)) {
    const own = booked[offer] as Booking;
    const { price } = offers[offer] as Offer;
    // A post whose predecessor was too dear is too dear itself.
    if (price > left || own.posts !== count - 1) continue;
    left -= price;
    booked[offer] = { offer, posts: count, cost: own.cost + price, revenue: own.revenue + adds };
  }
  return { list: booked.filter(({ posts }) => posts > 0), spent: spend - left, left };
}
