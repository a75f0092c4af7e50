import { link } from '../tables/link.ts';
import { wordAt } from '../tables/table.ts';
import type { Tables } from '../tables/tables.ts';
import { has } from '../tables/cell.ts';
import type { Roster } from './roster.ts';

/** Touches of the creators' posts on record, by number in the roster: counted as recorded, whatever shoppers each stands for. */
export interface TouchFacts {
  readonly touches: Float64Array;
  readonly clicks: Float64Array;
  /** Clicks of customers who filled a cart or ordered at some time. */
  readonly carted: Float64Array;
}

/** @returns null where no touch is a click, or touches do not name posts */
export function touchFacts({ touchpoints, posts, conversions }: Tables, roster: Roster): TouchFacts | null {
  if (!has(touchpoints, 'post_id', 'touchpoint_type') || !has(posts, 'influencer_id')) return null;
  const kind = touchpoints.words('touchpoint_type');
  const [click, cart] = [kind.find('click'), kind.find('add_to_cart')];
  if (click < 0) return null;
  const customers = touchpoints.words('customer_id');
  const serious = new Uint8Array(customers.names.length);
  const ordered = touchpoints.words('conversion_id');
  const flagged = touchpoints.numbers('conversion');
  for (let row = 0; row < touchpoints.rows; row++)
    if (kind.codes[row] === cart || (ordered.codes[row] as number) >= 0 || flagged[row] === 1)
      serious[customers.codes[row] as number] = 1;
  for (const name of conversions?.words('customer_id').names ?? []) {
    const code = customers.find(name);
    if (code >= 0) serious[code] = 1;
  }
  const facts = {
    touches: new Float64Array(roster.size),
    clicks: new Float64Array(roster.size),
    carted: new Float64Array(roster.size),
  };
  const post = link(touchpoints.words('post_id'), posts.words('post_id'));
  const who = posts.words('influencer_id');
  for (let row = 0; row < touchpoints.rows; row++) {
    const at = post(row);
    const creator = at < 0 ? -1 : roster.find(wordAt(who, at) ?? '');
    if (creator < 0) continue;
    bump(facts.touches, creator);
    if (kind.codes[row] !== click) continue;
    bump(facts.clicks, creator);
    if (serious[customers.codes[row] as number]) bump(facts.carted, creator);
  }
  return facts;
}

const bump = (counts: Float64Array, at: number): void => {
  counts[at] = (counts[at] as number) + 1;
};
