import type { Draws } from '../attribution/bootstrap.ts';
import type { Credits } from '../attribution/model.ts';
import { percentileInterval } from '../stats/interval.ts';
import { round } from '../stats/round.ts';
import { sum } from '../stats/sum.ts';
import type { Amounts, Credit, Estimate } from './contract.ts';

/** One model's credits under the data and under every draw; draws are null when there are none. */
export interface Run {
  credits: Credits;
  draws: Draws | null;
}

/** Which channels to list, and how wide an interval is. */
export interface Frame {
  names: readonly string[];
  /** Numbers of the names in the order in which channels are shown. */
  order: readonly number[];
  level: number;
}

type Amount = 'conversions' | 'value' | 'share' | 'valueShare';

/** Credits of one model with their intervals. */
export function creditRows(run: Run, frame: Frame): Credit[] {
  const { removalEffect } = run.credits;
  const at = amounts(run.credits);
  return frame.order.map((name) => ({
    ...estimates(frame, name, (of) => [at[of](name), run.draws?.[of][name] ?? null]),
    removalEffect: removalEffect ? round(removalEffect[name] as number) : null,
  }));
}

/** Credits of one run minus those of another, draw by draw. */
export function differenceRows(from: Run, to: Run, frame: Frame): Omit<Credit, 'removalEffect'>[] {
  const [before, after] = [amounts(from.credits), amounts(to.credits)];
  return frame.order.map((name) =>
    estimates(frame, name, (of) => {
      const [a, b] = [from.draws?.[of][name], to.draws?.[of][name]];
      return [
        after[of](name) - before[of](name),
        a && b ? b.map((value, draw) => value - (a[draw] as number)) : null,
      ];
    }),
  );
}

/** What one model leaves to "would have been bought anyway"; null for models that cannot tell. */
export function baselineOf({ credits, draws }: Run, { level }: Frame): Amounts | null {
  if (!credits.baseline) return null;
  const { conversions, value } = credits.baseline;
  const [orders, money] = wholes(credits);
  const estimate = (of: Amount, own: number): Estimate =>
    withInterval(own, draws?.baseline?.[of] ?? null, level);
  return {
    conversions: estimate('conversions', conversions),
    value: estimate('value', value),
    share: estimate('share', orders > 0 ? conversions / orders : 0),
    valueShare: estimate('valueShare', money > 0 ? value / money : 0),
  };
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

function estimates(
  { names, level }: Frame,
  name: number,
  of: (amount: Amount) => [value: number, draws: Float64Array | null],
): Omit<Credit, 'removalEffect'> {
  const estimate = (amount: Amount): Estimate => withInterval(...of(amount), level);
  return {
    channel: names[name] as string,
    conversions: estimate('conversions'),
    value: estimate('value'),
    share: estimate('share'),
    valueShare: estimate('valueShare'),
  };
}

function withInterval(value: number, draws: Float64Array | null, level: number): Estimate {
  if (!draws) return { value: round(value), low: null, high: null, low50: null, high50: null };
  // Sorted in place: a copy keeps the draws paired for whoever comes next.
  const { low, high, low50, high50 } = percentileInterval(draws.slice(), level);
  return {
    value: round(value),
    low: round(low),
    high: round(high),
    low50: round(low50),
    high50: round(high50),
  };
}
