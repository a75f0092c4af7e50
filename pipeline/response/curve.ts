import { worthOf, type Crowding } from '../budget/crowding.ts';
import { nextPosts, type Offer } from '../budget/offers.ts';
import type { PackedCurve } from '../budget/packed.ts';
import { pack } from './pack.ts';

/** A creator who can be booked. */
export interface Bookable extends Offer {
  /** Number in the roster. */
  creator: number;
}

/** What all creators of a view have in common. */
export interface Market {
  crowding: Crowding;
  /** Elasticity by draw. */
  elasticities: Float64Array;
  /** Revenue in a draw over expected revenue, of one post of a creator. */
  ratio: (creator: number, draw: number) => number;
  /** Breakpoint k of n stands where the segment has brought (k / n)^dense of its revenue: dense at the start, where curves bend and plans lie. */
  dense: number;
}

/** The response of one segment, and the posts that stand behind each breakpoint. */
export interface Response {
  curve: PackedCurve;
  /** By breakpoint, then by offer: posts booked. */
  booked: Int32Array[];
}

/** Pieces of a curve. */
const PIECES = 15;

/** Books the roster of a segment from the best post to the worst. */
export function responseOf(offers: readonly Bookable[], market: Market): Response {
  const posts = nextPosts(offers, market.crowding);
  const all = posts.reduce((total, { adds }) => total + adds, 0);
  const booked: Int32Array[] = [new Int32Array(offers.length)];
  const now = new Int32Array(offers.length);
  const spend = [0];
  const revenue = [0];
  const part = (k: number): number => all * (k / PIECES) ** market.dense;
  let [money, brought, piece] = [0, 0, 1];
  posts.forEach(({ offer, count, adds }, i) => {
    now[offer] = count;
    money += (offers[offer] as Bookable).price;
    brought += adds;
    if (brought < part(piece) && i < posts.length - 1) return;
    while (piece < PIECES && brought >= part(piece)) piece++;
    booked.push(now.slice());
    spend.push(money);
    revenue.push(brought);
  });
  return { curve: pack({ spend, revenue, draws: drawsOf(offers, booked, market) }), booked };
}

/** Revenue of each piece in each draw, pieces side by side. */
function drawsOf(
  offers: readonly Bookable[],
  booked: readonly Int32Array[],
  { crowding, elasticities, ratio }: Market,
): Float64Array[] {
  const most = offers.reduce((a, offer) => Math.max(a, offer.most), 0);
  return Array.from(elasticities, (elasticity, d) => {
    const worth = Float64Array.from({ length: most + 1 }, (_, n) => worthOf(n, { ...crowding, elasticity }));
    const pieces = new Float64Array(booked.length - 1);
    offers.forEach(({ creator, revenue }, o) => {
      const own = revenue * ratio(creator, d);
      let before = 0;
      for (let k = 1; k < booked.length; k++) {
        const after = booked[k]?.[o] as number;
        if (after === before) continue;
        pieces[k - 1] =
          (pieces[k - 1] as number) + own * ((worth[after] as number) - (worth[before] as number));
        before = after;
      }
    });
    return pieces;
  });
}
