import { MEASURES, type Cell, type Comparison, type Line } from '../judge/compare.ts';
import type { WorldNumbers } from '../judge/reproduce.ts';
import { count } from './say.ts';

const HEADS: Record<(typeof MEASURES)[number], string> = {
  lost: 'TV to lost',
  caused: 'TV to Shapley',
  withBaseline: 'TV with anyway',
  over: 'over-credit',
  rank: 'Spearman',
  regret: 'regret',
};

/** The tables of `npm run judge`, line by line. */
export function report(
  { shares, models: judged, costs }: Comparison,
  worlds: readonly WorldNumbers[],
): string[] {
  const budget = worlds.reduce((sum, world) => sum + world.budget, 0) / worlds.length;
  return [
    '\nshares of all orders: mean and standard deviation over seeds, then what is expected',
    row('', ['Shapley', 'lost without']),
    ...shares.map(lineOf),
    '\nmodels, by channel: total variation, over-credit, rank correlation with what is lost, part of the best return lost',
    row(
      '',
      MEASURES.map((measure) => HEADS[measure]),
    ),
    ...judged.map(lineOf),
    `\nwhat it costs to follow a model with a budget of ${count(budget)} on average, replayed: money before returns, mean and by seed`,
    ...costs.map(({ name, mean, sd, bySeed }) =>
      row(name, [`${count(mean)}${sd === null ? '' : ` ± ${count(sd)}`}`, bySeed.map(count).join('  ')]),
    ),
  ];
}

const row = (name: string, cells: readonly string[]): string =>
  [name.padEnd(17), ...cells.map((cell) => cell.padEnd(25))].join('').trimEnd();

const lineOf = ({ name, cells }: Line): string => row(name, cells.map(cellText));

function cellText({ mean, sd, expected, outside }: Cell): string {
  const own = `${mean.toFixed(3)}${sd === null ? '' : ` ±${sd.toFixed(3)}`}`;
  if (!expected) return own;
  return `${own} (${String(expected.value)})${outside ? ' OUTSIDE' : ''}`;
}

/** @param known whether there is something to compare with */
export function verdict({ outside, shares, models: judged }: Comparison, known: boolean): string {
  if (!known)
    return 'not compared: these are not the default world and settings, of which the expected numbers are';
  const compared = [...shares, ...judged].flatMap(({ cells }) => cells).filter(({ expected }) => expected);
  if (outside > 0)
    return `${count(outside)} of ${count(compared.length)} numbers lie outside of what is expected`;
  return `all ${count(compared.length)} numbers lie within what is expected`;
}
