import type { Tables } from '../tables/tables.ts';
import type { Finding, Issue, QualityReport } from './contract.ts';

/** Columns that name a person or what a person bought: they steer the journeys, and are never published. */
const PERSONAL = ['customer_id', 'conversion_id'] as const;
/** Tables that have such columns: their rows are not quoted. */
const QUOTED_IN_PART: ReadonlySet<string> = new Set(['touchpoints', 'conversions']);

const CELL = '(an id, not published)';
const ROW = '(a row with ids, not published)';
/** Shorter ones (`7`) tell nobody apart, and would take the numbers out of every sentence. */
const SHORTEST = 4;

/**
 * What the site may show of the data quality: examples without the ids of customers and orders. Lines and columns stay, so that whoever has the
 * files finds the cells; the whole list lies in data/report/issues.json, which is no part of the site.
 */
export function withheld(quality: QualityReport, tables: Tables): QualityReport {
  const ids = idsOf(tables);
  const files = new Map(quality.tables.map(({ name, file }) => [file, name]));
  const inPart = (file: string): boolean => QUOTED_IN_PART.has(files.get(file) ?? '');
  const hide = (issue: Issue): Issue => ({
    ...issue,
    value: valueOf(issue, inPart(issue.file) && issue.line !== null, ids),
    expected: without(issue.expected, ids),
  });
  const hideIn = (finding: Finding): Finding => ({
    ...finding,
    message: without(finding.message, ids),
    examples: finding.examples.map(hide),
  });
  return { ...quality, findings: quality.findings.map(hideIn), issues: quality.issues.map(hide) };
}

function valueOf({ column, value }: Issue, inPart: boolean, ids: Ids): string {
  if (value === '') return value;
  if (column !== null && (PERSONAL as readonly string[]).includes(column)) return CELL;
  return column === null && inPart ? ROW : without(value, ids);
}

interface Ids {
  known: ReadonlySet<string>;
  /** Every length that one of them has, longest first. */
  lengths: readonly number[];
}

function idsOf({ touchpoints, conversions }: Tables): Ids {
  const known = new Set<string>();
  for (const table of [touchpoints, conversions])
    for (const column of PERSONAL)
      for (const name of table?.words(column).names ?? []) if (name.length >= SHORTEST) known.add(name);
  return { known, lengths: [...new Set([...known].map((id) => id.length))].sort((a, b) => b - a) };
}

const LETTER = /[\p{L}\p{N}]/u;

/** Every id that stands in a text by itself is put out of sight, whatever letters it is made of. */
export function without(text: string, { known, lengths }: Ids): string {
  let result = '';
  for (let at = 0; at < text.length;) {
    const free = at === 0 || !LETTER.test(text[at - 1] ?? '') || !LETTER.test(text[at] ?? '');
    const length = free
      ? lengths.find((n) => endsThere(text, at + n) && known.has(text.slice(at, at + n)))
      : undefined;
    result += length === undefined ? (text[at] ?? '') : CELL;
    at += length ?? 1;
  }
  return result;
}

/** Not in the middle of a word or a number. */
const endsThere = (text: string, end: number): boolean =>
  end <= text.length && !(LETTER.test(text[end - 1] ?? '') && LETTER.test(text[end] ?? ''));
