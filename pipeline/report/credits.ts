import { baselineColumn, columnOf, removalColumn, type Amount, type Draws } from '../attribution/draws.ts';
import type { Credits } from '../attribution/model.ts';
import { percentileInterval } from '../stats/interval.ts';
import { round } from '../stats/round.ts';
import { sum } from '../stats/sum.ts';
import type { AmountColumns, Amounts, EndColumns, Estimate, EstimateColumn } from './contract.ts';

/** One model's credits under the data and under every draw; draws are null when there are none. */
export interface Run {
  credits: Credits;
  draws: Draws | null;
}

/** Which names to list, and how wide an interval is. */
export interface Frame {
  /** Numbers of the names in the order in which they are shown. */
  order: readonly number[];
  level: number;
}

const ENDS = ['low', 'high', 'low50', 'high50'] as const;

const byAmount = <T>(of: (amount: Amount) => T): Record<Amount, T> => ({
  conversions: of('conversions'),
  value: of('value'),
  share: of('share'),
  valueShare: of('valueShare'),
});

/** Credits of one model with their intervals. */
export function creditColumns({ credits, draws }: Run, { order, level }: Frame): AmountColumns {
  const own = amounts(credits);
  return byAmount((amount) =>
    columns(
      order.map((name) => withInterval(own[amount](name), draws && columnOf(draws, amount, name), level)),
    ),
  );
}

/** Removal effects with their intervals; null for models without them. */
export function removalColumns({ credits, draws }: Run, { order, level }: Frame): EstimateColumn | null {
  const { removalEffect } = credits;
  if (!removalEffect) return null;
  return columns(
    order.map((name) =>
      withInterval(removalEffect[name] as number, draws && removalColumn(draws, name), level),
    ),
  );
}

/** Ends of the credits of one run minus those of another, draw by draw; null without draws. */
export function differenceEnds(
  from: Run,
  to: Run,
  { order, level }: Frame,
): Record<Amount, EndColumns> | null {
  const [a, b] = [from.draws, to.draws];
  if (!a || !b) return null;
  return byAmount((amount) => {
    const intervals = order.map((name) => {
      const before = columnOf(a, amount, name);
      const change = columnOf(b, amount, name).map((value, draw) => value - (before[draw] as number));
      return percentileInterval(change, level);
    });
    const [low, high, low50, high50] = ENDS.map((end) => intervals.map((one) => round(one[end])));
    return { low, high, low50, high50 } as EndColumns;
  });
}

/** What goes from some names to others: gains and losses are alike, but for what moves to or from the baseline. */
export function movedBetween(from: Run, to: Run): Record<Amount, number> {
  const [a, b] = [amounts(from.credits), amounts(to.credits)];
  return byAmount((amount) => {
    let [gain, loss] = [0, 0];
    for (let name = 0; name < from.credits.conversions.length; name++) {
      const change = b[amount](name) - a[amount](name);
      if (change > 0) gain += change;
      else loss -= change;
    }
    return round(Math.max(gain, loss));
  });
}

/** What one model leaves to "would have been bought anyway"; null for models that cannot tell. */
export function baselineOf({ credits, draws }: Run, { level }: Frame): Amounts | null {
  if (!credits.baseline) return null;
  const { conversions, value } = credits.baseline;
  const [orders, money] = wholes(credits);
  const own = {
    conversions,
    value,
    share: orders > 0 ? conversions / orders : 0,
    valueShare: money > 0 ? value / money : 0,
  };
  return byAmount((amount) => withInterval(own[amount], draws && baselineColumn(draws, amount), level));
}

/** All orders and all money that a model shares out, what it leaves to the baseline among them. */
const wholes = ({ conversions, value, baseline }: Credits): [orders: number, money: number] => [
  sum(conversions) + (baseline?.conversions ?? 0),
  sum(value) + (baseline?.value ?? 0),
];

function amounts(credits: Credits): Record<Amount, (name: number) => number> {
  const { conversions, value } = credits;
  const [orders, money] = wholes(credits);
  return {
    conversions: (name) => conversions[name] as number,
    value: (name) => value[name] as number,
    share: (name) => (orders > 0 ? (conversions[name] as number) / orders : 0),
    valueShare: (name) => (money > 0 ? (value[name] as number) / money : 0),
  };
}

/** @param draws sorted in place */
function withInterval(value: number, draws: Float64Array | null, level: number): Estimate {
  if (!draws) return { value: round(value), low: null, high: null, low50: null, high50: null };
  const { low, high, low50, high50 } = percentileInterval(draws, level);
  return {
    value: round(value),
    low: round(low),
    high: round(high),
    low50: round(low50),
    high50: round(high50),
  };
}

/** Rows to columns; without draws there are no ends. */
function columns(rows: readonly Estimate[]): EstimateColumn {
  const end = (of: (typeof ENDS)[number]): number[] | null =>
    rows.some((row) => row[of] === null) ? null : rows.map((row) => row[of] as number);
  return {
    value: rows.map(({ value }) => value),
    low: end('low'),
    high: end('high'),
    low50: end('low50'),
    high50: end('high50'),
  };
}
