import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type {
  AttributionReport,
  CreatorsReport,
  InfluencersReport,
  ViewCredits,
} from '../../pipeline/report/contract.ts';
import { creditedCreators, type CreatorView } from '../site/creators/view.ts';
import { makeFormat } from '../site/format.ts';
import { asReported, rosterOf } from '../site/influencers/roster.ts';
import { markup } from '../site/markup.ts';
import { creatorPage } from './creator-page.ts';

const read = <T>(name: string) => JSON.parse(readFileSync(`data/fixture/expected/${name}.json`, 'utf8')) as T;

function view(): CreatorView {
  const { results } = read<InfluencersReport>('influencers');
  const { results: own } = read<CreatorsReport>('creators');
  const attribution = read<AttributionReport>('attribution').results;
  if (!results || !own || !attribution) throw new Error('the example has results');
  // The example's view by tier stands in for that by creator: its first name is taken for the first creator.
  const credits = read<ViewCredits>('credits/tier');
  const [first] = credits.names;
  if (first) first.id = results.creators.id[0] ?? '';
  return {
    results,
    own,
    roster: rosterOf(results, asReported(results)),
    credits: creditedCreators(credits, attribution.models, 'value'),
    period: { first: '2024-01-01', last: '2024-03-31' },
    fmt: makeFormat({ locale: 'en-US', currency: 'USD' }),
    i: 0,
  };
}

const BROKEN = /NaN|undefined|Infinity|\[object|null/;
const pageOf = (page: CreatorView) => markup(creatorPage(page, 'all days'));

it('every creator of the example has a page without holes', () => {
  const page = view();
  for (const i of page.results.creators.id.keys()) expect(pageOf({ ...page, i })).not.toMatch(BROKEN);
});

type Change = (c: CreatorView['results']['creators'], page: CreatorView) => void;
const empty = (c: { id: unknown[] }) => {
  const none = c.id.map(() => null);
  return { value: none, low: none, high: none };
};

it.each<[string, Change, RegExp]>([
  [
    'no posts',
    (c, { own }) => {
      [c.posts[0], c.sponsoredPosts[0], c.engagementRate[0], c.spend[0], c.reach[0]] = [0, 0, null, 0, 0];
      own.posts.from = own.posts.from.map((_, i) => (i === 0 ? 0 : (own.posts.from[1] ?? 0)));
      own.posts.from[1] = 0;
    },
    /n\/a, no posts/,
  ],
  ['no reach', (c) => (c.reach[0] = 0), /n\/a, not on record/],
  [
    'no cost',
    (c) => {
      [c.spend[0], c.price[0], c.chanceWorth[0], c.reason[0]] = [0, null, null, 'no-price'];
      Object.assign(c.causedReturn, empty(c));
    },
    /n\/a, no price on record/,
  ],
  ['no followers', (c) => ([c.followers[0], c.engagementRate[0]] = [null, null]), /n\/a, no followers given/],
  [
    'no score',
    (c) => {
      Object.assign(c.score, empty(c));
      Object.assign(c.rank, empty(c));
      c.noScore[0] = 'no factor could be measured';
    },
    /No score: no factor could be measured\./,
  ],
  ['no touch', (_, page) => (page.credits = null), /No touch of these posts is on record\./],
  [
    'never booked and no touch',
    (c, page) => {
      page.credits = null;
      c.sponsoredPosts[0] = 0;
    },
    /n\/a: no touch of these posts is on record\./,
  ],
  ['nobody alike', (_, { own }) => (own.similar[0] = []), /In the list/],
  ['no brands', (_, { results }) => (results.brands = []), /Flags and evidence/],
  [
    'no draws',
    (c, { results }) => {
      results.draws = 0;
      for (const column of [c.score, c.rank, c.fairPrice, c.causedRevenue, c.causedReturn, c.creditedOrders])
        Object.assign(column, { low: column.low.map(() => null), high: column.high.map(() => null) });
    },
    /no draws were made/,
  ],
])('%s: the page stands and says why', (_, change, text) => {
  const page = view();
  change(page.results.creators, page);
  const html = pageOf({ ...page, roster: rosterOf(page.results, asReported(page.results)) });
  expect(html).not.toMatch(BROKEN);
  expect(html).toMatch(text);
});

it.each([
  '<img src=x onerror=alert(1)>',
  '"><script>',
  'قناة التسويق',
  '💅🏽👩‍👩‍👧',
  '../../etc/passwd',
  'x'.repeat(200),
])('a name %s is text, and stands on the page as a whole', (name) => {
  const page = view();
  page.results.creators.name[0] = name;
  const html = pageOf({ ...page, roster: rosterOf(page.results, asReported(page.results)) });
  expect(html).not.toMatch(/<(img|script)/);
  expect(html).toContain(markup(name));
});

it('every model that ran is drawn, credit as a ring and what was caused as a dot', () => {
  const page = view();
  const html = pageOf(page);
  const rings = page.credits?.models.length ?? 0;
  expect(rings).toBeGreaterThan(5);
  expect(html.match(/class="cr"/g)).toHaveLength(rings);
});
