import { number, numbers, shares } from '../setting.ts';
import { ASSUMED } from './assumed.ts';

/** The brands and what their shoppers spend. */
export const brands = {
  tier: shares(
    { Luxury: 0.2, Premium: 0.25, 'Mid-market': 0.3, 'Fast-fashion': 0.15, DTC: 0.1 },
    { doc: 'brands by price level', source: ASSUMED },
  ),
  orderValue: numbers(
    { Luxury: 900, Premium: 260, 'Mid-market': 95, 'Fast-fashion': 48, DTC: 125 },
    {
      doc: 'mean order',
      unit: 'USD',
      source: [ASSUMED, 'yotpo-order-value', 'oberlo-order-value'],
      note: 'luxury lifts the mean over all orders well above the published one of fashion shops',
      min: 1,
      max: 100_000,
    },
  ),
  popularity: numbers(
    { Luxury: 0.5, Premium: 0.8, 'Mid-market': 1.4, 'Fast-fashion': 2.2, DTC: 0.9 },
    { doc: 'shoppers per brand, relative', source: ASSUMED, min: 0.01, max: 100 },
  ),
  popularitySpread: number(0.5, {
    doc: 'standard deviation of log popularity within a level',
    source: ASSUMED,
    min: 0,
    max: 3,
  }),
};
