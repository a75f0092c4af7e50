/**
 * The simulated world: how many of everything, how creators and posts are made, how shoppers see, look and buy.
 * Every default names its source (config/sources.ts, docs/industry_benchmarks.md) or says that it is an assumption.
 */
import { checkedText, choice, integer, numbers, optionalInteger, text } from './setting.ts';
import { brands } from './simulation/brands.ts';
import { creators } from './simulation/creators.ts';
import { effects } from './simulation/effects.ts';
import { engagement } from './simulation/engagement.ts';
import { looks } from './simulation/looks.ts';
import { liftTests, orders, prices, spend } from './simulation/money.ts';
import { posts } from './simulation/posts.ts';
import { shopper } from './simulation/shopper.ts';
import { touches } from './simulation/touches.ts';

/** Named variations of the world: what each changes stands in simulate/scenario.ts. */
export const SCENARIOS = [
  'default',
  'strong-mediation',
  'weak-intent',
  'strong-ads',
  'low-heterogeneity',
  'heavy-retargeting',
] as const;
export type Scenario = (typeof SCENARIOS)[number];

/** Date.parse would read 30 February as 1 March; far years are written in another form. */
function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return (
    /^(19|20|21)\d\d-/.test(text) &&
    !Number.isNaN(time) &&
    new Date(time).toISOString() === `${text}T00:00:00.000Z`
  );
}

export const simulation = {
  seed: text('spool', 'the same seed gives the same world, byte by byte'),
  scenario: choice('default', SCENARIOS, 'a named variation of the world'),
  start: checkedText('2024-01-01', {
    doc: 'first day of the year that is reported',
    expected: 'a day from 1900 to 2199 such as 2024-01-01',
    accepts: isDay,
  }),
  days: integer(366, { doc: 'days that are reported', unit: 'days', min: 60, max: 3660 }),
  sizes: {
    brands: integer(25, { doc: 'brands', unit: 'rows', min: 1, max: 1000 }),
    influencers: integer(1500, { doc: 'creators', unit: 'rows', min: 1, max: 100_000 }),
    posts: integer(50_000, { doc: 'posts, organic ones too', unit: 'rows', min: 1, max: 5_000_000 }),
    touchpoints: integer(100_000, { doc: 'touches in the log', unit: 'rows', min: 20, max: 20_000_000 }),
    conversions: optionalInteger(null, {
      doc: 'orders; null means three for every ten touches, which leaves room for journeys without an order',
      unit: 'rows',
      min: 1,
      max: 6_000_000,
    }),
  },
  season: numbers(
    {
      Jan: 0.726,
      Feb: 0.811,
      Mar: 0.968,
      Apr: 0.954,
      May: 1.034,
      Jun: 0.958,
      Jul: 0.972,
      Aug: 1.031,
      Sep: 0.903,
      Oct: 0.952,
      Nov: 1.117,
      Dec: 1.573,
    },
    {
      doc: 'sales of clothing shops by month against the mean month',
      unit: 'times',
      source: 'census-mrts',
      min: 0.01,
      max: 100,
    },
  ),
  brands,
  creators,
  posts,
  looks,
  engagement,
  prices,
  shopper,
  touches,
  effects,
  orders,
  spend,
  liftTests,
};
