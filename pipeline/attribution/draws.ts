import { plainSum } from '../stats/sum.ts';
import type { Credits } from './model.ts';

export type Amount = 'conversions' | 'value' | 'share' | 'valueShare';

/** Credits of one model in every draw: draw d of name n stands at n x draws + d. */
export interface Draws {
  readonly names: number;
  readonly draws: number;
  /** Orders. */
  readonly conversions: Float64Array;
  /** Money. */
  readonly value: Float64Array;
  /** Null for models without such a notion. */
  readonly removalEffect: Float64Array | null;
  /** All orders and all money that each draw shares out, what would have been bought anyway among them. */
  readonly orders: Float64Array;
  readonly money: Float64Array;
  /** What would have been bought anyway, by draw; null for models that cannot tell. */
  readonly baseline: { readonly conversions: Float64Array; readonly value: Float64Array } | null;
}

/** Takes the credits of one draw after the other. */
export interface Recorder {
  record(draw: number, credits: Credits): void;
  draws(): Draws;
}

export function recorder(names: number, draws: number): Recorder {
  const [conversions, value] = [new Float64Array(names * draws), new Float64Array(names * draws)];
  const [orders, money] = [new Float64Array(draws), new Float64Array(draws)];
  let baseline: Draws['baseline'] = null;
  let removalEffect: Float64Array | null = null;
  return {
    record(draw, credits) {
      const put = (into: Float64Array, amounts: Float64Array): void => {
        for (let name = 0; name < names; name++) into[name * draws + draw] = amounts[name] as number;
      };
      put(conversions, credits.conversions);
      put(value, credits.value);
      if (credits.removalEffect)
        put((removalEffect ??= new Float64Array(names * draws)), credits.removalEffect);
      orders[draw] = plainSum(credits.conversions) + (credits.baseline?.conversions ?? 0);
      money[draw] = plainSum(credits.value) + (credits.baseline?.value ?? 0);
      if (!credits.baseline) return;
      baseline ??= { conversions: new Float64Array(draws), value: new Float64Array(draws) };
      baseline.conversions[draw] = credits.baseline.conversions;
      baseline.value[draw] = credits.baseline.value;
    },
    draws: () => ({ names, draws, conversions, value, removalEffect, orders, money, baseline }),
  };
}

/** An amount of one name, draw by draw, in an array of its own. Shares are of all orders and of all money. */
export function columnOf(of: Draws, amount: Amount, name: number): Float64Array {
  const from = amount === 'conversions' || amount === 'share' ? of.conversions : of.value;
  const column = from.slice(name * of.draws, (name + 1) * of.draws);
  const whole = wholeOf(of, amount);
  if (whole)
    for (let draw = 0; draw < column.length; draw++)
      column[draw] = part(column[draw] as number, whole[draw] as number);
  return column;
}

/** The removal effect of one name, draw by draw; null for models without one. */
export const removalColumn = ({ removalEffect, draws }: Draws, name: number): Float64Array | null =>
  removalEffect && removalEffect.slice(name * draws, (name + 1) * draws);

/** One draw of all names. @param into receives it */
export function drawOf(
  { names, draws }: Pick<Draws, 'names' | 'draws'>,
  amounts: Float64Array,
  { draw, into }: { draw: number; into: Float64Array },
): Float64Array {
  for (let name = 0; name < names; name++) into[name] = amounts[name * draws + draw] as number;
  return into;
}

/** What would have been bought anyway, draw by draw; null for models that cannot tell. */
export function baselineColumn(of: Draws, amount: Amount): Float64Array | null {
  if (!of.baseline) return null;
  const from = of.baseline[amount === 'conversions' || amount === 'share' ? 'conversions' : 'value'];
  const whole = wholeOf(of, amount);
  return from.map((own, draw) => part(own, whole?.[draw] ?? 1));
}

const wholeOf = ({ orders, money }: Draws, amount: Amount): Float64Array | null =>
  amount === 'share' ? orders : amount === 'valueShare' ? money : null;

const part = (amount: number, whole: number): number => (whole > 0 ? amount / whole : 0);
