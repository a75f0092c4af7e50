import { distinctPaths } from './distinct.ts';
import { byName, channelPaths, journeyCollector, latest } from './journeys.ts';
import type { EventLog } from './log.ts';
import type { Paths } from './paths.ts';
import { noLeftover, splitJourneys, type JourneySink } from './split.ts';

/** The same journeys twice: as distinct paths, and a row each where a model wants to know their times. */
export interface PathSets {
  distinct: Paths;
  /** Null when nobody wants them. */
  rows: Paths | null;
}

/** Collects the journeys of a log that comes in parts, each with whole customers. */
export interface PathCollector {
  take(part: EventLog): void;
  /** @param channels names of the channel numbers of all parts */
  sets(channels: readonly string[]): PathSets;
}

/** @param keepRows whether a row per journey is wanted: memory then grows with the log, else with its distinct paths */
export function pathCollector(lookbackDays: number, keepRows: boolean): PathCollector {
  const [known, rows] = [distinctPaths(), keepRows ? journeyCollector() : null];
  const leftover = noLeftover();
  let steps = new Int32Array(64);
  let end = -Infinity;

  const sink: JourneySink = (log, journey) => {
    const { events, touches, order, weight } = journey;
    if (touches > steps.length) steps = new Int32Array(2 * touches);
    for (let i = 0; i < touches; i++) steps[i] = log.channel[events[i] as number] as number;
    const bought = !Number.isNaN(order);
    known.add(steps, [0, touches], {
      orders: bought ? weight : 0,
      value: bought ? weight * order : 0,
      nulls: bought ? 0 : weight,
      seen: 1,
    });
    rows?.add(log, journey);
  };

  return {
    take(part) {
      splitJourneys(part, { lookbackDays, canonical: false }, { sink, leftover });
      end = Math.max(end, latest(part.time));
    },
    sets(channels) {
      const { names, place } = byName(channels);
      const paths = known.paths(names);
      return {
        distinct: { ...paths, steps: paths.steps.map((channel) => place[channel] as number) },
        rows: rows && channelPaths(channels, rows.journeys(end, lookbackDays)),
      };
    },
  };
}
