import { eventCollector } from '../journeys/events.ts';
import { journeyData, type JourneyData } from '../journeys/journey-data.ts';
import { brands } from '../schema/datasets/brands.ts';
import { conversions } from '../schema/datasets/conversions.ts';
import { influencers } from '../schema/datasets/influencers.ts';
import { posts } from '../schema/datasets/posts.ts';
import { touchpoints } from '../schema/datasets/touchpoints.ts';
import { readTable } from '../schema/read.ts';
import type { Dataset, Row } from '../schema/dataset.ts';
import { tableBuilder } from '../tables/builder.ts';
import type { Table } from '../tables/table.ts';
import type { Tables } from '../tables/tables.ts';

/** Small tables as CSV, for tests; those left out are not there. */
export interface LogText {
  touchpoints: string;
  conversions?: string;
  posts?: string;
  influencers?: string;
  brands?: string;
}

/** What a build reads of them. */
export async function logOf(text: LogText): Promise<{ tables: Tables; journeys: JourneyData }> {
  const events = eventCollector();
  const optional = async <D extends Dataset>(
    dataset: D,
    csv: string | undefined,
  ): Promise<Table<D> | null> => (csv === undefined ? null : tableOf(dataset, csv));
  const tables: Tables = {
    touchpoints: await tableOf(touchpoints, text.touchpoints, events.addTouchpoint),
    conversions:
      text.conversions === undefined
        ? null
        : await tableOf(conversions, text.conversions, events.addConversion),
    posts: await optional(posts, text.posts),
    influencers: await optional(influencers, text.influencers),
    brands: await optional(brands, text.brands),
    spend: null,
    lift_tests: null,
  };
  const own = events.ownOrders() > 0;
  if (!own && text.conversions === undefined) events.addNamedOrders();
  const ordersFrom = own ? 'log' : 'table';
  return { tables, journeys: journeyData(events.log, { ordersFrom, lookbackDays: 90, canonical: true }) };
}

async function tableOf<D extends Dataset>(
  dataset: D,
  csv: string,
  onRow: (row: Row<D>) => void = () => undefined,
): Promise<Table<D>> {
  const builder = tableBuilder(dataset);
  const read = await readTable({ name: dataset.expectedFile, blocks: [csv] }, dataset);
  read.rows.forEach((row, at) => {
    builder.add(row, at + 2);
    onRow(row);
  });
  return builder.table({ file: dataset.expectedFile, present: read.present });
}
