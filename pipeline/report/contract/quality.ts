import type { Issue as TableIssue } from '../../schema/issue.ts';
import type { Finding, Verdict } from '../../validate/finding.ts';
import type { TableSummary } from './site.ts';

export interface QualityReport {
  /** The worst of the findings. A build stops on too many rejected rows only: data that fail a rule are published with this verdict. */
  verdict: Verdict;
  tables: TableSummary[];
  /** What reading met (one per code x table x column) and what the validators say, worst first; checks that pass come last. */
  findings: Finding[];
  /** Rejected rows in all tables. */
  rejectedRows: number;
  rejectedShare: number;
  /** The configured share of rejected rows above which a build stops. */
  maxRejectedShare: number;
  /** At most 100 issues, some of every kind, rejected rows first, then in file and line order; the whole list is issues.json. */
  issues: Issue[];
  /** All issues, listed or not. */
  issueCount: number;
}

/** One cell or row that was not as expected. The same shape is data/report/issues.json and rejected-rows.csv. */
export type Issue = TableIssue<string>;
