import path from 'node:path';
import { evidenceFrom } from './attribution/evidence-from.ts';
import { modelById, models } from './attribution/index.ts';
import type { Config } from './config.ts';
import {
  describeBudget,
  describeChecks,
  describeContent,
  describeCredits,
  describeJudgement,
  describeRows,
  describeScores,
  describeTruth,
  describeVerdict,
} from './describe.ts';
import { contentOf } from './content/index.ts';
import { readInputs, type Inputs } from './inputs.ts';
import { checkRejections } from './intake/rejections.ts';
import { readingWorld } from './intake/sources.ts';
import { readJson } from './io.ts';
import { judge, type Trials } from './judge/index.ts';
import { judgeWorld } from './judge/world.ts';
import { remakeAlways, STAGES, type Keep, type Stage } from './keep.ts';
import { attributionReport } from './report/attribution.ts';
import { budgetFiles } from './report/budget.ts';
import { contentReport } from './report/content.ts';
import type { Report } from './report/contract.ts';
import { creatorsReport } from './report/creators.ts';
import { influencersReport } from './report/influencers.ts';
import { lookHere, type Look } from './report/look.ts';
import { qualityReport } from './report/quality.ts';
import { siteReport } from './report/site.ts';
import { tableSummaries } from './report/tables.ts';
import { truthReport } from './report/truth.ts';
import { touchCredits } from './report/touch-credits.ts';
import { withheld } from './report/withheld.ts';
import { writeProcessed, writeReport } from './report/write.ts';
import { responsesOf } from './response/index.ts';
import { fairness } from './scoring/fairness.ts';
import { scoreInfluencers } from './scoring/scores.ts';
import { simulate } from './simulate/index.ts';
import type { TruthFile } from './simulate/truth-file.ts';
import { sum } from './stats/sum.ts';
import { validate } from './validate/index.ts';

export interface Task {
  config: Config;
  /** Table name -> absolute file, from the command line. */
  inputs: ReadonlyMap<string, string>;
  /** Where the simulated world lies, or is to be made; null for data of one's own. */
  world: { raw: string; truth: string; make: boolean } | null;
  /** Looks at the views of the credits, in this thread when it is left out. */
  look?: Look;
  /** Takes results of stages from earlier builds; everything is made again when it is left out. */
  keep?: Keep;
  /** Waits for how models fare in worlds whose truth is known; null when judging is switched off. */
  trials: (() => Promise<Trials>) | null;
  /** Empty folder that receives the report. */
  folder: string;
  /** Empty folder that receives the tables for spreadsheets; null for none. */
  processed: string | null;
  /** Hears of each finished stage: its name, what it did, when it began (performance.now), and whether an earlier build had done it. */
  stage: (name: string, done: string, since: number, kept?: boolean) => void;
}

/** From the user's files, or a simulated world, to the JSON that the site reads, one stage after the other. */
export async function main({
  config,
  inputs,
  world,
  trials,
  look = lookHere(models),
  keep = remakeAlways,
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

  // Beside what follows, where views are looked at in other threads.
  const attributing = performance.now();
  const stageOf = (name: keyof typeof STAGES, more: Stage['files'] = {}): Stage => ({
    name,
    config,
    files: { ...filesOf(read), ...more },
    ...STAGES[name],
  });
  const attributed = keep(stageOf('attribution'), () =>
    attributionReport(read.journeys, { models, config, tables: read.tables, look }),
  );
  attributed.catch(() => undefined);

  since = performance.now();
  const scores = scoreInfluencers(read, config);
  stage('scores', describeScores(scores), since);

  since = performance.now();
  const responses = responsesOf(scores, { ...read, config });
  const budget = budgetFiles(responses, config, read.journeys.period);
  stage('budget', describeBudget(responses), since);

  since = performance.now();
  const content = await keep(stageOf('content'), () =>
    contentReport(contentOf(read.tables, config.uncertainty), config.uncertainty),
  );
  stage('content', describeContent(content.result), since, content.kept);

  since = performance.now();
  const given = { journeys: read.journeys, tables: read.tables, models, config };
  const truthOf = world && path.join(world.truth, 'truth.json');
  const judgedWorld =
    trials && truthOf !== null
      ? await keep(stageOf('world-judgement', { truth: truthOf }), () =>
          judgeWorld({ ...given, truth: readJson(truthOf) as TruthFile }),
        )
      : null;
  if (judgedWorld) stage('truth', describeTruth(judgedWorld.result), since, judgedWorld.kept);

  since = performance.now();
  const judgement =
    trials &&
    judge({ ...given, world: judgedWorld?.result ?? null, scores, responses, trials: await trials() });
  stage('judge', describeJudgement(judgement), since);

  const {
    result: { attribution, credits },
    kept,
  } = await attributed;
  stage('attribution', describeCredits(attribution), attributing, kept);

  since = performance.now();
  const tables = tableSummaries(read);
  const quality = withheld(
    qualityReport({ tables, inputs: read, checks: [...checks, ...fairness(scores)], config }),
    read.tables,
  );
  const truth = truthReport(judgement, { models, config });
  const influencers = influencersReport(scores);
  const creators = creatorsReport(scores, influencers);
  const site = siteReport({
    config,
    given: inputs,
    tables,
    attribution,
    credits,
    influencers,
    creators,
    budget,
    content: content.result,
    quality,
    truth,
    period: read.journeys.period,
  });
  const report = {
    site,
    attribution,
    influencers,
    creators,
    budget: budget.report,
    content: content.result,
    quality,
    truth,
  };
  writeReport(folder, { report, credits, budget, readings: read.readings });
  if (processed !== null) writeProcessed(processed, report, touchesOf(read, config));
  stage('report', `build ${site.buildId}, data quality: ${describeVerdict(quality)}`, since);
  return report;
}

/** Table -> file, of those that were read. */
const filesOf = ({ readings }: Inputs): Stage['files'] =>
  Object.fromEntries(
    readings.flatMap(({ source, result }) =>
      result && source.file !== null ? [[source.dataset.name, source.file]] : [],
    ),
  );

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
