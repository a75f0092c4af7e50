import type { SimulationSettings } from '../config.ts';
import { eventCollector } from '../journeys/events.ts';
import { journeyData, type JourneyData } from '../journeys/journey-data.ts';
import { brands } from '../schema/datasets/brands.ts';
import { influencers } from '../schema/datasets/influencers.ts';
import { liftTests } from '../schema/datasets/lift-tests.ts';
import { posts } from '../schema/datasets/posts.ts';
import { spend } from '../schema/datasets/spend.ts';
import { touchpoints } from '../schema/datasets/touchpoints.ts';
import { record, type Recorded } from '../simulate/recorded.ts';
import { brandRows } from '../simulate/tables/brands.ts';
import { influencerRows } from '../simulate/tables/influencers.ts';
import { conversionRows, touchRows } from '../simulate/tables/journeys.ts';
import { liftRows } from '../simulate/tables/lift-tests.ts';
import { postRows } from '../simulate/tables/posts.ts';
import { spendRows } from '../simulate/tables/spend.ts';
import { truthFile, type TruthFile } from '../simulate/truth-file.ts';
import { live, type Happened } from '../simulate/world.ts';
import { tableBuilder } from '../tables/builder.ts';
import type { Tables } from '../tables/tables.ts';
import { fileOf, tableOf } from './table-of.ts';

/** A world and what was written down of it. */
export interface MadeWorld {
  happened: Happened;
  recorded: Recorded;
}

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

/** All that the touches of a world were named by: who posted, for whom, and what was paid. */
export function withRoster(made: MadeWorld, { tables }: Observed): Tables {
  const given = partsOf(made);
  const { world, brandNames, handles } = given;
  return {
    ...tables,
    brands: tableOf(brands, brandRows(world, { ...given, names: brandNames })),
    influencers: tableOf(influencers, influencerRows(world, { ...given, names: handles })),
    posts: tableOf(posts, postRows(world, given)),
    spend: tableOf(spend, spendRows(world, given)),
    conversions: null,
  };
}

const partsOf = ({ happened: { stage, log, truth }, recorded }: MadeWorld) => ({
  ...recorded,
  world: stage.world,
  posts: stage.posts,
  log,
  truth,
});
