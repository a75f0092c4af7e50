import type { Config } from '../config.ts';
import type { Inputs } from '../inputs.ts';
import type { TableReading } from '../intake/read-table.ts';
import type { IssueCode } from '../schema/issue.ts';
import type { IssueCount } from '../schema/issue-log.ts';
import { round } from '../stats/round.ts';
import type { Finding, Issue, QualityReport, TableSummary, Verdict } from './contract.ts';

interface Parts {
  tables: readonly TableSummary[];
  inputs: Inputs;
  /** What the validators say. */
  checks: readonly Finding[];
  config: Config;
}

/** Findings and verdict over all tables; a build with too many rejected rows never gets here. */
export function qualityReport({ tables, inputs, checks, config }: Parts): QualityReport {
  const { readings, leftAside } = inputs;
  const read = readings.flatMap((reading) => tableFindings(reading, config.validation.failShare));
  const findings = [...leftAside.map(asideFinding), ...read, ...checks].sort(
    (a, b) => RANK[b.severity] - RANK[a.severity] || b.rejected - a.rejected || b.count - a.count,
  );
  const rows = total(tables, (t) => t.rowsIn);
  const rejectedRows = total(tables, (t) => t.rowsRejected);
  return {
    verdict: findings[0]?.severity ?? 'pass',
    tables: [...tables],
    findings,
    rejectedRows,
    rejectedShare: rows > 0 ? round(rejectedRows / rows) : 0,
    maxRejectedShare: config.source.maxRejectedShare,
    issues: firstIssues(readings),
    issueCount: total(readings, ({ result }) => result?.issues.total ?? 0),
  };
}

/** Rows that were lost before rows that were kept, and no kind of fault crowds out another; the whole list is a file. */
function firstIssues(readings: readonly TableReading[]): Issue[] {
  const all = readings.flatMap(({ result }) => result?.issues.list() ?? []);
  const kinds = Map.groupBy(all, ({ file, column, code }) => JSON.stringify([file, column, code]));
  const turn = new Map([...kinds.values()].flatMap((kind) => kind.map((issue, i) => [issue, i] as const)));
  const chosen = all
    .toSorted((a, b) => Number(b.rejected) - Number(a.rejected) || (turn.get(a) ?? 0) - (turn.get(b) ?? 0))
    .slice(0, MOST_ISSUES);
  const shown = new Set(chosen);
  return [
    ...all.filter((issue) => shown.has(issue) && issue.rejected),
    ...all.filter((issue) => shown.has(issue) && !issue.rejected),
  ];
}

/** On the page; more would bury what they show. */
const MOST_ISSUES = 100;

const asideFinding = ({ table, why }: Inputs['leftAside'][number]): Finding => ({
  rule: 'source-error',
  severity: 'review',
  dataset: table,
  column: null,
  count: 1,
  checked: null,
  rejected: 0,
  message: `${why}.`,
  advice:
    'Nothing to do if that is meant; else leave one of the two out: set its file to null in the config.',
  examples: [],
});

const RANK: Record<Verdict, number> = { pass: 0, review: 1, fail: 2 };

const total = <T>(items: readonly T[], of: (item: T) => number): number =>
  items.reduce((a, item) => a + of(item), 0);

function tableFindings({ source, result }: TableReading, failShare: number): Finding[] {
  return (result?.issues.counts() ?? []).map((entry) => ({
    rule: entry.code,
    // As with the validators: a few rows that were lost are worth a look, many make the table unfit.
    severity: entry.rejected > failShare * (result?.rowsIn ?? 0) ? entry.severity : 'review',
    dataset: source.dataset.name,
    column: entry.column,
    count: entry.count,
    checked: null,
    rejected: entry.rejected,
    ...WORDS[entry.code](entry),
    examples: [...entry.examples],
  }));
}

type Words = (entry: IssueCount) => { message: string; advice: string };

