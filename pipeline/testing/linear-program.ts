import loadHighs from 'highs';
import { rangeOf } from '../budget/range.ts';
import type { Segment, Terms } from '../budget/segment.ts';

const highs = await loadHighs();

/** A program in the LP format; draws' outcomes as sums of `rate variable`. */
interface Model {
  rows: string[];
  bounds: string[];
  generals: string[];
  outcomes: string[][];
}

/**
 * The best outcome by HiGHS, from a model of its own: spend is a sum of parts of pieces (whole posts: an integer number of them), the cautious
 * goal is the program of Rockafellar and Uryasev with all draws.
 */
export function bestByProgram(segments: readonly Segment[], budget: number, terms: Terms): number {
  const draws = segments[0]?.curve.draws.length ?? 0;
  const model: Model = {
    rows: [],
    bounds: [],
    generals: [],
    outcomes: Array.from({ length: draws }, () => []),
  };
  for (const [i, segment] of segments.entries()) addSegment(model, segment, { i, budget, terms });
  model.rows.push(`${segments.map((_, i) => `x${String(i)}`).join(' + ')} <= ${String(budget)}`);
  for (const [d, parts] of model.outcomes.entries()) {
    model.rows.push(`f${String(d)} ${negated(parts)} = 0`);
    model.bounds.push(`f${String(d)} free`);
  }
  return solve(model, objectiveOf(model, terms));
}

function addSegment(
  model: Model,
  segment: Segment,
  { i, budget, terms }: { i: number; budget: number; terms: Terms },
): void {
  const { low, high } = rangeOf(segment);
  const [x, beyond] = [`x${String(i)}`, `o${String(i)}`];
  model.bounds.push(`${String(low)} <= ${x} <= ${String(Math.min(high, budget))}`);
  if (segment.whole) {
    model.rows.push(`${x} - ${String(segment.price)} k${String(i)} = 0`);
    model.generals.push(`k${String(i)}`);
  }
  const { spend, draws } = segment.curve;
  const lengths = spend.slice(1).map((to, j) => to - (spend[j] as number));
  const pieces = lengths.map((_, j) => `y${String(i)}_${String(j)}`);
  model.rows.push(`${x} ${pieces.map((y) => `- ${y}`).join(' ')} - ${beyond} = 0`);
  for (const [j, y] of pieces.entries()) model.bounds.push(`0 <= ${y} <= ${String(lengths[j])}`);
  const keep = (terms.goal === 'profit' ? terms.margin : 1) * (1 - terms.returns);
  for (const [d, revenue] of draws.entries()) {
    const rates = lengths.map((length, j) => ((revenue[j + 1] as number) - (revenue[j] as number)) / length);
    const parts = model.outcomes[d] as string[];
    for (const [j, y] of pieces.entries()) parts.push(`${signed(keep * (rates[j] as number))} ${y}`);
    parts.push(`${signed(keep * Math.min(0, rates.at(-1) ?? 0))} ${beyond}`);
    if (terms.goal === 'profit') parts.push(`- 1 ${x}`);
  }
}

function objectiveOf(model: Model, { risk, tail }: Terms): string {
  const draws = model.outcomes.map((_, d) => String(d));
  if (risk === 'mean') return draws.map((d) => `+ ${String(1 / draws.length)} f${d}`).join(' ');
  model.bounds.push('t free');
  for (const d of draws) model.rows.push(`z${d} - t + f${d} >= 0`);
  return `t ${draws.map((d) => `- ${String(1 / (tail * draws.length))} z${d}`).join(' ')}`;
}

function solve({ rows, bounds, generals }: Model, objective: string): number {
  const text = [
    `Maximize\n obj: ${objective}`,
    `Subject To\n${rows.map((row, r) => ` r${String(r)}: ${row}`).join('\n')}`,
    `Bounds\n ${bounds.join('\n ')}`,
    generals.length > 0 ? `Generals\n ${generals.join(' ')}` : '',
    'End',
  ].join('\n');
  const { Status, ObjectiveValue } = highs.solve(text, {
    output_flag: false,
    mip_rel_gap: 0,
    mip_abs_gap: 1e-9,
    mip_feasibility_tolerance: 1e-9,
  });
  if (Status !== 'Optimal') throw new Error(`highs: got ${Status}, expected Optimal`);
  return ObjectiveValue;
}

const signed = (rate: number): string => (rate < 0 ? `- ${String(-rate)}` : `+ ${String(rate)}`);
const negated = (parts: readonly string[]): string =>
  parts.map((part) => (part.startsWith('-') ? `+${part.slice(1)}` : `-${part.slice(1)}`)).join(' ');
