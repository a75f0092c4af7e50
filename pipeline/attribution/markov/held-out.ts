import { recorded, rowCount, type Paths } from '../../journeys/paths.ts';
import { sum, sums } from '../../stats/sum.ts';
import { numbered } from './numbered.ts';
import type { NextSteps } from './next-steps.ts';

/** What is known after some touches of memory: the chance of each slot's step, from all journeys but its own. */
export interface Memory {
  /** Touches remembered. */
  readonly order: number;
  /** Number of what is remembered before each slot: its last `order` touches, or all of them and that there were no others. */
  readonly context: Int32Array;
  readonly chance: Float64Array;
  /** Weighted journeys that were at the same context, at each slot. */
  readonly met: Float64Array;
}

/** One more touch of memory than `shorter` has; the first memory of all is none. */
export function longerMemory(paths: Paths, steps: NextSteps, shorter: Memory | null): Memory {
  const order = shorter ? shorter.order + 1 : 0;
  const context = shorter ? longerContexts(steps, shorter, order) : new Int32Array(steps.next.length);
  return { order, context, ...leftOutChances(paths, steps, { context, shorter }) };
}

/** The log-likelihood of all journeys, each foretold from the others. */
export function heldOut({ weight }: NextSteps, { chance }: Memory): number {
  const log = sums(1);
  for (let slot = 0; slot < weight.length; slot++)
    if ((weight[slot] as number) > 0) log.add(0, (weight[slot] as number) * Math.log(chance[slot] as number));
  return log.totals()[0] as number;
}

function longerContexts(
  { offsets, next, before, symbols }: NextSteps,
  shorter: Memory,
  order: number,
): Int32Array {
  const keys = new Float64Array(shorter.context.length);
  for (let row = 0; row + 1 < offsets.length; row++)
    for (let slot = offsets[row] as number; slot < (offsets[row + 1] as number); slot++) {
      // One touch further back; the start stands for what was before the first.
      const back = (before[slot] as number) - order;
      const older = back >= 0 ? (next[(offsets[row] as number) + back] as number) : symbols;
      keys[slot] = (shorter.context[slot] as number) * (symbols + 1) + older;
    }
  return numbered(keys);
}

/**
 * Chances with the journey's own steps taken out of all counts. What few journeys met is foretold mostly by the shorter
 * memory, which counts as much as one mean journey; without any memory, every step is as likely as another. A context that
 * says no more than its shorter one, such as the whole of a journey that has just begun, foretells the same.
 */
function leftOutChances(
  paths: Paths,
  steps: NextSteps,
  { context, shorter }: { context: Int32Array; shorter: Memory | null },
): Pick<Memory, 'chance' | 'met'> {
  const { offsets, next, weight, symbols } = steps;
  const moves = numbered(movesOf(context, steps));
  const met = counted(context, weight);
  const taken = counted(moves, weight);
  const prior = meanUnit(paths);
  const chance = new Float64Array(next.length);
  const [ownMet, ownTaken] = [new Int32Array(met.length), new Int32Array(taken.length)];
  for (let row = 0; row + 1 < offsets.length; row++) {
    const [from, to] = [offsets[row] as number, offsets[row + 1] as number];
    const unit = Math.min(paths.unit[row] as number, (weight[to - 1] as number) + (weight[to - 2] as number));
    for (let slot = from; slot < to - 1; slot++) count(slot, 1);
    // Both ends are one step of a journey: it takes either.
    ownTaken[moves[to - 1] as number] = 1;
    for (let slot = from; slot < to; slot++) {
      const [c, m] = [context[slot] as number, moves[slot] as number];
      const back = shorter ? (shorter.chance[slot] as number) : 1 / symbols;
      const rest = Math.max(0, (taken[m] as number) - unit * (ownTaken[m] as number));
      const all = Math.max(rest, (met[c] as number) - unit * (ownMet[c] as number));
      chance[slot] = met[c] === shorter?.met[slot] ? back : (rest + prior * back) / (all + prior);
    }
    for (let slot = from; slot < to - 1; slot++) count(slot, -1);
    ownTaken[moves[to - 1] as number] = 0;
  }
  return { chance, met: atEach(context, met) };

  function count(slot: number, by: number): void {
    const [c, m] = [context[slot] as number, moves[slot] as number];
    ownMet[c] = (ownMet[c] as number) + by;
    ownTaken[m] = (ownTaken[m] as number) + by;
  }
}

function movesOf(context: Int32Array, { next, symbols }: NextSteps): Float64Array {
  const moves = new Float64Array(context.length);
  for (let slot = 0; slot < moves.length; slot++)
    moves[slot] = (context[slot] as number) * symbols + (next[slot] as number);
  return moves;
}

function atEach(numbers: Int32Array, values: Float64Array): Float64Array {
  const out = new Float64Array(numbers.length);
  for (let slot = 0; slot < out.length; slot++) out[slot] = values[numbers[slot] as number] as number;
  return out;
}

function counted(numbers: Int32Array, weight: Float64Array): Float64Array {
  let most = -1;
  for (const n of numbers) most = Math.max(most, n);
  const totals = new Float64Array(most + 1);
  for (let slot = 0; slot < numbers.length; slot++) {
    const n = numbers[slot] as number;
    totals[n] = (totals[n] as number) + (weight[slot] as number);
  }
  return totals;
}

/** Shoppers that one observed journey stands for, on average. */
function meanUnit(paths: Paths): number {
  const [journeys, shoppers] = [sums(1), sum(paths.weights.orders) + sum(paths.weights.nulls)];
  for (let row = 0; row < rowCount(paths); row++) journeys.add(0, recorded(paths, row));
  const seen = journeys.totals()[0] as number;
  return seen > 0 ? shoppers / seen : 1;
}
