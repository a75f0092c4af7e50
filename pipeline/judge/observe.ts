import type { SimulationSettings } from '../config.ts';
import { eventCollector } from '../journeys/events.ts';
import { journeyData, type JourneyData } from '../journeys/journey-data.ts';
import { liftTests } from '../schema/datasets/lift-tests.ts';
import { record, type Recorded } from '../simulate/recorded.ts';
import { conversionRows, touchRows } from '../simulate/tables/journeys.ts';
import { liftRows } from '../simulate/tables/lift-tests.ts';
import { live, type Happened } from '../simulate/world.ts';
import type { Table } from '../tables/table.ts';
import { tableOf } from './table-of.ts';

/** A world and what was written down of it. */
export interface MadeWorld {
  happened: Happened;
  recorded: Recorded;
}

export function makeWorld(settings: SimulationSettings): MadeWorld {
  const happened = live(settings);
  return { happened, recorded: record(happened) };
}

/** What an analyst would have of a simulated world, without the way over files. */
export interface Observed {
  journeys: JourneyData;
  liftTests: Table<typeof liftTests>;
}

export interface Observation {
  lookbackDays: number;
  /** Whether a touch was tracked at all, by its number in the table; every touch when left out. */
  tracked?: (touch: number) => boolean;
}

export function observe(
  { happened: { stage, log, truth }, recorded }: MadeWorld,
  { lookbackDays, tracked = () => true }: Observation,
): Observed {
  const { world, posts: facts } = stage;
  const given = { ...recorded, world, posts: facts, log };
  const events = eventCollector();
  let number = 0;
  for (const touch of touchRows(given)) {
    if (!tracked(number++)) continue;
    events.addTouchpoint({ ...touch, campaign: null, conversion: null, conversion_value: null });
  }
  for (const order of conversionRows(given)) events.addConversion(order);
  return {
    journeys: journeyData(events.log, { ordersFrom: 'table', lookbackDays, canonical: false }),
    liftTests: tableOf(liftTests, liftRows(world, { truth, log })),
  };
}
