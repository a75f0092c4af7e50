import type { SimulationSettings } from '../config.ts';
import { eventCollector } from '../journeys/events.ts';
import { journeyData, type JourneyData } from '../journeys/journey-data.ts';
import { liftTests } from '../schema/datasets/lift-tests.ts';
import { touchpoints } from '../schema/datasets/touchpoints.ts';
import { record } from '../simulate/recorded.ts';
import { conversionRows, touchRows } from '../simulate/tables/journeys.ts';
import { liftRows } from '../simulate/tables/lift-tests.ts';
import { truthFile, type TruthFile } from '../simulate/truth-file.ts';
import { live } from '../simulate/world.ts';
import { tableBuilder } from '../tables/builder.ts';
import type { Tables } from '../tables/tables.ts';
import { fileOf, tableOf } from './table-of.ts';
import { rosterTables, type MadeWorld } from './tables-of-world.ts';

export type { MadeWorld };

export function makeWorld(settings: SimulationSettings): MadeWorld {
  const happened = live(settings);
  return { happened, recorded: record(happened) };
}

/** What was caused in it. */
export const truthOf = ({ happened, recorded }: MadeWorld): TruthFile =>
  truthFile({ ...happened, ...happened.stage, ...recorded });

/** What an analyst would have of a simulated world, without the way over files. */
export interface Observed {
  journeys: JourneyData;
  tables: Pick<Tables, 'touchpoints' | 'lift_tests'>;
}

export interface Observation {
  lookbackDays: number;
  /** Whether a touch was tracked at all, by its number in the table; every touch when left out. */
  tracked?: (touch: number) => boolean;
}

export function observe(made: MadeWorld, { lookbackDays, tracked = () => true }: Observation): Observed {
  const { world, log, truth } = partsOf(made);
  const events = eventCollector();
  const touches = tableBuilder(touchpoints, { skip: NOT_NAMED });
  let number = 0;
  for (const touch of touchRows(partsOf(made))) {
    if (!tracked(number++)) continue;
    const row = { ...touch, campaign: null, conversion: null, conversion_value: null };
    events.addTouchpoint(row);
    touches.add(row, number + 1);
  }
  for (const order of conversionRows(partsOf(made))) events.addConversion(order);
  return {
    journeys: journeyData(events.log, { ordersFrom: 'table', lookbackDays, canonical: false }),
    tables: {
      touchpoints: touches.table(fileOf(touchpoints)),
      lift_tests: tableOf(liftTests, liftRows(world, { truth, log })),
    },
  };
}

/** Columns that name no touch in any dimension. */
const NOT_NAMED = [
  'touchpoint_id',
  'customer_id',
  'conversion_id',
  'attribution_weight',
  'sample_weight',
] as const satisfies readonly (keyof typeof touchpoints.columns)[];

/** The same with all that its touches were named by. */
export const withRoster = (made: MadeWorld, { tables }: Observed): Tables => ({
  ...tables,
  ...rosterTables(made),
  conversions: null,
});

const partsOf = ({ happened: { stage, log, truth }, recorded }: MadeWorld) => ({
  ...recorded,
  world: stage.world,
  posts: stage.posts,
  log,
  truth,
});
