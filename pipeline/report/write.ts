import path from 'node:path';
import { writeJson, writeText } from '../io.ts';
import type { TableReading } from '../intake/read-table.ts';
import type { Issue, Report } from './contract.ts';
import { influencerScores } from './influencer-scores.ts';
import { issuesCsv } from './issues-csv.ts';
import { processedCsv } from './processed.ts';

/** Writes the JSON of every page, the whole list of issues, and the rejected rows as a table. */
export function writeReport(folder: string, report: Report, readings: readonly TableReading[]): void {
  for (const [name, content] of Object.entries(report)) writeJson(path.join(folder, `${name}.json`), content);
  const issues: Issue[] = readings.flatMap(({ result }) => result?.issues.list() ?? []);
  writeJson(path.join(folder, 'issues.json'), issues);
  writeText(path.join(folder, 'rejected-rows.csv'), issuesCsv(issues.filter((issue) => issue.rejected)));
}

/** Writes what a user opens in a spreadsheet. */
export function writeProcessed(folder: string, { influencers }: Report): void {
  if (influencers.results)
    writeText(
      path.join(folder, 'influencer_scores.csv'),
      processedCsv(influencerScores(influencers.results)),
    );
}
