import { buildJourneys, channelPaths } from './journeys.ts';
import type { EventLog } from './log.ts';
import { merge } from './merge.ts';
import type { Paths } from './paths.ts';
import type { SplitOptions } from './split.ts';

export interface Span {
  first: number;
  last: number;
}

/** What a touchpoint log (or a table of paths) says, before any model. */
export interface JourneyData {
  /** By channel. */
  paths: Paths;
  /** Channels with touches of creators; a table of paths does not tell. */
  creators: ReadonlySet<string>;
  /** Row of each step in the table of touchpoints, for any other way to name it; null for a table of paths. */
  rows: Int32Array | null;
  /** Orders that no touch preceded inside the lookback window. */
  untouched: { orders: number; value: number };
  touchesOutsideWindow: number;
  /** Null for a table of paths, whose journeys were cut by whoever made it. */
  lookbackDays: number | null;
  /** Where orders stand: in a table of their own, on the rows of the log, or in a table of paths. */
  ordersFrom: 'table' | 'log' | 'paths';
  /** First and last event, epoch milliseconds; null without times. */
  span: Span | null;
  /** First and last order: what is reported on. Without orders the same as the span. */
  period: Span | null;
}

export function journeyData(
  log: EventLog,
  options: SplitOptions & { ordersFrom: 'table' | 'log' },
): JourneyData {
  const { untouched, touchesOutsideWindow, ...journeys } = buildJourneys(log, options);
  return {
    paths: channelPaths(log.channels, journeys),
    creators: log.creators,
    rows: journeys.rows ?? new Int32Array(journeys.steps.length).fill(-1),
    untouched,
    touchesOutsideWindow,
    lookbackDays: options.lookbackDays,
    ordersFrom: options.ordersFrom,
    span: spanOf(log.time),
    period: spanOf(log.time.filter((_, event) => !Number.isNaN(log.order[event]))) ?? spanOf(log.time),
  };
}

/** @param canonical rows in the order of their steps, equal ones as one: draws then do not depend on the order of rows */
export const pathTableData = (paths: Paths, canonical: boolean): JourneyData => ({
  paths: canonical ? merge(paths).paths : paths,
  creators: new Set(),
  rows: null,
  untouched: { orders: 0, value: 0 },
  touchesOutsideWindow: 0,
  lookbackDays: null,
  ordersFrom: 'paths',
  span: null,
  period: null,
});

function spanOf(times: Float64Array): Span | null {
  if (times.length === 0) return null;
  let [first, last] = [Infinity, -Infinity];
  for (const time of times) {
    if (time < first) first = time;
    if (time > last) last = time;
  }
  return { first, last };
}
