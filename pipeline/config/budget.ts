/** What money for creators buys: profit, how posts crowd each other, how plans are made. */
import { choice, integer, number, share } from './setting.ts';
import { ASSUMED } from './sources.ts';

export const budget = {
  goal: choice('revenue', ['revenue', 'profit'], 'what the best plan makes the most of'),
  margin: number(1, {
    doc: 'what is left of kept revenue when the goods are paid; 1 looks at revenue alone, like the returns on the other pages',
    unit: 'share of revenue',
    source: ASSUMED,
    min: 0.01,
    max: 1,
  }),
  returnRate: number(0, {
    doc: 'revenue that is sent back; 0 takes orders as they were booked, like the other pages',
    unit: 'share of revenue',
    source: ASSUMED,
    min: 0,
    max: 0.95,
  }),
  targetReturn: number(0, {
    doc: 'wanted (kept revenue - spend) / spend of the whole budget: for which the largest budget is sought',
    unit: 'times spend',
    source: ASSUMED,
    min: -0.99,
    max: 100,
  }),
  cautiousTail: share(0.1, 'worst draws that the cautious plan looks at'),
  draws: integer(100, {
    doc: 'draws behind each response curve that the browser gets',
    unit: 'draws',
    min: 20,
    max: 1000,
  }),
  mostPostsPerMonth: number(2, {
    doc: 'most sponsored posts that one creator sells per month, all brands together',
    unit: 'posts',
    source: ASSUMED,
    note: 'it ends the curves: the money that all creators together can take',
    min: 0.1,
    max: 100,
  }),
  mostPostsPerBrand: number(1, {
    doc: 'the same for one brand',
    unit: 'posts',
    source: ASSUMED,
    min: 0.1,
    max: 100,
  }),
  crowdingDays: number(30, {
    doc: 'sponsored posts of one creator closer than this meet the same audience',
    unit: 'days',
    source: ASSUMED,
    min: 1,
    max: 365,
  }),
  elasticity: number(0.5, {
    doc: 'sales of a creator go with the posts within those days to this power, before the data say anything: 1 would be no crowding',
    unit: 'per cent per per cent',
    source: 'leung-elasticity',
    note: 'published for spend and engagement; estimated anew from the posts at hand, and the more they tell the less this counts',
    min: 0.05,
    max: 1,
  }),
  elasticitySpread: number(0.25, {
    doc: 'standard deviation of that power: how far the published one may be off for the creators at hand',
    source: ASSUMED,
    min: 0.01,
    max: 1,
  }),
  commonError: number(0.3, {
    doc: 'standard deviation of what the data-driven model is off by on all platforms alike, as a factor around 1, before lift tests',
    unit: 'times',
    source: [ASSUMED, 'gordon-facebook'],
    note: 'published errors of estimates without an experiment are larger: without lift tests intervals may be too narrow',
    min: 0.01,
    max: 3,
  }),
  channelError: number(0.15, {
    doc: 'the same of one platform beside the others: how far a lift test of one platform speaks for another',
    unit: 'times',
    source: ASSUMED,
    min: 0.01,
    max: 3,
  }),
};
