import path from 'node:path';
import { evidenceFrom } from './attribution/evidence-from.ts';
import { modelById, models } from './attribution/index.ts';
import type { Config } from './config.ts';
import { contentOf } from './content/index.ts';
import { readInputs, type Inputs } from './inputs.ts';
import { checkRejections } from './intake/rejections.ts';
import { readingWorld } from './intake/sources.ts';
import { judge, type Judgement, type Trials } from './judge/index.ts';
import { attributionReport } from './report/attribution.ts';
import { budgetFiles } from './report/budget.ts';
import { contentReport } from './report/content.ts';
import type { AttributionReport, ContentReport, QualityReport, Report } from './report/contract.ts';
import { influencersReport } from './report/influencers.ts';
import { qualityReport } from './report/quality.ts';
import { siteReport } from './report/site.ts';
import { tableSummaries } from './report/tables.ts';
import { truthReport } from './report/truth.ts';
import { touchCredits } from './report/touch-credits.ts';
import { withheld } from './report/withheld.ts';
import { writeProcessed, writeReport } from './report/write.ts';
import { isResponse, responsesOf, type NoResponses, type Responses } from './response/index.ts';
import { fairness } from './scoring/fairness.ts';
import { isScored, scoreInfluencers, type Scores, type Unscored } from './scoring/scores.ts';
import { simulate } from './simulate/index.ts';
import { sum } from './stats/sum.ts';
import type { Finding } from './validate/finding.ts';
import { validate } from './validate/index.ts';

export interface Task {
  config: Config;
  /** Table name -> absolute file, from the command line. */
  inputs: ReadonlyMap<string, string>;
  /** Where the simulated world lies, or is to be made; null for data of one's own. */
  world: { raw: string; truth: string; make: boolean } | null;
  /** Waits for how models fare in worlds whose truth is known; null when judging is switched off. */
  trials: (() => Promise<Trials>) | null;
  /** Empty folder that receives the report. */
  folder: string;
  /** Empty folder that receives the tables for spreadsheets; null for none. */
  processed: string | null;
  /** Hears of each finished stage: its name, what it did, when it began (performance.now). */
  stage: (name: string, done: string, since: number) => void;
}

/** From the user's files, or a simulated world, to the JSON that the site reads, one stage after the other. */
export async function main({
  config,
  inputs,
  world,
  trials,
  folder,
  processed,
  stage,
}: Task): Promise<Report> {
  modelById(config.attribution.primaryModel, 'attribution.primaryModel');
  if (world?.make) simulate(config.simulation, world, stage);
  else if (world) stage('world', 'as the last build made it', performance.now());

  let since = performance.now();
  const read = await readInputs(world ? readingWorld(config, world.raw, inputs) : config, inputs);
  stage('read', describeRows(read), since);
  checkRejections(read.readings, config.source.maxRejectedShare);

  since = performance.now();
  const checks = validate(read.tables, config.validation);
  stage('validate', describeChecks(checks), since);

  since = performance.now();
  const { attribution, credits } = attributionReport(read.journeys, { models, config, tables: read.tables });
  stage('attribution', describeCredits(attribution), since);

  since = performance.now();
  const scores = scoreInfluencers(read, config);
  stage('scores', describeScores(scores), since);

  since = performance.now();
  const responses = responsesOf(scores, { ...read, config });
  const budget = budgetFiles(responses, config, read.journeys.period);
  stage('budget', describeBudget(responses), since);

  since = performance.now();
  const content = contentReport(contentOf(read.tables, config.uncertainty), config.uncertainty);
  stage('content', describeContent(content), since);

  since = performance.now();
  const judgement =
    trials === null
      ? null
      : judge({
          truth: world && path.join(world.truth, 'truth.json'),
          journeys: read.journeys,
          tables: read.tables,
          scores,
          responses,
          models,
          config,
          trials: await trials(),
        });
  stage('judge', describeJudgement(judgement), since);

  since = performance.now();
  const tables = tableSummaries(read);
  const quality = withheld(
    qualityReport({ tables, inputs: read, checks: [...checks, ...fairness(scores)], config }),
    read.tables,
  );
  const truth = truthReport(judgement, { models, config });
  const influencers = influencersReport(scores);
  const site = siteReport({
    config,
    given: inputs,
    tables,
    attribution,
    credits,
    influencers,
    budget,
    content,
    quality,
    truth,
    period: read.journeys.period,
  });
  const report = { site, attribution, influencers, budget: budget.report, content, quality, truth };
  writeReport(folder, { report, credits, budget, readings: read.readings });
  if (processed !== null) writeProcessed(processed, report, touchesOf(read, config));
  stage('report', `build ${site.buildId}, data quality: ${describeVerdict(quality)}`, since);
  return report;
}

