import type { Issue, IssueCode } from './issue.ts';

/** How often one code was met in one column. */
export interface IssueCount {
  readonly code: IssueCode;
  readonly column: string | null;
  readonly severity: Issue['severity'];
  /** Cells or rows concerned, stored or not. */
  readonly count: number;
  /** How many of them lost their row. */
  readonly rejected: number;
  /** The first three. */
  readonly examples: readonly Issue[];
}

/** Every issue is counted; every issue of a rejected row is stored; of kept rows the first `cap` per code are. */
export interface IssueLog {
  add(issue: Issue): void;
  /** One entry per code, column and severity, in order of first appearance. */
  counts(): IssueCount[];
  /** The stored issues in line order (file-level ones first). */
  list(): Issue[];
  /** All issues, stored or not. */
  readonly total: number;
}

type Tally = { -readonly [K in keyof IssueCount]: IssueCount[K] } & { examples: Issue[] };

/** @param cap stored issues of kept rows per code */
export function issueLog(cap = 1000): IssueLog {
  const tallies = new Map<string, Tally>();
  const keptPerCode = new Map<IssueCode, number>();
  const stored: Issue[] = [];
  let total = 0;
  return {
    add(issue) {
      total++;
      count(tallies, issue);
      if (issue.rejected || bump(keptPerCode, issue.code) <= cap) stored.push(issue);
    },
    counts: () => [...tallies.values()],
    list: () => stored.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)),
    get total() {
      return total;
    },
  };
}

function count(tallies: Map<string, Tally>, issue: Issue): void {
  const { code, column, severity } = issue;
  const key = JSON.stringify([code, column, severity]);
  let tally = tallies.get(key);
  if (tally === undefined) {
    tally = { code, column, severity, count: 0, rejected: 0, examples: [] };
    tallies.set(key, tally);
  }
  tally.count++;
  if (issue.rejected) tally.rejected++;
  if (tally.examples.length < 3) tally.examples.push(issue);
}

function bump(counts: Map<IssueCode, number>, code: IssueCode): number {
  const next = (counts.get(code) ?? 0) + 1;
  counts.set(code, next);
  return next;
}
