import { flag, integer, number } from './setting.ts';
import { ASSUMED } from './sources.ts';

/** How models are measured against worlds whose truth is known. */
export const judge = {
  enabled: flag(
    true,
    'measure the models against simulated worlds; takes some seconds whenever a setting changes',
  ),
  worlds: integer(20, {
    doc: 'small worlds of other seeds, for the spread of errors and the coverage of intervals; 0 leaves them out',
    unit: 'worlds',
    min: 0,
    max: 1000,
  }),
  worldTouchpoints: integer(8000, {
    doc: 'touches in the log of each small world',
    unit: 'rows',
    min: 200,
    max: 1_000_000,
  }),
  draws: integer(100, { doc: 'bootstrap draws in each small world', unit: 'draws', min: 20, max: 10_000 }),
  stressTouchpoints: integer(20_000, {
    doc: 'touches in the log of each world under stress: scenarios, tracking loss, lookback',
    unit: 'rows',
    min: 200,
    max: 1_000_000,
  }),
  elasticity: number(0.5, {
    doc: 'touches of a channel go with its spend to this power when a budget is replayed',
    source: 'leung-elasticity',
    min: 0.05,
    max: 0.95,
  }),
  leastSpend: number(0.1, {
    doc: 'least spend of a channel when a budget is split anew, against today',
    unit: 'times',
    source: ASSUMED,
    min: 0,
    max: 1,
  }),
  mostSpend: number(10, {
    doc: 'most spend of a channel when a budget is split anew, against today: nobody sends twenty times the newsletters',
    unit: 'times',
    source: ASSUMED,
    min: 1,
    max: 1000,
  }),
  replayShoppers: integer(80_000, {
    doc: 'shoppers who live again for each budget that is replayed',
    unit: 'shoppers',
    min: 1000,
    max: 10_000_000,
  }),
  bookedShoppers: integer(60_000, {
    doc: 'shoppers in whose lives plans for creators are played',
    unit: 'shoppers',
    min: 1000,
    max: 10_000_000,
  }),
  bookedPlans: integer(40, {
    doc: 'random plans for creators whose predicted revenue is measured against what they bring',
    unit: 'plans',
    min: 30,
    max: 1000,
  }),
};
