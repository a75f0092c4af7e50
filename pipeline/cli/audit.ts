/**
 * `npm run audit`: scores and response curves of worlds of several seeds against their truth: the tables of docs/scores.md and
 * of docs/response.md.
 */
import type { Config } from '../config.ts';
import { loadConfig } from '../config/load.ts';
import { journeysOfTables } from '../judge/journeys-of-tables.ts';
import { models } from '../attribution/index.ts';
import { responseAudit, type ResponseAudit } from '../judge/booked/audit.ts';
import { makeWorld } from '../judge/observe.ts';
import { scoreAudit, type ScoreAudit } from '../judge/score-audit.ts';
import { tablesOfWorld } from '../judge/tables-of-world.ts';
import { isResponse, responsesOf } from '../response/index.ts';
import { BuildError } from '../publish.ts';
import { isScored, scoreInfluencers } from '../scoring/scores.ts';
import { truthFile } from '../simulate/truth-file.ts';
import { parse } from './options.ts';
import { command, secondsSince, toOut } from './say.ts';

/** More than a build takes the time for. */
const SHOPPERS = 200_000;

const USAGE = 'npm run audit -- [--seeds N]';

await command(async () => {
  const { values } = parse({ args: process.argv.slice(2), options: { seeds: { type: 'string' } } }, USAGE);
  const seeds = Number(values.seeds ?? '5');
  if (!Number.isInteger(seeds) || seeds < 1)
    throw new BuildError(
      `--seeds: got "${values.seeds ?? ''}", expected a whole number above 0\nusage: ${USAGE}`,
    );
  const config = await loadConfig(null);
  const start = performance.now();
  const audits = Array.from({ length: seeds }, (_, at) => auditOf(config, at));
  const rows = audits.map(({ scores, responses }) => ({
    ...measures(scores),
    ...responseMeasures(responses),
  }));
  const names = Object.keys(rows[0] ?? {});
  for (const name of names) {
    const own = rows.map((row) => row[name] ?? Number.NaN);
    toOut(
      `${name.padEnd(44)} ${own.map((v) => v.toFixed(3).padStart(7)).join(' ')}   mean ${mean(own).toFixed(3)}`,
    );
  }
  toOut(`${String(seeds)} worlds in ${secondsSince(start)}`);
  return 0;
});

/** The first seed is the configured one. */
function auditOf(configured: Config, at: number): { scores: ScoreAudit; responses: ResponseAudit } {
  const { simulation } = configured;
  const seed = at === 0 ? simulation.seed : `${simulation.seed}/audit/${String(at)}`;
  const config = { ...configured, simulation: { ...simulation, seed } };
  const world = makeWorld(config.simulation);
  const tables = tablesOfWorld(world);
  const journeys = journeysOfTables(tables, config.attribution.lookbackDays);
  const scores = scoreInfluencers({ tables, journeys }, config);
  if (!isScored(scores)) throw new Error(`audit, seed ${seed}: got no scores, expected some`);
  const truth = truthFile({ ...world.happened, ...world.happened.stage, ...world.recorded });
  const given = { truth, tables, journeys, config };
  const responses = responsesOf(scores, { ...given, brands: false });
  if (!isResponse(responses)) throw new Error(`audit, seed ${seed}: got no response curves, expected some`);
  return {
    scores: scoreAudit(scores, given),
    responses: responseAudit(responses, {
      ...given,
      models,
      config: { ...config, judge: { ...config.judge, bookedShoppers: SHOPPERS } },
    }),
  };
}

function measures({
  same,
  planned,
  forecast,
  shuffled,
  fraud,
  coverage,
  advice,
}: ScoreAudit): Record<string, number> {
  const rows: Record<string, number> = {};
  for (const [test, table] of Object.entries({ same, planned, forecast }))
    for (const { id, sales, perDollar } of table?.guides ?? []) {
      rows[`${test}, ${id}, sales`] = sales;
      rows[`${test}, ${id}, profit`] = perDollar;
    }
  rows['certainly High'] = shuffled.real;
  rows['certainly High, by lot'] = shuffled.shuffled;
  rows['fraud, precision'] = fraud.any.hits / fraud.any.flagged;
  rows['fraud, recall'] = fraud.any.hits / fraud.heavy;
  rows['coverage'] = coverage.all.held / coverage.all.creators;
  rows['coverage, large'] = coverage.large.held / coverage.large.creators;
  for (const { advice: id, realReturn } of advice) rows[`real return, ${id}`] = realReturn;
  return rows;
}

/** How plans and segments were foretold, and which part of the best possible revenue each split misses. */
function responseMeasures({ plans, segments, today, budgets }: ResponseAudit): Record<string, number> {
  const held = (all: typeof plans): number =>
    all.filter(({ real, low, high }) => real >= low && real <= high).length / all.length;
  const rows: Record<string, number> = {
    'today, predicted over real': today.predicted / today.real,
    'plans, predicted over real': mean(plans.map(({ predicted, real }) => predicted / real)),
    'plans, intervals that hold': held(plans),
    'segments, intervals that hold': held(segments),
  };
  for (const { times, best, plans: tried } of budgets)
    for (const { id, regret } of tried)
      rows[`missed at ${String(times)} x today, ${id}`] = regret.value / best;
  return rows;
}

function mean(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0) / values.length;
}
