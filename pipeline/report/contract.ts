import type { AttributionReport } from './contract/attribution.ts';
import type { BudgetReport } from './contract/budget.ts';
import type { ContentReport } from './contract/content.ts';
import type { CreatorsReport } from './contract/creators.ts';
import type { InfluencersReport } from './contract/influencers.ts';
import type { QualityReport } from './contract/quality.ts';
import type { SiteReport } from './contract/site.ts';
import type { TruthReport } from './contract/truth.ts';

export type { TableName } from '../schema/issue.ts';
export type { Finding, Verdict } from '../validate/finding.ts';
export type * from './contract/attribution.ts';
export type * from './contract/budget.ts';
export type * from './contract/content.ts';
export type * from './contract/journeys.ts';
export type * from './contract/creators.ts';
export type * from './contract/credits.ts';
export type * from './contract/influencers.ts';
export type * from './contract/quality.ts';
export type * from './contract/response-audit.ts';
export type * from './contract/score-audit.ts';
export type * from './contract/site.ts';
export type * from './contract/truth.ts';

/**
 * The type of every JSON file in data/report. The site sees nothing else of the pipeline.
 * Money is in the configured currency (in budget*.json in its cents), times are in days, shares are fractions of 1, null means "cannot be said".
 * File name = key of `Report`: data/report/attribution.json holds a `AttributionReport`. Beside them, data/report/credits/<view>.json each
 * hold a `ViewCredits`, data/report/budget/brand-<slug>.json a
 * `BrandBudget`, and data/report/budget/creators.json the `BudgetCreators`.
 */
export interface Report {
  site: SiteReport;
  attribution: AttributionReport;
  content: ContentReport;
  creators: CreatorsReport;
  influencers: InfluencersReport;
  budget: BudgetReport;
  quality: QualityReport;
  truth: TruthReport;
}