const cells = (n: number): string => (n === 1 ? '1 cell' : `${n.toLocaleString('en-US')} cells`);
const rows = (n: number): string => (n === 1 ? '1 row' : `${n.toLocaleString('en-US')} rows`);
const verb = (n: number, one: string, many: string): string => (n === 1 ? one : many);
const say =
  (message: (entry: IssueCount) => string, advice: string): Words =>
  (entry) => ({ message: message(entry), advice });

const MEND = 'Mend the rows in the source, or map the values in the config.';

/** What each code of the vocabulary means to a reader, and what to do about it. */
const WORDS: Record<IssueCode, Words> = {
  'source-error': say(() => 'The file could not be read as a table.', 'Export it again as CSV.'),
  'encoding-error': say(
    () => 'The file holds bytes that are not text in its encoding.',
    'Save it as UTF-8, or set the encoding in the config.',
  ),
  'missing-file': say(
    () => 'The file is not there.',
    'Put it into the data folder, or name it in the config.',
  ),
  'blank-label': say(
    (e) =>
      `${cells(e.count)} of the header ${verb(e.count, 'is', 'are')} empty; what stands below was not read.`,
    'Name the column, or delete it.',
  ),
  'duplicate-label': say(
    (e) => `${cells(e.count)} of the header ${verb(e.count, 'repeats', 'repeat')} another.`,
    'Keep one column of each name.',
  ),
  'missing-label': say(
    () => 'A column that is needed is missing.',
    'Add it, or map another column to it in the config.',
  ),
  'extra-label': say(
    (e) => `The column ${e.column ?? ''} is not one that Hemline knows; it was not read.`,
    'Map it to one of our columns in the config if it holds one.',
  ),
  'missing-cell': say(
    (e) => `${rows(e.count)} ${verb(e.count, 'has', 'have')} fewer cells than the header.`,
    'Look for a lost delimiter in these lines.',
  ),
  'extra-cell': say(
    (e) => `${rows(e.count)} ${verb(e.count, 'has', 'have')} more cells than the header.`,
    'Quote cells that contain the delimiter.',
  ),
  'stray-quote': say(
    (e) => `${rows(e.count)} ${verb(e.count, 'carries', 'carry')} a quote in the middle of a cell.`,
    'Double the quotes inside quoted cells.',
  ),
  'unclosed-quote': say(
    (e) => `${rows(e.count)} ${verb(e.count, 'opens', 'open')} a quote that never closes.`,
    'Close the quote in these lines.',
  ),
  'blank-row': say(
    (e) =>
      `${rows(e.count)} ${verb(e.count, 'is', 'are')} empty and ${verb(e.count, 'was', 'were')} passed over.`,
    'Nothing to do; empty rows are not counted as data.',
  ),
  'type-error': say(
    (e) => `${cells(e.count)} ${verb(e.count, 'is', 'are')} not of the column’s type.`,
    'Mend the cells, or set the date format or the decimal sign in the config.',
  ),
  'constraint-error': say(
    (e) => `${cells(e.count)} ${verb(e.count, 'lies', 'lie')} outside what the column allows.`,
    MEND,
  ),
  'primary-key': say(
    (e) =>
      `${rows(e.count)} ${verb(e.count, 'repeats', 'repeat')} an id with other content; the first was kept.`,
    'Give every row an id of its own.',
  ),
  'foreign-key': say(
    (e) => `${cells(e.count)} ${verb(e.count, 'names', 'name')} a row of another table that is not there.`,
    'Export both tables over the same period.',
  ),
  'row-constraint': say(
    (e) => `${rows(e.count)} ${verb(e.count, 'breaks', 'break')} a rule between columns.`,
    MEND,
  ),
  'duplicate-row': say(
    (e) =>
      `${rows(e.count)} ${verb(e.count, 'repeats', 'repeat')} another cell by cell and ${verb(e.count, 'was', 'were')} counted once.`,
    'Look for an export that was joined to itself.',
  ),
  'deviated-value': say(
    (e) =>
      `${cells(e.count)} ${verb(e.count, 'was', 'were')} written in an unusual way and read all the same.`,
    'Nothing is lost; look at the examples once.',
  ),
};
