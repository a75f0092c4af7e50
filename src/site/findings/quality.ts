import type { Finding, QualityReport, TableSummary, Verdict } from '../../../pipeline/report/contract.ts';
import type { Format } from '../format.ts';
import { plural } from '../words.ts';

/** A word for each verdict; colour never carries it. */
export const VERDICTS: Record<Verdict, { word: string; meaning: string }> = {
  pass: { word: 'Pass', meaning: 'nothing to do' },
  review: { word: 'Review', meaning: 'usable, but look at it' },
  fail: { word: 'Fail', meaning: 'not usable as it is' },
};

const rowsIn = (quality: QualityReport) => quality.tables.reduce((sum, t) => sum + t.rowsIn, 0);

export function qualityTitle(quality: QualityReport, fmt: Format): string {
  const rows = rowsIn(quality);
  const worth = quality.findings.filter((f) => f.severity !== 'pass').length;
  if (rows === 0) return 'No data were read: there is nothing to check';
  if (quality.verdict === 'fail') return 'The data are not fit to report on as they stand';
  if (quality.rejectedRows > 0) {
    const share = fmt.percent(quality.rejectedShare, quality.rejectedShare < 0.1 ? 2 : 0);
    return `${fmt.count(quality.rejectedRows)} of ${fmt.count(rows)} ${plural(rows, 'row')}, ${share}, had to be left out`;
  }
  if (worth > 0)
    return `Every row was kept; ${fmt.count(worth)} ${plural(worth, 'finding')} should be looked at`;
  return 'Every row was read and kept; no finding';
}

export function qualityStandfirst(quality: QualityReport, fmt: Format): string {
  const limit = `A build stops when more than ${fmt.share(quality.maxRejectedShare)} of the rows are left out.`;
  const verdict = `Verdict: ${VERDICTS[quality.verdict].word.toLowerCase()}, ${VERDICTS[quality.verdict].meaning}.`;
  return `${verdict} Every row in the files is either kept or listed here with its line and the reason. ${limit}`;
}

export function findingsTitle(findings: Finding[], fmt: Format): string {
  if (findings.length === 0) return 'No finding: nothing was out of place';
  const of = (severity: Verdict) => findings.filter((f) => f.severity === severity).length;
  const [fail, review] = [of('fail'), of('review')];
  if (fail + review === 0) return 'All checks that have something to say pass';
  const parts = [fail && `${fmt.count(fail)} to mend`, review && `${fmt.count(review)} to review`].filter(
    Boolean,
  );
  return `${fmt.count(findings.length)} ${plural(findings.length, 'finding')}: ${parts.join(', ')}`;
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
