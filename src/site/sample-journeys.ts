/** Invented journeys for tests, consistent in themselves: every row of moves and every touch adds up. */
import type {
  JourneyEnds,
  JourneyShape,
  JourneyState,
  PathFlow,
  Range,
  Transitions,
} from '../../pipeline/report/contract.ts';

export interface SampleJourneys {
  channels: string[];
  /** Half width of every interval; null = no draws. */
  width: number | null;
  orders: number;
}

/** Every channel opens a part; from each, half of the touches end, a tenth of these in an order, and the rest go on to the next channel. */
export const sampleJourneys = (options: SampleJourneys): JourneyShape => ({
  transitions: transitions(options),
  flow: flow(options),
  ends: ends(options),
});

export function range(value: number, half: number | null, least = -1): Range {
  if (half === null) return { value, low: null, high: null };
  return { value, low: Math.max(least, value - half), high: value + half };
}

const channel = (id: string): JourneyState => ({ kind: 'channel', id });

function transitions({ channels, width }: SampleJourneys): Transitions {
  const share = (value: number) => range(value, width, 0);
  const others = channels.length > 1;
  const rows = channels.map((id, i) => {
    const next = channels[(i + 1) % channels.length] ?? id;
    const to = [
      { to: channel(id), moves: others ? 10 : 50, share: share(others ? 0.1 : 0.5) },
      ...(others ? [{ to: channel(next), moves: 40 - (i % 3), share: share(0.4 - (i % 3) / 100) }] : []),
      { to: { kind: 'order' } as const, moves: 5, share: share(0.05) },
      {
        to: { kind: 'none' } as const,
        moves: 45 + (others ? i % 3 : 0),
        share: share(others ? 0.45 + (i % 3) / 100 : 0.45),
      },
    ];
    return { from: channel(id), recorded: 90 - i, thin: i === 2, moves: 100, repeats: others ? 10 : 50, to };
  });
  const start = channels.map((id) => ({ to: channel(id), moves: 20, share: share(1 / channels.length) }));
  return {
    folded: 0,
    rows: [
      {
        from: { kind: 'start' },
        recorded: 100,
        thin: false,
        moves: 20 * channels.length,
        repeats: 0,
        to: start,
      },
      ...rows,
    ],
    touches: { repeat: share(others ? 0.1 : 0.5), order: share(0.05), none: share(0.45) },
  };
}

/** Halves order at once; the others meet the next channel and then order. */
function flow({ channels, width, orders }: SampleJourneys): PathFlow {
  const each = orders / Math.max(1, channels.length);
  if (orders === 0) return { touches: 4, switches: null, folded: 0, bands: [] };
  const second = (i: number) => channels[(i + 1) % channels.length] ?? '';
  return {
    touches: 4,
    switches: range(channels.length > 1 ? 1 : 0, width === null ? null : 0),
    folded: 0,
    bands: [
      ...channels.flatMap((id, i) => [
        { touch: 1, from: channel(id), to: channel(second(i)), orders: each / 2 },
        { touch: 1, from: channel(id), to: { kind: 'order' } as const, orders: each / 2 },
      ]),
      ...channels.map((id) => ({
        touch: 2,
        from: channel(id),
        to: { kind: 'order' } as const,
        orders: each / 2,
      })),
    ],
  };
}

/** The first channel opens more than it closes, the last the reverse. */
function ends({ channels, width, orders }: SampleJourneys): JourneyEnds {
  const n = channels.length;
  const share = (value: number) => range(value, width, 0);
  const tilt = (i: number) => (n < 2 ? 0 : i === 0 ? 0.1 / n : i === n - 1 ? -0.1 / n : 0);
  return {
    orders: orders / 2,
    thin: orders < 20,
    moved: share(n < 2 ? 0 : 0.1 / n / 2),
    channels: channels.map((id, i) => ({
      channel: id,
      opens: share(1 / n + tilt(i) / 2),
      closes: share(1 / n - tilt(i) / 2),
      shift: range(tilt(i), width),
      assisted: orders / 2 / n,
    })),
  };
}
