import type { JourneyData } from '../journeys/journey-data.ts';
import { missing } from '../dimensions/by-post.ts';
import { labelsOf } from '../dimensions/by-post.ts';
import { has } from '../tables/cell.ts';
import { link } from '../tables/link.ts';
import { wordAt } from '../tables/table.ts';
import type { Tables } from '../tables/tables.ts';
import { dealOut } from './deal-out.ts';
import { orderRows } from './orders.ts';
import type { Closed } from './view.ts';

/** The journeys of each brand: every journey belongs to exactly one. */
export interface Brands {
  /** By number of orders in the table of conversions, largest first; ties by id. */
  readonly brands: readonly Brand[];
  /** Number of the brand of each journey. */
  readonly of: Int32Array;
}

export interface Brand {
  readonly id: string;
  readonly label: string;
  readonly orders: number;
}

/**
 * A journey belongs to the brand of the order in which it ends; without one, to the brand of its last post. Journeys that met no post of a
 * brand are dealt out in proportion to orders, in the order of the journeys, so that brands are parts of the whole: their credits add up.
 */
export function brandsOf(journeys: JourneyData, tables: Tables): Brands | Closed {
  const { touchpoints, conversions } = tables;
  if (!touchpoints || journeys.rows === null) return missing('touchpoints', 'customer_id');
  if (journeys.ordersFrom !== 'table' || !has(conversions, 'brand_id'))
    return missing('conversions', 'brand_id');
  const brands = ranked(tables);
  if (brands.length === 0) return missing('conversions', 'brand_id');
  const number = new Map(brands.map(({ id }, at) => [id, at]));
  const brandOf = conversions.words('brand_id');
  const lastPost = brandOfLastPost(journeys, tables);
  const of = orderRows(journeys, { touchpoints, conversions }).map((order, journey) => {
    const bought = order < 0 ? null : wordAt(brandOf, order);
    return number.get(bought ?? lastPost(journey) ?? '') ?? -1;
  });
  return { brands, of: dealRest(of, brands) };
}

function ranked({ conversions, brands }: Tables): Brand[] {
  const labels = labelsOf(brands, 'brand_id', 'brand_name');
  const words = conversions?.words('brand_id');
  const orders = new Map<string, number>();
  for (const code of words?.codes ?? []) {
    const id = words?.names[code];
    if (id !== undefined) orders.set(id, (orders.get(id) ?? 0) + 1);
  }
  return [...orders]
    .map(([id, count]) => ({ id, label: labels.get(id) ?? id, orders: count }))
    .sort((a, b) => b.orders - a.orders || (a.id < b.id ? -1 : 1));
}

/** The brand of the last post of each journey; null where it met none, or none of a brand. */
function brandOfLastPost(
  { paths, rows }: JourneyData,
  { touchpoints, posts }: Tables,
): (journey: number) => string | null {
  if (!rows || !has(touchpoints, 'post_id') || !has(posts, 'brand_id')) return () => null;
  const post = link(touchpoints.words('post_id'), posts.words('post_id'));
  const brand = posts.words('brand_id');
  return (journey) => {
    for (let i = (paths.offsets[journey + 1] as number) - 1; i >= (paths.offsets[journey] as number); i--) {
      const at = post(rows[i] as number);
      const found = at < 0 ? null : wordAt(brand, at);
      if (found !== null) return found;
    }
    return null;
  };
}

function dealRest(of: Int32Array, brands: readonly Brand[]): Int32Array {
  const rest = Int32Array.from(of.keys()).filter((journey) => (of[journey] as number) < 0);
  const dealt = dealOut(
    rest.length,
    brands.map(({ orders }) => orders),
  );
  rest.forEach((journey, i) => (of[journey] = dealt[i] as number));
  return of;
}

/** Journeys of one brand. */
export const rowsOf = ({ of }: Brands, brand: number): Int32Array =>
  Int32Array.from({ length: of.length }, (_, journey) => journey).filter((journey) => of[journey] === brand);

export const areBrands = (found: Brands | Closed): found is Brands => 'brands' in found;
