import type {
  AttributionResults,
  JourneyState,
  Range,
  TransitionRow,
} from '../../pipeline/report/contract.ts';
import { DRAWN } from './credits.ts';
import type { Format } from './format.ts';
import { plural } from './words.ts';

/** Whether the first lies wholly above the second; null where an interval is missing and nothing can be said. */
export function above(a: Range, b: Range): boolean | null {
  if (a.low === null || b.high === null) return null;
  return a.low > b.high;
}

/** Whether the first lies wholly above all others; null where nothing can be said. */
export function aboveAll(a: Range, others: readonly Range[]): boolean | null {
  if (a.low === null) return null;
  return others.every((b) => above(a, b) === true);
}

/** An interval as words, `4.3% to 4.7%`; null where there is none. */
export const rangeWords = ({ low, high }: Range, write: (v: number) => string): string | null =>
  low === null || high === null ? null : `${write(low)} to ${write(high)}`;

export const labelOf = (results: Pick<AttributionResults, 'channels'>, id: string): string =>
  results.channels.find((c) => c.id === id)?.label ?? id;

/** A state as it is written; `others` needs to know how many channels it stands for. */
export function stateLabel(
  results: Pick<AttributionResults, 'channels'>,
  state: JourneyState,
  others: number,
): string {
  if (state.kind === 'channel') return labelOf(results, state.id);
  if (state.kind === 'others') return `${others} ${plural(others, 'other')}`;
  return { start: 'Start', order: 'Order', none: 'No order', more: 'More touches' }[state.kind];
}

export const sameState = (a: JourneyState, b: JourneyState): boolean =>
  a.kind === b.kind && (a.kind !== 'channel' || b.kind !== 'channel' || a.id === b.id);

/** Moves as a figure draws them: rows by columns, both in the order of the report. */
export interface Heat {
  /** Channels, those that are not told apart, order, none. */
  columns: JourneyState[];
  rows: HeatRow[];
  /** How many channels `others` stands for; 0: there is none. */
  others: number;
}

export interface HeatRow {
  from: JourneyState;
  thin: boolean;
  /** Share of the row by column; null for the whole row when nothing leaves it. */
  shares: number[] | null;
}

/** The largest channels, the rest as one. @param repeats false leaves out moves to the very same channel */
export function heat({ channels, journeys }: AttributionResults, repeats: boolean): Heat {
  const { rows } = journeys.transitions;
  const drawn = channels.slice(0, DRAWN).map(({ id }): JourneyState => ({ kind: 'channel', id }));
  const others = channels.length - drawn.length;
  const inner = [...drawn, ...(others > 0 ? [{ kind: 'others' } as const] : [])];
  const place = placer(inner);
  const columns: JourneyState[] = [...inner, { kind: 'order' }, { kind: 'none' }];
  const from: JourneyState[] = [{ kind: 'start' }, ...inner];
  return {
    columns,
    others,
    rows: from.flatMap((state, i) => {
      const own = rows.filter((row) => (row.from.kind === 'start' ? 0 : place(row.from) + 1) === i);
      if (own.length === 0) return [];
      const thin = own.every((row) => row.thin);
      return [{ from: state, thin, shares: shares(own, { columns, place, repeats, at: i - 1 }) }];
    }),
  };
}

/** Column of a state; channels that are not drawn are among the others, which stand last. */
function placer(inner: readonly JourneyState[]): (state: JourneyState) => number {
  const at = new Map(inner.map((state, i) => [state.kind === 'channel' ? state.id : '', i]));
  const [order, none] = [inner.length, inner.length + 1];
  return (state) => {
    if (state.kind === 'order') return order;
    if (state.kind === 'none') return none;
    return (state.kind === 'channel' ? at.get(state.id) : undefined) ?? inner.length - 1;
  };
}

function shares(
  rows: readonly TransitionRow[],
  {
    columns,
    place,
    repeats,
    at,
  }: { columns: unknown[]; place: (s: JourneyState) => number; repeats: boolean; at: number },
): number[] | null {
  const moves = columns.map(() => 0);
  for (const row of rows)
    for (const { to, moves: n } of row.to) moves[place(to)] = (moves[place(to)] ?? 0) + n;
  if (!repeats && at >= 0)
    moves[at] = Math.max(0, (moves[at] ?? 0) - rows.reduce((sum, row) => sum + row.repeats, 0));
  const all = moves.reduce((a, b) => a + b, 0);
  // What is left of a sum after a subtraction may be dust.
  return all > 1e-9 ? moves.map((n) => (n / all > 1e-9 ? n / all : 0)) : null;
}

/** Per cent as in a cell: whole from 10 up, one decimal below, and never a zero for what happened. */
export function cellText(share: number, fmt: Format): string {
  if (share <= 0) return '';
  if (share < 0.0005) return `<${fmt.decimal(0.1, 1)}`;
  return fmt.decimal(share * 100, share >= 0.0995 ? 0 : 1);
}

/** A path with touches of one channel in a row as one step: `Instagram ×3`. */
export function runs(steps: readonly string[]): { id: string; times: number }[] {
  const all: { id: string; times: number }[] = [];
  for (const id of steps) {
    const last = all.at(-1);
    if (last?.id === id) last.times++;
    else all.push({ id, times: 1 });
  }
  return all;
}
