import type { SiteReport, TableSummary } from '../../pipeline/report/contract.ts';
import type { Format } from './format.ts';
import { list, sentence } from './words.ts';

const NAMES = new Map([
  ['conversions', 'orders'],
  ['influencers', 'creators'],
  ['lift_tests', 'lift tests'],
  ['spend', 'spend rows'],
]);

/** Every page says it four times, and dates are dear to write. */
const known = new WeakMap<SiteReport, string>();

export function periodText(site: SiteReport, fmt: Format): string {
  const text = known.get(site) ?? textOf(site, fmt);
  known.set(site, text);
  return text;
}

function textOf({ period }: SiteReport, fmt: Format): string {
  if (!period) return 'The data carry no dates.';
  if (period.first === period.last) return `${fmt.date(period.first)}.`;
  return `${fmt.date(period.first)} to ${fmt.date(period.last)}.`;
}

export const present = (tables: TableSummary[]) => tables.filter((t) => t.file !== null);

/** `Data: 1,500 creators, 50,000 posts and 62,483 touchpoints.` */
export function rowsText({ tables }: SiteReport, fmt: Format): string {
  const counts = present(tables).map((t) => `${fmt.count(t.rowsKept)} ${NAMES.get(t.name) ?? t.name}`);
  return counts.length > 0 ? `Data, rows kept: ${list(counts)}.` : 'No table was read.';
}

/** One line on where a page has its numbers from: `Hemline. January 1, 2024 to December 31, 2024. Data: ...` */
export const sourceText = (site: SiteReport, fmt: Format): string =>
  [site.title, periodText(site, fmt), site.source].map(sentence).join(' ');

/** As it stands beside the number of a figure; null where the data carry no dates. */
export const figurePeriod = (site: SiteReport, fmt: Format): string | null =>
  site.period && periodText(site, fmt).replace(/\.$/, '');
