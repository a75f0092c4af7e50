import { channelOf } from '../journeys/channel.ts';
import type { Table } from '../tables/table.ts';
import { wordAt } from '../tables/table.ts';
import type { touchpoints } from '../schema/datasets/touchpoints.ts';
import type { Naming } from './dimension.ts';

export type Touches = Table<typeof touchpoints>;

/** Names rows by a function of the row; null is a row that is no touch. */
export function namingOf(
  rows: number,
  nameOf: (row: number) => string | null,
  labels: ReadonlyMap<string, string> = new Map(),
): Naming {
  const first = new Map<string, number>();
  const raw = Int32Array.from({ length: rows }, (_, row) => {
    const name = nameOf(row);
    if (name === null) return -1;
    let number = first.get(name);
    if (number === undefined) first.set(name, (number = first.size));
    return number;
  });
  const names = [...first.keys()].sort();
  const place = new Int32Array(names.length);
  names.forEach((name, at) => (place[first.get(name) as number] = at));
  return { names, of: raw.map((number) => (number < 0 ? -1 : (place[number] as number))), labels };
}

/** The channel of every touch: what a touch without a post is called in every dimension. */
export function channelsOf(touches: Touches): (row: number) => string | null {
  const [channel, platform] = [touches.words('channel'), touches.words('platform')];
  return (row) => channelOf({ channel: wordAt(channel, row), platform: wordAt(platform, row) });
}
