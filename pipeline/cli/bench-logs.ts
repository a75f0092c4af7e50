import path from 'node:path';
import { writePieces } from '../io.ts';
import { source } from '../random/source.ts';

/** How many journeys a file holds, and over how many channels. */
export interface Size {
  journeys: number;
  channels: number;
  /** Of a journey, roughly. */
  touches: number;
}

/** The same journeys as a log in three orders of rows, and as a table of paths. */
export interface Files {
  rows: number;
  byCustomer: string;
  byTime: string;
  shuffled: string;
  paths: string;
}

/** Writes files of made-up journeys, the same on every machine. */
export function writeFiles(folder: string, name: string, size: Size): Files {
  const rows = [...logRows(size)];
  const uniform = source('bench', 'order');
  const write = (kind: string, lines: Iterable<string>): string => {
    const file = path.join(folder, `${kind}-${name}.csv`);
    writePieces(file, pieces(lines));
    return file;
  };
  return {
    rows: rows.length,
    byCustomer: write('log', [LOG_HEADER, ...rows]),
    byTime: write('log-by-time', [LOG_HEADER, ...sortedBy(rows, (row) => Date.parse(timeOf(row)))]),
    shuffled: write('log-shuffled', [LOG_HEADER, ...sortedBy(rows, uniform)]),
    paths: write('paths', pathLines(size)),
  };
}

const LOG_HEADER = 'customer_id,time,channel,conversion,conversion_value';

const timeOf = (row: string): string => row.split(',', 2)[1] ?? '';

function sortedBy(rows: readonly string[], keyOf: (row: string) => number): string[] {
  const keys = Float64Array.from(rows, keyOf);
  return Uint32Array.from(keys.keys())
    .sort((a, b) => (keys[a] as number) - (keys[b] as number) || a - b)
    .reduce<string[]>((sorted, row) => {
      sorted.push(rows[row] as string);
      return sorted;
    }, []);
}

function* journeys({ journeys: count, channels, touches }: Size): Generator<number[]> {
  const uniform = source('bench', 'journeys');
  for (let j = 0; j < count; j++) {
    const length = 1 + Math.floor(-Math.log(1 - uniform()) * (touches - 0.5));
    // Squared: some channels are common, some rare.
    yield Array.from({ length }, () => Math.floor(uniform() ** 2 * channels));
  }
}

function* logRows(size: Size): Generator<string> {
  let j = 0;
  for (const steps of journeys(size)) {
    const customer = `C${String(j).padStart(7, '0')}`;
    const start = Date.UTC(2024, 0, 1) + ((j * 7919) % 200) * 86_400_000;
    for (const [i, channel] of steps.entries()) {
      const ordered = j % 9 === 0 && i === steps.length - 1;
      const time = new Date(start + i * 40_000_000).toISOString().slice(0, 19);
      yield `${customer},${time}Z,Channel ${String(channel)},${ordered ? '1,80.5' : '0,0'}`;
    }
    j++;
  }
}

function* pathLines(size: Size): Generator<string> {
  yield 'path,total_conversions,total_conversion_value,total_null';
  let j = 0;
  for (const steps of journeys(size))
    yield `${steps.map((s) => `Channel ${String(s)}`).join(' > ')},${j++ % 9 === 0 ? '1,80.5,0' : '0,0,1'}`;
}

/** Many lines at a time: a write for each would take minutes. */
function* pieces(lines: Iterable<string>): Generator<string> {
  let piece: string[] = [];
  for (const line of lines) {
    piece.push(line);
    if (piece.length < 10_000) continue;
    yield `${piece.join('\n')}\n`;
    piece = [];
  }
  if (piece.length > 0) yield `${piece.join('\n')}\n`;
}
