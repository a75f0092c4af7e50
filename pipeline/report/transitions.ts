import { fold, type Fold } from '../journeys/fold.ts';
import { MIN_JOURNEYS, type Paths, type Weights } from '../journeys/paths.ts';
import { moveCounter, type Moves } from '../journeys/transitions.ts';
import { round } from '../stats/round.ts';
import { sum } from '../stats/sum.ts';
import type { JourneyState, Range, Transition, TransitionRow, Transitions } from './contract.ts';
import type { Frame } from './credits.ts';
import { sampled, type Sampled } from './sampled.ts';
import type { Watching } from './watching.ts';

/** As many as a table of moves between all of them can hold. */
const MOST_CHANNELS = 24;

/** Moves between channels, with intervals by row. */
export function transitionsReport(paths: Paths, frame: Frame): Watching<Transitions> {
  const states = fold(frame.order, MOST_CHANNELS);
  const counter = moveCounter(paths, states);
  const moves = counter.count(paths.weights);
  const shares = sampled((weights: Weights) => measure(counter.count(weights)), {
    weights: paths.weights,
    level: frame.level,
  });
  return {
    draw: shares.draw,
    finish: () => ({
      folded: states.folded,
      rows: rows({ moves, shares, names: stateNames(paths, states) }, counter.recorded),
      touches: touches(shares, moves.cells.length),
    }),
  };
}

/** Share of each cell in its row, then the shares of all touches that repeat, order, and leave. */
function measure({ cells, columns, repeats }: Moves): Float64Array {
  const out = new Float64Array(cells.length + 3);
  for (let row = 0; row < repeats.length; row++) {
    const own = cells.subarray(row * columns, (row + 1) * columns);
    const all = sum(own);
    own.forEach((moves, column) => (out[row * columns + column] = moves / all));
  }
  const touched = sum(cells.subarray(columns));
  const column = (at: number): number =>
    sum(repeats.map((_, row) => (row === 0 ? 0 : (cells[row * columns + at] as number))));
  out.set(
    [sum(repeats), column(columns - 2), column(columns - 1)].map((n) => n / touched),
    cells.length,
  );
  return out;
}

function touches(shares: Sampled, at: number): Transitions['touches'] {
  const [repeat, order, none] = [0, 1, 2].map((i) => shares.range(at + i) ?? NOTHING) as [
    Range,
    Range,
    Range,
  ];
  return { repeat, order, none };
}

const NOTHING: Range = { value: 0, low: null, high: null };

/** States in the order of the columns: channels, those folded, order, none. */
function stateNames({ names }: Paths, { kept, folded }: Fold): JourneyState[] {
  return [
    ...kept.map((name): JourneyState => ({ kind: 'channel', id: names[name] as string })),
    ...(folded > 0 ? [{ kind: 'others' } as const] : []),
    { kind: 'order' },
    { kind: 'none' },
  ];
}

interface Counted {
  moves: Moves;
  shares: Sampled;
  names: JourneyState[];
}

function rows(counted: Counted, recorded: Float64Array): TransitionRow[] {
  const from: JourneyState[] = [{ kind: 'start' }, ...counted.names.slice(0, -2)];
  return from.flatMap((state, row) => {
    const to = transitions(counted, row);
    if (to.length === 0) return [];
    return [
      {
        from: state,
        recorded: round(recorded[row] as number),
        thin: (recorded[row] as number) < MIN_JOURNEYS,
        moves: round(sum(to.map(({ moves }) => moves))),
        repeats: round(counted.moves.repeats[row] as number),
        to: to.map((one) => ({ ...one, moves: round(one.moves) })),
      },
    ];
  });
}

function transitions({ moves: { cells, columns }, shares, names }: Counted, row: number): Transition[] {
  return names.flatMap((to, column) => {
    const at = row * columns + column;
    const moves = cells[at] as number;
    const share = moves > 0 ? shares.range(at) : null;
    return share ? [{ to, moves, share }] : [];
  });
}
