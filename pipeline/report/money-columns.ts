import { causedPart } from '../scoring/caused-part.ts';
import type { Scores } from '../scoring/scores.ts';
import { countColumn, intervalColumn, plainColumn } from './columns.ts';
import type { CreatorColumns, IntervalColumn } from './contract.ts';

type Money = Pick<
  CreatorColumns,
  'spend' | 'price' | 'creditedOrders' | 'creditedRevenue' | 'causedOrders' | 'causedRevenue' | 'causedReturn'
>;

/** What creators cost, are credited with and cause. */
export function moneyColumns(scores: Scores): Money {
  const { evidence, credits, prices, draws, shown, level } = scores;
  const { facts, sales } = evidence;
  const width = { level, draws: shown ? draws : 0 };
  const credited = (of: 'orders' | 'value'): IntervalColumn =>
    intervalColumn(credits.creators[of], (c, d) => credits.draws[of][c * draws + d] as number, width);
  const causes = (c: number, d: number): number =>
    causedPart(sales.multiplierDraws[c * draws + d] as number, {
      share: sales.caused.draws[d % sales.caused.draws.length] as number,
      kept: sales.kept,
    });
  const caused = (base: Float64Array): IntervalColumn =>
    intervalColumn(
      base.map((amount, c) => amount * (sales.causes[c] as number)),
      (c, d) => (base[c] as number) * causes(c, d),
      width,
    );
  const perSpend = sales.valueInFull.map((value, c) => value / (facts.spend[c] as number));
  const told = (c: number): boolean => (facts.spend[c] as number) > 0;
  return {
    spend: countColumn(facts.spend),
    price: plainColumn(prices.paid),
    creditedOrders: credited('orders'),
    creditedRevenue: credited('value'),
    causedOrders: caused(sales.expected),
    causedRevenue: caused(sales.value),
    causedReturn: intervalColumn(
      perSpend.map((value, c) => (told(c) ? value * (sales.causes[c] as number) - 1 : Number.NaN)),
      (c, d) => (perSpend[c] as number) * causes(c, d) - 1,
      width,
    ),
  };
}