/** What every model credits to every touch, where the config asks for it. */
const touchesOf = (
  { journeys, tables, touchIds }: Inputs,
  { attribution }: Config,
): Iterable<string> | null =>
  attribution.touchCredits && sum(journeys.paths.weights.orders) > 0
    ? touchCredits({
        journeys,
        tables,
        touchIds,
        models,
        settings: attribution,
        evidence: evidenceFrom(tables, journeys),
      })
    : null;

function describeRows({ readings }: Inputs): string {
  const read = readings.flatMap(({ result }) => result ?? []);
  const total = (of: (r: (typeof read)[number]) => number): string =>
    read.reduce((a, r) => a + of(r), 0).toLocaleString('en-US');
  return `${String(read.length)} tables, ${total((r) => r.rowsIn)} rows: ${total((r) => r.rowsKept)} kept, ${total((r) => r.rowsRejected)} rejected`;
}

function describeChecks(checks: readonly Finding[]): string {
  const of = (severity: Finding['severity']): string =>
    String(checks.filter((check) => check.severity === severity).length);
  return `${of('pass')} checks passed, ${of('review')} to review, ${of('fail')} failed`;
}

/** With what reading found beside the checks: the numbers of the data-quality page. */
function describeVerdict({ verdict, findings }: QualityReport): string {
  const open = findings.filter(({ severity }) => severity !== 'pass').length;
  if (open === 0) return verdict;
  return `${verdict}, ${String(open)} ${open === 1 ? 'finding' : 'findings'} on the data-quality page`;
}

function describeJudgement(judgement: Judgement | null): string {
  if (judgement === null) return 'switched off';
  const { world, trials, nearest } = judgement;
  const worlds = `${String(trials.panel?.worlds ?? 0)} small worlds, ${String(trials.dials.length)} dials`;
  if (world) return `${worlds}, the truth of this one`;
  return nearest ? `${worlds}; nearest scenario ${nearest.scenario}` : worlds;
}

function describeScores(scores: Scores | Unscored): string {
  if (!isScored(scores)) return `none: ${scores.reason}`;
  const { scored, evidence, draws } = scores;
  const flagged = new Set(evidence.flags.map(({ creator }) => creator)).size;
  return `${scored.length.toLocaleString('en-US')} of ${evidence.roster.size.toLocaleString('en-US')} creators, ${flagged.toLocaleString('en-US')} flagged, ${String(draws)} draws`;
}

function describeBudget(responses: Responses | NoResponses): string {
  if (!isResponse(responses)) return `none: ${responses.reason}`;
  const { market, brands } = responses;
  const creators = sum(market.segments.map((segment) => segment.creators.length));
  return `${String(market.segments.length)} segments, ${creators.toLocaleString('en-US')} creators to book, ${String(brands.length)} brands, ${market.levels.basis}, ${String(market.draws)} draws`;
}

function describeCredits({ results, empty }: AttributionReport): string {
  if (!results) return empty?.text ?? '';
  const ran = results.models.filter((model) => model.unavailable === null);
  return `${String(ran.length)} models, ${String(results.channels.length)} channels, ${String(results.views.filter(({ unavailable }) => unavailable === null).length)} views, ${results.totals.creditedOrders.toLocaleString('en-US')} orders, ${String(results.draws)} draws`;
}

function describeContent({ results, empty }: ContentReport): string {
  if (!results) return empty?.text ?? '';
  const { posts, creators, scopes } = results;
  return `${posts.toLocaleString('en-US')} posts of ${creators.toLocaleString('en-US')} creators, ${String(scopes.length - 1)} platforms`;
}
