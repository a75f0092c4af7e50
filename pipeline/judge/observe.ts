import { eventCollector } from '../journeys/events.ts';
import { journeyData, type JourneyData } from '../journeys/journey-data.ts';
import type { Row } from '../schema/dataset.ts';
import { brands } from '../schema/datasets/brands.ts';
import { influencers } from '../schema/datasets/influencers.ts';
import { liftTests } from '../schema/datasets/lift-tests.ts';
import { posts } from '../schema/datasets/posts.ts';
import { touchpoints } from '../schema/datasets/touchpoints.ts';
import type { Dataset } from '../schema/dataset.ts';
import type { Recorded } from '../simulate/recorded.ts';
import { brandRows } from '../simulate/tables/brands.ts';
import { influencerRows } from '../simulate/tables/influencers.ts';
import { conversionRows, touchRows } from '../simulate/tables/journeys.ts';
import { liftRows } from '../simulate/tables/lift-tests.ts';
import { postRows } from '../simulate/tables/posts.ts';
import type { Happened } from '../simulate/world.ts';
import { tableBuilder } from '../tables/builder.ts';
import type { Table } from '../tables/table.ts';
import type { Tables } from '../tables/tables.ts';

/** What an analyst would have of a simulated world, without the way over files. */
export interface Observed {
  journeys: JourneyData;
  tables: Tables;
}

export interface Observation {
  lookbackDays: number;
  /** Whether a touch was tracked at all, by its number in the table; every touch when left out. */
  tracked?: (touch: number) => boolean;
}

export function observe(
  { stage, log, truth }: Happened,
  recorded: Recorded,
  { lookbackDays, tracked = () => true }: Observation,
): Observed {
  const { world, posts: facts } = stage;
  const given = { ...recorded, world, posts: facts, log };
  const events = eventCollector();
  const touches = tableBuilder(touchpoints, { skip: ['touchpoint_id'] });
  let number = 0;
  for (const touch of touchRows(given)) {
    if (!tracked(number++)) continue;
    const row = { ...touch, campaign: null, conversion: null, conversion_value: null };
    events.addTouchpoint(row);
    touches.add(row, number);
  }
  for (const order of conversionRows(given)) events.addConversion(order);
  return {
    journeys: journeyData(events.log, { ordersFrom: 'table', lookbackDays, canonical: false }),
    tables: {
      touchpoints: touches.table({ file: 'touchpoints', present: columnsOf(touchpoints) }),
      posts: tableOf(posts, postRows(world, given)),
      influencers: tableOf(influencers, influencerRows(world, { ...given, names: recorded.handles })),
      brands: tableOf(brands, brandRows(world, { ...given, names: recorded.brandNames })),
      lift_tests: tableOf(liftTests, liftRows(world, truth)),
      conversions: null,
      spend: null,
    },
  };
}

const columnsOf = (dataset: Dataset): ReadonlySet<string> => new Set(Object.keys(dataset.columns));

function tableOf<D extends Dataset>(dataset: D, rows: Iterable<Row<D>>): Table<D> {
  const builder = tableBuilder(dataset);
  let line = 1;
  for (const row of rows) builder.add(row, ++line);
  return builder.table({ file: dataset.expectedFile, present: columnsOf(dataset) });
}
