import type { Finding, QualityReport, TableSummary, Verdict } from '../../../pipeline/report/contract.ts';
import type { Format } from '../format.ts';
import { plural } from '../words.ts';

/** A word for each verdict; colour never carries it. */
export const VERDICTS: Record<Verdict, { word: string; meaning: string }> = {
  pass: { word: 'Pass', meaning: 'nothing to do' },
  review: { word: 'Review', meaning: 'usable, but look at it' },
  fail: { word: 'Fail', meaning: 'mend it before you rely on it' },
};

/** Findings that ask for something. */
export const worthLooking = (findings: readonly Finding[]) => findings.filter((f) => f.severity !== 'pass');

export const passing = (findings: readonly Finding[]) => findings.filter((f) => f.severity === 'pass');

const rowsIn = (quality: QualityReport) => quality.tables.reduce((sum, t) => sum + t.rowsIn, 0);

export function qualityTitle(quality: QualityReport, fmt: Format): string {
  const rows = rowsIn(quality);
  const worth = worthLooking(quality.findings).length;
  const passes = passing(quality.findings).length;
  if (rows === 0) return 'No data were read: there is nothing to check';
  if (quality.verdict === 'fail') return failTitle(quality.findings, fmt);
  if (quality.rejectedRows > 0) {
    const share = fmt.percent(quality.rejectedShare, quality.rejectedShare < 0.1 ? 2 : 0);
    return `${fmt.count(quality.rejectedRows)} of ${fmt.count(rows)} ${plural(rows, 'row')}, ${share}, had to be left out`;
  }
  if (worth > 0)
    return `Every row was kept; ${fmt.count(worth)} ${plural(worth, 'finding')} should be looked at`;
  return passes > 0
    ? `Every row was read and kept; ${fmt.count(passes)} ${plural(passes, 'check passes', 'checks pass')}`
    : 'Every row was read and kept; no finding';
}

function failTitle(findings: Finding[], fmt: Format): string {
  const n = findings.filter((f) => f.severity === 'fail').length;
  return n === 1
    ? '1 check fails: figures that rest on it may be wrong'
    : `${fmt.count(n)} checks fail: figures that rest on them may be wrong`;
}

/** What a reader of any figure should know first; null unless a check fails. */
export function failNotice(quality: QualityReport, fmt: Format): string | null {
  return quality.verdict === 'fail' ? failTitle(quality.findings, fmt) : null;
}

export function qualityStandfirst(quality: QualityReport, fmt: Format): string {
  const limit = `A build stops when more than ${fmt.share(quality.maxRejectedShare)} of the rows are left out.`;
  const verdict = `Verdict: ${VERDICTS[quality.verdict].word.toLowerCase()}, ${VERDICTS[quality.verdict].meaning}.`;
  return `${verdict} ${rowsSentence(quality, fmt)} ${limit}`;
}

/** What becomes of a row; the page lists only the first of many. */
function rowsSentence({ issues, issueCount }: QualityReport, fmt: Format): string {
  return issueCount > issues.length
    ? `Every row in the files is either kept or counted here as left out; the first ${fmt.count(issues.length)} of ${fmt.count(issueCount)} cells and rows that were not as expected are listed with line and reason.`
    : 'Every row in the files is either kept or listed here with its line and the reason.';
}

export function findingsTitle(findings: Finding[], fmt: Format): string {
  if (worthLooking(findings).length === 0) return 'No finding: nothing was out of place';
  const of = (severity: Verdict) => findings.filter((f) => f.severity === severity).length;
  const [fail, review] = [of('fail'), of('review')];
  const parts = [fail && `${fmt.count(fail)} to mend`, review && `${fmt.count(review)} to review`].filter(
    Boolean,
  );
  return `${fmt.count(fail + review)} ${plural(fail + review, 'finding')}: ${parts.join(', ')}`;
}

export function checksTitle(findings: Finding[], fmt: Format): string {
  const n = passing(findings).length;
  return `${fmt.count(n)} ${plural(n, 'check passes', 'checks pass')}`;
}

export function tablesTitle(tables: TableSummary[], fmt: Format): string {
  const here = tables.filter((t) => t.file !== null).length;
  if (here === 0) return 'No table is present';
  if (here === tables.length) return `All ${fmt.count(here)} tables are present`;
  return `${fmt.count(here)} of ${fmt.count(tables.length)} tables ${plural(here, 'is', 'are')} present`;
}

export function issuesTitle(count: number, fmt: Format): string {
  return count === 0
    ? 'No cell or row was out of place'
    : `${fmt.count(count)} ${plural(count, 'cell or row was', 'cells or rows were')} not as expected`;
}
