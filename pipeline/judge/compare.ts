import { sum } from '../stats/sum.ts';
import { BASELINE, MODELS, SHARES, type Expected, type ModelReference } from './reference.ts';
import type { ModelNumbers, WorldNumbers } from './reproduce.ts';

/** A number over seeds, beside what it should be. */
export interface Cell {
  mean: number;
  /** Standard deviation over seeds; null for a single one. */
  sd: number | null;
  /** Null where nobody measured it before, or the worlds are not those that were measured. */
  expected: Expected | null;
  outside: boolean;
}

export interface Line {
  name: string;
  cells: Cell[];
}

export interface Comparison {
  /** Shapley share and lost share of every channel, and what is bought anyway. */
  shares: Line[];
  /** As `MEASURES` has it. */
  models: Line[];
  /** What it costs to follow each model, money by seed; cheapest first. */
  costs: { name: string; bySeed: number[]; mean: number; sd: number | null }[];
  outside: number;
}

/** What is compared of every model. */
export const MEASURES = [
  'lost',
  'caused',
  'withBaseline',
  'over',
  'rank',
  'regret',
] as const satisfies readonly (keyof ModelReference & keyof ModelNumbers)[];

/** @param known whether the worlds are those of the reference */
export function compare(worlds: readonly WorldNumbers[], known: boolean): Comparison {
  const [first] = worlds;
  if (!first) throw new Error('judge: got no world, expected one at least');
  const cell = (of: (world: WorldNumbers) => number, expected: Expected | null): Cell =>
    cellOf(worlds.map(of), known ? expected : null);
  const shares = [
    ...first.shapley.map(({ channel }, c) => ({
      name: channel,
      cells: [
        cell(({ shapley }) => shapley[c]?.share ?? 0, SHARES[channel].shapley),
        cell(({ lost }) => lost[c]?.share ?? 0, SHARES[channel].lost),
      ],
    })),
    { name: 'bought anyway', cells: [cell(({ baseline }) => baseline, BASELINE)] },
  ];
  const models = first.models.map(({ id }, m) => {
    const reference = MODELS.find((one) => one.id === id);
    const of = (measure: (typeof MEASURES)[number]): Cell =>
      cell(({ models: own }) => own[m]?.[measure] ?? Number.NaN, reference?.[measure] ?? null);
    return { name: id, cells: MEASURES.map(of) };
  });
  return {
    shares,
    models,
    costs: costsOf(worlds, first),
    outside: [...shares, ...models].flatMap(({ cells }) => cells).filter(({ outside }) => outside).length,
  };
}

const costsOf = (worlds: readonly WorldNumbers[], first: WorldNumbers): Comparison['costs'] =>
  first.costs
    .map(({ id }, at) => {
      const bySeed = worlds.map(({ costs }) => costs[at]?.cost.value ?? Number.NaN);
      return { name: id, bySeed, ...spreadOf(bySeed) };
    })
    .sort((a, b) => a.mean - b.mean);

function cellOf(values: readonly number[], expected: Expected | null): Cell {
  const { mean, sd } = spreadOf(values);
  const off = expected === null ? 0 : Math.abs(mean - expected.value) - expected.within;
  // What is no number is not what was expected.
  return { mean, sd, expected, outside: !(off <= 0) };
}

function spreadOf(values: readonly number[]): { mean: number; sd: number | null } {
  const mean = sum(values) / values.length;
  const squares = values.map((value) => (value - mean) ** 2);
  return { mean, sd: values.length > 1 ? Math.sqrt(sum(squares) / (values.length - 1)) : null };
}
