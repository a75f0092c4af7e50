import { isTold } from '../dimensions/dimension.ts';
import { dimensions } from '../dimensions/index.ts';
import { pathsIn } from '../dimensions/paths.ts';
import type { JourneyData } from '../journeys/journey-data.ts';
import { subset } from '../journeys/subset.ts';
import type { Tables } from '../tables/tables.ts';
import { areBrands, brandsOf, rowsOf, type Brands } from './brands.ts';
import { slugs } from '../slugs.ts';
import type { Closed, View } from './view.ts';

/** Id of the view from which all others follow: every journey, by channel. */
export const CHANNEL = 'channel';

/** Every view of the data, in the order in which pages offer them; the channel comes first. */
export function viewsOf(
  journeys: JourneyData,
  tables: Tables,
  { brandViews }: { brandViews: number },
): { views: View[]; brands: Closed | null } {
  const brands = brandsOf(journeys, tables);
  return {
    views: [
      byChannel(journeys),
      ...dimensions.map((dimension) => byDimension(dimension, journeys, tables)),
      ...(areBrands(brands) ? byBrand(brands, journeys, brandViews) : []),
    ],
    brands: areBrands(brands) ? null : brands,
  };
}

const byChannel = ({ paths }: JourneyData): View => ({
  id: CHANNEL,
  kind: 'dimension',
  label: 'Channel',
  doc: 'Touches of creators by the platform on which they were seen, all others by their source.',
  open: () => ({ paths, rows: null, labels: new Map() }),
});

const byDimension = (
  { id, label, doc, name }: (typeof dimensions)[number],
  journeys: JourneyData,
  tables: Tables,
): View => ({
  id,
  kind: 'dimension',
  label,
  doc,
  open() {
    const naming = name(tables);
    if (!isTold(naming)) return naming;
    const paths = pathsIn(journeys, naming);
    return paths
      ? { paths, rows: null, labels: naming.labels }
      : { missing: 'needs a log of touches, which a table of paths is not' };
  },
});

function byBrand(brands: Brands, { paths }: JourneyData, most: number): View[] {
  const shown = brands.brands.slice(0, most);
  const byId = [...shown.keys()].sort((a, b) => ((shown[a]?.id ?? '') < (shown[b]?.id ?? '') ? -1 : 1));
  const names = slugs(
    byId.map((at) => shown[at]?.label ?? ''),
    'brand',
  );
  const slug = new Map(byId.map((at, i) => [at, names[i] as string]));
  return shown.map(({ label }, at) => ({
    id: `brand-${slug.get(at) ?? ''}`,
    kind: 'brand',
    label,
    doc: `Journeys of ${label} alone, by channel.`,
    open() {
      const rows = rowsOf(brands, at);
      return rows.some((row) => (paths.weights.orders[row] as number) > 0)
        ? { paths: subset(paths, rows), rows, labels: new Map() }
        : { missing: 'has no order that came after a touch' };
    },
  }));
}
