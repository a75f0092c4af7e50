/** Names of the input tables. */
export type TableName =
  'brands' | 'influencers' | 'posts' | 'conversions' | 'touchpoints' | 'spend' | 'lift_tests' | 'paths';

/** The field's vocabulary (Frictionless, csvlint), complete. */
export type IssueCode =
  | 'source-error'
  | 'encoding-error'
  | 'missing-file'
  | 'blank-label'
  | 'duplicate-label'
  | 'missing-label'
  | 'extra-label'
  | 'missing-cell'
  | 'extra-cell'
  | 'stray-quote'
  | 'unclosed-quote'
  | 'blank-row'
  | 'type-error'
  | 'constraint-error'
  | 'primary-key'
  | 'foreign-key'
  | 'row-constraint'
  | 'duplicate-row'
  | 'deviated-value';

/** One cell, row or file that was not as expected. @typeParam Code what reading finds, or the id of a validator rule */
export interface Issue<Code extends string = IssueCode> {
  /** File as the user named it. */
  readonly file: string;
  /** Physical line in the file, 1 is the first; null when it concerns the whole file. */
  readonly line: number | null;
  /** Our column name, or the header as it stands for a column that we do not know; null for a whole row. */
  readonly column: string | null;
  /** `type-error`. */
  readonly code: Code;
  /** The cell (or the row, when column is null) as it stands in the file, cut at 200 characters. */
  readonly value: string;
  readonly expected: string;
  readonly severity: 'review' | 'fail';
  /** True when the row was left out. */
  readonly rejected: boolean;
}

const longest = 200;

/** Text cut at 200 characters, never inside a surrogate pair. */
export function cut(text: string): string {
  if (text.length <= longest) return text;
  const last = text.charCodeAt(longest - 1);
  return text.slice(0, last >= 0xd800 && last < 0xdc00 ? longest - 1 : longest);
}

/** One line: `touchpoints.csv line 2, cost: got "-3", expected 0 to 100000`. */
export function formatIssue(issue: Omit<Issue<string>, 'code'>): string {
  const line = issue.line === null ? '' : ` line ${String(issue.line)}`;
  const column = issue.column === null ? '' : `, ${issue.column}`;
  return `${issue.file}${line}${column}: got ${JSON.stringify(issue.value)}, expected ${issue.expected}`;
}
