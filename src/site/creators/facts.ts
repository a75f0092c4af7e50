import { rateText } from '../influencers/facts.ts';
import { capital, shown } from '../words.ts';
import { intervalAt, type CreatorView } from './view.ts';

export interface Fact {
  label: string;
  text: string;
  /** A swatch before it. */
  mark?: 'platform' | 'tier';
}

/** What is known without a model, and why the rest is not. */
export function factsOf({ results, fmt, i }: CreatorView): Fact[] {
  const c = results.creators;
  const sponsored = c.sponsoredPosts[i] ?? 0;
  const posts = c.posts[i] ?? 0;
  const orders = intervalAt(c.creditedOrders, i);
  const none = sponsored === 0 ? 'none booked' : 'not on record';
  return [
    { label: 'Platform', text: word(c.platform[i]), mark: 'platform' },
    { label: 'Tier', text: capital(word(c.tier[i])), mark: 'tier' },
    { label: 'Followers', text: number(c.followers[i], fmt.count) },
    {
      label: 'Engagement rate',
      text: number(c.engagementRate[i], rateText(fmt), posts === 0 ? 'no posts' : 'no followers given'),
    },
    { label: 'Country', text: word(c.country[i]) },
    { label: 'Category', text: word(c.category[i]) },
    { label: 'Posts', text: `${fmt.count(posts)}, ${fmt.count(sponsored)} sponsored` },
    { label: 'Reached by sponsored', text: amount(c.reach[i], fmt.count, none) },
    { label: 'Spend', text: amount(c.spend[i], fmt.money, none) },
    { label: 'Price a post', text: number(c.price[i], fmt.money, 'no price on record') },
    {
      label: 'Orders credited',
      text:
        orders === null || (sponsored === 0 && orders.value === 0)
          ? `n/a, ${none}`
          : `${fmt.amount(orders.value)}${ends(orders, fmt.amount)}`,
    },
    { label: 'Declared authenticity', text: number(c.authenticity[i], (v) => fmt.percent(v)) },
  ];
}

const word = (text: string | undefined) => (text ? shown(text) : 'n/a, not given');

const number = (value: number | null | undefined, write: (v: number) => string, why = 'not given') =>
  value === null || value === undefined ? `n/a, ${why}` : write(value);

/** Sums of what was booked are 0 where nothing was. */
const amount = (value: number | undefined, write: (v: number) => string, why: string) =>
  value ? write(value) : `n/a, ${why}`;

const ends = ({ low, high }: { low: number | null; high: number | null }, write: (v: number) => string) =>
  low === null || high === null ? '' : ` (${write(low)} to ${write(high)})`;
