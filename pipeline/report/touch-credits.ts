import { gap } from '../attribution/gap.ts';
import type { Evidence } from '../attribution/evidence.ts';
import type { Model } from '../attribution/model.ts';
import type { AttributionSettings } from '../config.ts';
import type { JourneyData } from '../journeys/journey-data.ts';
import { rowCount } from '../journeys/paths.ts';
import { round } from '../stats/round.ts';
import { wordAt } from '../tables/table.ts';
import type { Tables } from '../tables/tables.ts';
import { orderRows } from '../views/orders.ts';
import { csvCell } from './csv-cell.ts';

interface Given {
  journeys: JourneyData;
  tables: Tables;
  /** Id of each row of the table of touchpoints; null where the file has none. */
  touchIds: readonly string[] | null;
  models: readonly Model[];
  settings: AttributionSettings;
  evidence: Evidence;
}

/** What is known of a touch, before the columns of the models. */
const KNOWN = ['line', 'touchpoint_id', 'customer_id', 'conversion_id', 'channel', 'post_id', 'order_value'];

/** Lines that are put together before they are handed on. */
const BLOCK = 2000;

/**
 * data/processed/touchpoint_credits.csv: a row for every touch of a journey, journeys in the order of their customers, touches in time order.
 * Credits are in orders; times `order_value` they are money. Summed by channel a column is the credit of its model.
 * @returns the text in pieces; null where there is no log of touches
 */
export function touchCredits(given: Given): Iterable<string> | null {
  const { journeys, tables } = given;
  if (journeys.rows === null || !tables.touchpoints) return null;
  return lines(given, { touchpoints: tables.touchpoints, rows: journeys.rows });
}

function* lines(
  { journeys, tables, touchIds, models, settings, evidence }: Given,
  { touchpoints, rows }: { touchpoints: NonNullable<Tables['touchpoints']>; rows: Int32Array },
): Generator<string> {
  const { paths } = journeys;
  const ran = models.filter((model) => gap(model, paths, evidence) === null);
  const columns = ran.map((model) => model.prepare(paths, settings, evidence).touches());
  const known = describer({ journeys, tables, touchpoints, touchIds });
  yield `${[...KNOWN, ...ran.map(({ id }) => csvCell(id))].join(',')}\n`;
  let block: string[] = [];
  for (let journey = 0; journey < rowCount(paths); journey++) {
    const touch = known(journey);
    for (let i = paths.offsets[journey] as number; i < (paths.offsets[journey + 1] as number); i++) {
      let line = touch(rows[i] as number, i);
      for (const column of columns) line += `,${credit(column[i] as number)}`;
      if (block.push(line) < BLOCK) continue;
      yield `${block.join('\n')}\n`;
      block = [];
    }
  }
  if (block.length > 0) yield `${block.join('\n')}\n`;
}

/** Most are all or nothing. */
const credit = (orders: number): string => (orders === 0 ? '0' : orders === 1 ? '1' : String(round(orders)));

type Describe = (journey: number) => (row: number, step: number) => string;

/** The known cells of the touches of one journey after the other. */
function describer({
  journeys,
  tables,
  touchpoints,
  touchIds,
}: Pick<Given, 'journeys' | 'tables' | 'touchIds'> & {
  touchpoints: NonNullable<Tables['touchpoints']>;
}): Describe {
  const { paths, rows } = journeys;
  const [customer, post, named] = (['customer_id', 'post_id', 'conversion_id'] as const).map((column) =>
    touchpoints.words(column),
  ) as [Words, Words, Words];
  const channels = paths.names.map(csvCell);
  const orders = tables.conversions && orderRows(journeys, { touchpoints, conversions: tables.conversions });
  const orderIds = tables.conversions?.words('conversion_id');
  /** By the table of conversions; for a log that carries its orders, by what the last touch names. */
  const orderOf = (journey: number): string => {
    const row = orders?.[journey] ?? -1;
    if (row >= 0 && orderIds) return wordAt(orderIds, row) ?? '';
    return wordAt(named, rows?.[(paths.offsets[journey + 1] as number) - 1] ?? -1) ?? '';
  };
  return (journey) => {
    const bought = paths.weights.orders[journey] as number;
    const order = bought > 0 ? csvCell(orderOf(journey)) : '';
    const value = bought > 0 ? String(round((paths.weights.value[journey] as number) / bought)) : '';
    return (row, step) =>
      [
        touchpoints.lines[row],
        csvCell(touchIds?.[row] ?? ''),
        csvCell(wordAt(customer, row) ?? ''),
        order,
        channels[paths.steps[step] as number],
        csvCell(wordAt(post, row) ?? ''),
        value,
      ].join(',');
  };
}

type Words = Parameters<typeof wordAt>[0];
