import type { ScoringSettings } from '../config.ts';
import type { brands } from '../schema/datasets/brands.ts';
import { cellText } from '../tables/cell.ts';
import type { Table } from '../tables/table.ts';
import type { PostFacts } from './post-facts.ts';
import type { Roster } from './roster.ts';

/** How well creators fit brands, 0 to 100. */
export interface Alignment {
  /** Brands in ascending order of their ids. */
  readonly brands: readonly { readonly id: string; readonly name: string }[];
  /** By brand and creator; NaN where nothing tells. */
  readonly fits: readonly Float64Array[];
  /** Mean over brands. */
  readonly mean: Float64Array;
  /** Why nothing tells. */
  readonly missing: string;
}

/** Bookings of a brand for which those of all brands count: a brand that booked twice has no taste yet. */
const USUAL_BOOKINGS = 10;

/** Parts: by what a brand books, and by whom it sells to. */
export function alignmentOf(
  table: Table<typeof brands> | null,
  { roster, posts, weights }: { roster: Roster; posts: PostFacts; weights: ScoringSettings['alignment'] },
): Alignment {
  const known = brandsOf(table);
  const booked = Map.groupBy(
    [...posts.sponsored.keys()].filter((post) => posts.sponsored[post] === 1),
    (post) => posts.brands[post] ?? '',
  );
  const all = [...booked.values()].flat().map((post) => posts.creator[post] as number);
  const fits = known.map(({ id, target }) => {
    const own = (booked.get(id) ?? []).map((post) => posts.creator[post] as number);
    const parts = [
      { weight: weights.category, fit: taste(roster.categories, own, all) },
      { weight: weights.age, fit: (c: number) => ageFit(roster.ages[c] as string, target) },
      { weight: weights.country, fit: taste(roster.countries, own, all) },
    ];
    return Float64Array.from({ length: roster.size }, (_, c) => weighted(parts, c));
  });
  const mean = Float64Array.from({ length: roster.size }, (_, c) => {
    const told = fits.map((fit) => fit[c] as number).filter((fit) => !Number.isNaN(fit));
    return told.length > 0 ? told.reduce((a, b) => a + b, 0) / told.length : Number.NaN;
  });
  return {
    brands: known.map(({ id, name }) => ({ id, name })),
    fits,
    mean,
    missing: known.length === 0 ? 'no table of brands' : 'no category, age or country given',
  };
}

function brandsOf(table: Table<typeof brands> | null): { id: string; name: string; target: string }[] {
  if (!table) return [];
  const rows = Array.from({ length: table.rows }, (_, row) => ({
    id: cellText(table, 'brand_id', row),
    name: cellText(table, 'brand_name', row) || cellText(table, 'brand_id', row),
    target: cellText(table, 'target_demographic', row),
  }));
  return [...new Map(rows.map((row) => [row.id, row])).values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

interface Part {
  weight: number;
  fit: (creator: number) => number;
}

/** Weighted mean of the parts that can be told. */
function weighted(parts: readonly Part[], creator: number): number {
  let [sum, weights] = [0, 0];
  for (const { weight, fit } of parts) {
    const own = fit(creator);
    if (Number.isNaN(own)) continue;
    [sum, weights] = [sum + weight * own, weights + weight];
  }
  return weights > 0 ? (100 * sum) / weights : Number.NaN;
}

/**
 * How much oftener than all brands a brand books creators of a kind: lift / (1 + lift), so that .5 is as often as everybody.
 * @param own creators of the brand's bookings @param all creators of all bookings
 */
function taste(
  kinds: readonly string[],
  own: readonly number[],
  all: readonly number[],
): (creator: number) => number {
  const counts = (creators: readonly number[]): Map<string, number> => {
    const found = new Map<string, number>();
    for (const c of creators) found.set(kinds[c] as string, (found.get(kinds[c] as string) ?? 0) + 1);
    return found;
  };
  const [ofBrand, ofAll] = [counts(own), counts(all)];
  return (creator) => {
    const kind = kinds[creator] as string;
    if (kind === '' || all.length === 0) return Number.NaN;
    // One more booking of every kind keeps a kind that nobody booked from having no share.
    const usual = ((ofAll.get(kind) ?? 0) + 1) / (all.length + 1);
    const share = ((ofBrand.get(kind) ?? 0) + USUAL_BOOKINGS * usual) / (own.length + USUAL_BOOKINGS);
    const lift = share / usual;
    return lift / (1 + lift);
  };
}

const AGES = ['18-24', '25-34', '35-44', '45+'];

/** 1 inside the target, .5 beside it, 0 further off. `25-44` spans two groups. */
function ageFit(age: string, target: string): number {
  const own = AGES.indexOf(age);
  const aimed = target === '25-44' ? [1, 2] : [AGES.indexOf(target)];
  if (own < 0 || aimed.includes(-1)) return Number.NaN;
  const distance = Math.min(...aimed.map((at) => Math.abs(at - own)));
  return Math.max(0, 1 - distance / 2);
}
