import path from 'node:path';
import { writeJson, writePieces, writeText } from '../io.ts';
import type { TableReading } from '../intake/read-table.ts';
import type { BrandBudget, BudgetCreators, Issue, Report, ViewCredits } from './contract.ts';
import { influencerScores } from './influencer-scores.ts';
import { issuesCsv } from './issues-csv.ts';
import { processedCsv } from './processed.ts';

interface Written {
  report: Report;
  credits: readonly ViewCredits[];
  /** What the calculator asks for when it is wanted. */
  budget: { creators: BudgetCreators | null; brands: ReadonlyMap<string, BrandBudget> };
  readings: readonly TableReading[];
}

/** Writes the JSON of every page, of every view of the credits and of every brand's budget, the whole list of issues, and the rejected rows as a table. */
export function writeReport(folder: string, { report, credits, budget, readings }: Written): void {
  for (const [name, content] of Object.entries(report)) writeJson(path.join(folder, `${name}.json`), content);
  for (const view of credits) writeJson(path.join(folder, 'credits', `${view.id}.json`), view);
  if (budget.creators) writeJson(path.join(folder, 'budget', 'creators.json'), budget.creators);
  for (const [slug, brand] of budget.brands)
    writeJson(path.join(folder, 'budget', `brand-${slug}.json`), brand);
  const issues: Issue[] = readings.flatMap(({ result }) => result?.issues.list() ?? []);
  writeJson(path.join(folder, 'issues.json'), issues);
  writeText(path.join(folder, 'rejected-rows.csv'), issuesCsv(issues.filter((issue) => issue.rejected)));
}

/** Writes what a user opens in a spreadsheet. @param touches the credits of every touch, in pieces; null where there are none */
export function writeProcessed(
  folder: string,
  { influencers }: Report,
  touches: Iterable<string> | null,
): void {
  if (influencers.results)
    writeText(
      path.join(folder, 'influencer_scores.csv'),
      processedCsv(influencerScores(influencers.results)),
    );
  if (touches) writePieces(path.join(folder, 'touchpoint_credits.csv'), touches);
}
