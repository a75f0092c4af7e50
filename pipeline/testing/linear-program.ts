import loadHighs from 'highs';
import { rangeOf } from '../budget/range.ts';
import type { Segment, Terms } from '../budget/segment.ts';

const highs = await loadHighs();

/**
 * The best outcome by HiGHS, from a model of its own: spend is a mix of neighbouring breakpoints (whole posts: an integer number of them), the cautious
 * goal is the program of Rockafellar and Uryasev with all draws.
 */
export function bestByProgram(segments: readonly Segment[], budget: number, terms: Terms): number {
  const rows: string[] = [];
  const bounds: string[] = ['t free'];
  const generals: string[] = [];
  const draws = segments[0]?.curve.draws.length ?? 0;
  const byDraw: string[][] = Array.from({ length: draws }, () => []);
  const keep = (terms.goal === 'profit' ? terms.margin : 1) * (1 - terms.returns);
  for (const [i, segment] of segments.entries()) {
    const { spend, draws: curves } = segment.curve;
    const { low, high } = rangeOf(segment);
    const x = `x${String(i)}`;
    bounds.push(`${String(low)} <= ${x} <= ${String(Math.min(high, budget))}`);
    if (segment.whole) {
      rows.push(`${x} - ${String(segment.price)} k${String(i)} = 0`);
      generals.push(`k${String(i)}`);
    }
    const pieces = spend
      .slice(1)
      .map((to, j) => ({ y: `y${String(i)}_${String(j)}`, from: spend[j] as number, to }));
    const beyond = `o${String(i)}`;
    rows.push(`${x} ${pieces.map(({ y }) => `- ${y}`).join(' ')} - ${beyond} = 0`);
    for (const { y, from, to } of pieces) bounds.push(`0 <= ${y} <= ${String(to - from)}`);
    for (const [d, revenue] of curves.entries()) {
      let rate = 0;
      for (const [j, { y, from, to }] of pieces.entries()) {
        rate = ((revenue[j + 1] as number) - (revenue[j] as number)) / (to - from);
        byDraw[d]?.push(`${signed(keep * rate)} ${y}`);
      }
      byDraw[d]?.push(`${signed(keep * Math.min(0, rate))} ${beyond}`);
      if (terms.goal === 'profit') byDraw[d]?.push(`- 1 ${x}`);
    }
  }
  rows.push(`${segments.map((_, i) => `x${String(i)}`).join(' + ')} <= ${String(budget)}`);
  for (const [d, terms] of byDraw.entries()) rows.push(`f${String(d)} ${negated(terms)} = 0`);
  for (let d = 0; d < draws; d++) bounds.push(`f${String(d)} free`);
  const names = byDraw.map((_, d) => String(d));
  let objective = names.map((d) => `+ ${String(1 / draws)} f${d}`).join(' ');
  if (terms.risk === 'cautious') {
    objective = `t ${names.map((d) => `- ${String(1 / (terms.tail * draws))} z${d}`).join(' ')}`;
    for (const d of names) rows.push(`z${d} - t + f${d} >= 0`);
  }
  // `t` must stand in a row to be known when the goal is the mean.
  rows.push('t - u = 0');
  bounds.push('u free');
  const text = [
    `Maximize\n obj: ${objective}`,
    `Subject To\n${rows.map((row, r) => ` r${String(r)}: ${row}`).join('\n')}`,
    `Bounds\n ${bounds.join('\n ')}`,
    generals.length > 0 ? `Generals\n ${generals.join(' ')}` : '',
    'End',
  ].join('\n');
  const options = {
    output_flag: false,
    mip_rel_gap: 0,
    mip_abs_gap: 1e-9,
    mip_feasibility_tolerance: 1e-9,
    presolve: 'on',
  } as const;
  const { Status, ObjectiveValue } = highs.solve(text, options);
  if (Status !== 'Optimal') throw new Error(`highs: ${Status}`);
  return ObjectiveValue;
}

const signed = (rate: number): string => (rate < 0 ? `- ${String(-rate)}` : `+ ${String(rate)}`);
const negated = (terms: readonly string[]): string =>
  terms.map((term) => (term.startsWith('-') ? `+${term.slice(1)}` : `-${term.slice(1)}`)).join(' ');
