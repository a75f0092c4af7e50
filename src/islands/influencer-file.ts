import type { Format } from '../site/format.ts';
import { csv } from '../site/csv.ts';
import { listTable } from '../site/influencers/list-table.ts';
import type { Roster } from '../site/influencers/roster.ts';
import type { Scores } from '../site/influencers/scores.ts';

/** Puts a CSV of these creators behind a link, in the place of an earlier one. */
export function fileRows(
  link: HTMLAnchorElement,
  of: { roster: Roster; scores: Scores; fmt: Format },
  rows: readonly number[],
): void {
  if (link.href.startsWith('blob:')) URL.revokeObjectURL(link.href);
  link.href = URL.createObjectURL(new Blob([csv(listTable(of, rows))], { type: 'text/csv;charset=utf-8' }));
}
