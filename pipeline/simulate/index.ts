import path from 'node:path';
import type { SimulationSettings } from '../config.ts';
import { writeJson, writePieces } from '../io.ts';
import type { TableName } from '../schema/issue.ts';
import { record, type Recorded } from './recorded.ts';
import type { Population } from './sample.ts';
import { tableTexts } from './tables.ts';
import { truthFile } from './truth-file.ts';
import { live, type Happened } from './world.ts';

/** What a simulated world came to, in numbers that an analyst could know. */
export interface WorldSummary {
  population: Population;
  rows: { table: TableName; rows: number }[];
}

/** Hears of each finished stage: its name, what it did, when it began (performance.now). */
export type OnStage = (name: string, done: string, since: number) => void;

/**
 * Makes a world and writes its tables to one folder and its truth to another.
 * @param folders exist or are made
 * @throws ConfigError when the configured numbers of touches and orders do not fit each other
 */
export function simulate(
  settings: SimulationSettings,
  folders: { raw: string; truth: string },
  stage: OnStage,
): WorldSummary {
  let since = performance.now();
  const happened = live(settings);
  stage('world', describe(happened), since);
  since = performance.now();
  const recorded = record(happened);
  const tables = tableTexts(happened, recorded);
  for (const { table, text } of tables) writePieces(path.join(folders.raw, `${table}.csv`), text);
  writeJson(path.join(folders.truth, 'truth.json'), truthOf(happened, recorded));
  stage(
    'tables',
    tables.map(({ table, rows }) => `${table} ${rows.toLocaleString('en-US')}`).join(', '),
    since,
  );
  return { population: happened.population, rows: tables.map(({ table, rows }) => ({ table, rows })) };
}

const truthOf = (happened: Happened, recorded: Recorded): ReturnType<typeof truthFile> =>
  truthFile({ ...happened, ...happened.stage, ...recorded });

function describe({ population: { shoppers, bots, buyers }, stage }: Happened): string {
  const devices = shoppers + bots;
  const { seed, scenario } = stage.world.settings;
  return `seed ${seed}, ${scenario}: ${devices.toLocaleString('en-US')} devices, ${buyers.toLocaleString('en-US')} orders, weighted conversion rate ${(buyers / devices).toFixed(4)}`;
}
