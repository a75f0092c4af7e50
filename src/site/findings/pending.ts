import type { TableSummary } from '../../../pipeline/report/contract.ts';
import type { Format } from '../format.ts';
import type { SitePage } from '../pages.ts';
import { list, plural } from '../words.ts';

/** What an unfinished page is honest about: its answer is still to come, and what it stands on. */
export function pendingStandfirst(page: SitePage, tables: TableSummary[]): string {
  const absent = tables.filter((t) => t.file === null).map((t) => t.expectedFile);
  const rest =
    absent.length === 0
      ? 'Its data are all here.'
      : `It would also need ${list(absent)}, which ${plural(absent.length, 'is', 'are')} not in this build.`;
  return `This version of Hemline does not compute the answer yet. The page will hold: ${lower(page.answer)} ${rest}`;
}

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

export function feedsText(table: TableSummary, fmt: Format): string {
  if (table.file === null)
    return `To fill it, put ${table.expectedFile} into the data folder of your config, or give it with --input ${table.name}=FILE; then build again.`;
  const rejected = table.rowsRejected > 0 ? `, ${fmt.count(table.rowsRejected)} left out` : '';
  return `${fmt.count(table.rowsKept)} ${plural(table.rowsKept, 'row')} kept${rejected}, from ${table.file}.`;
}
