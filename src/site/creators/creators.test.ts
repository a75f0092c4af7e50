import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { CreatorsReport, InfluencersReport } from '../../../pipeline/report/contract.ts';
import { makeFormat } from '../format.ts';
import { hasPage, MOST_PAGES } from '../influencers/page.ts';
import { asReported, rosterOf } from '../influencers/roster.ts';
import { wordCount } from '../words.ts';
import { adviceSentences } from './advice.ts';
import { brandsTitle } from './brands.ts';
import { checkTexts } from './checks.ts';
import { creatorDescription, creatorTitle } from './finding.ts';
import { listLinks } from './links.ts';
import { postFactsOf, postsTitle, type Change } from './posts.ts';
import { revenueSay, revenueTitle } from './revenue.ts';
import { sideOf, standingsTitle } from './standing.ts';
import type { CreatorView, Interval } from './view.ts';

const fmt = makeFormat({ locale: 'en-US', currency: 'USD' });
const read = <T>(name: string) => JSON.parse(readFileSync(`data/fixture/expected/${name}.json`, 'utf8')) as T;

/** The small example, one creator of it changed. */
function view(change: (c: CreatorView) => void = () => undefined, i = 0): CreatorView {
  const { results } = read<InfluencersReport>('influencers');
  const { results: own } = read<CreatorsReport>('creators');
  if (!results || !own) throw new Error('the example has results');
  const made = {
    results,
    own,
    roster: rosterOf(results, asReported(results)),
    credits: null,
    period: null,
    fmt,
    i,
  };
  own.checks.forEach((check) => (check.found[i] = false));
  change(made);
  return made;
}

const chance =
  (value: number | null, more: (c: CreatorView) => void = () => undefined) =>
  (c: CreatorView) => {
    c.results.creators.chanceWorth[c.i] = value;
    c.results.targetReturn = 0;
    c.results.caused.basis = 'calibrated';
    c.own.checks.forEach((check) => (check.value[c.i] = null));
    more(c);
  };

const flagged = (c: CreatorView) => {
  const [first] = c.own.checks;
  if (first) first.found[c.i] = true;
};

describe('the finding of a creator weakens with the chance', () => {
  it.each<[string, (c: CreatorView) => void]>([
    ['earns more than a post costs', chance(0.95)],
    ['probably earns more than a post costs', chance(0.94)],
    ['may or may not earn what a post costs', chance(0.5)],
    ['probably earns less than a post costs', chance(0.25)],
    ['earns less than a post costs', chance(0.05)],
    ['probably earns more than a post costs, but one check stands out', chance(0.8, flagged)],
    ['earns less than a post costs, and one check stands out', chance(0, flagged)],
    [
      'is probably credited with more than a post costs',
      chance(0.8, (c) => (c.results.caused.basis = 'credited')),
    ],
    ['probably meets the target return of +30%', chance(0.8, (c) => (c.results.targetReturn = 0.3))],
    ['misses the target return of +30%', chance(0.01, (c) => (c.results.targetReturn = 0.3))],
    ['has no price on record, so a return cannot be said', chance(null)],
    [
      'has not been booked yet, so only peers tell what a post earns',
      chance(0.5, (c) => (c.results.creators.sponsoredPosts[c.i] = 0)),
    ],
    ['has no posts in the reported days', chance(0.5, (c) => (c.results.creators.posts[c.i] = 0))],
  ])('%s', (text, change) => {
    const title = creatorTitle(view(change));
    expect(title).toBe(`@thread.and.tide ${text}`);
    expect(wordCount(title)).toBeLessThanOrEqual(14);
  });

  it('calls an audience real only with every check clear and the declared share among that of the peers', () => {
    const clear = (low: number) =>
      view(
        chance(0.99, (c) => {
          c.own.checks.forEach((check) => (check.value[c.i] = 1));
          const k = c.results.factors.findIndex(({ id }) => id === 'authenticity');
          const column = c.results.creators.factors[k];
          const peers = c.results.peers[c.results.creators.peers[c.i] ?? 0];
          if (!column || !peers) throw new Error('the example has factors');
          column.value[c.i] = 80;
          column.low[c.i] = low;
          peers.factors[k] = { q1: 70, median: 75, q3: 85 };
        }),
      );
    expect(creatorTitle(clear(70))).toMatch(/, and the audience looks real$/);
    expect(creatorTitle(clear(69))).toMatch(/costs$/);
  });

  it('cuts a long name short, and keeps markup as text', () => {
    const title = creatorTitle(view((c) => (c.roster.name[c.i] = `<b>${'x'.repeat(200)}`)));
    expect(title).toMatch(/^@<b>x{23}… /);
  });
});

it.each<[string, Interval, string | null]>([
  ['the whole interval', { value: 9, low: 8, high: 10 }, 'above'],
  ['the estimate alone', { value: 9, low: 6, high: 10 }, 'probably above'],
  ['no interval', { value: 9, low: null, high: null }, 'above'],
  ['inside', { value: 5, low: 1, high: 9 }, 'inside'],
  ['low', { value: 3, low: 1, high: 5 }, 'probably below'],
  ['all low', { value: 3, low: 1, high: 3.5 }, 'below'],
])('a factor against a middle half of 4 to 7: %s', (_, own, side) => {
  const peers = { q1: 4, median: 5, q3: 7 };
  expect(sideOf({ own, peers })).toBe(side);
});

it('factors are counted by side, clear ones first', () => {
  const peers = { q1: 4, median: 5, q3: 7 };
  const at = (value: number, half: number) => ({
    own: { value, low: value - half, high: value + half },
    peers,
  });
  const title = (...rows: ReturnType<typeof at>[]) => standingsTitle(rows, fmt);
  expect(title(at(9, 1), at(9, 1), at(9, 5), at(1, 1))).toBe(
    'Two of four factors are clearly above peers, one is clearly below',
  );
  expect(title(at(9, 5), at(5, 1))).toBe('One of two factors is probably above peers');
  expect(title(at(5, 1))).toBe('No factor lies outside the middle half of the peers');
  expect(standingsTitle([{ own: null, peers }], fmt)).toBe('No factor can be compared with the peers');
});

describe('posts over time', () => {
  const up: Change = { value: 0.1, low: 0.02, high: 0.2 };
  const down: Change = { value: -0.1, low: -0.2, high: -0.02 };
  const none: Change = { value: 0, low: -0.1, high: 0.1 };
  const [post] = postFactsOf(view()).drawn;
  if (!post) throw new Error('the example has posts');
  const facts = { posts: [post], drawn: [post] };
  it.each<[Change | null, Change | null, string]>([
    [up, down, 'Engagement is rising, and sponsored posts get less than organic'],
    [down, none, 'Engagement is falling; sponsored and organic posts do not clearly differ'],
    [none, up, 'Sponsored posts get more than organic; there is no clear trend'],
    [none, none, 'Engagement shows no clear trend; sponsored and organic posts do not clearly differ'],
    [none, null, 'Engagement shows no clear trend'],
    [null, null, 'There are too few posts to tell a trend'],
  ])('%#', (monthly, sponsored, text) => {
    expect(postsTitle({ ...facts, monthly, sponsored })).toBe(text);
    expect(wordCount(text)).toBeLessThanOrEqual(14);
  });

  it('a rate that doubles every month is found, whatever the level of sponsored posts', () => {
    const change = (c: CreatorView) => {
      c.results.creators.followers[0] = 1000;
      const month = 365.25 / 12;
      // Two kinds, two apart by a factor of 4; a little noise, without which there is no interval.
      const rows = Array.from({ length: 12 }, (_, n) => ({
        day: n * month,
        paid: n % 2,
        noise: n % 3 === 0 ? 1.01 : 1,
      }));
      c.own.posts = {
        from: [0, rows.length],
        firstDay: '2024-01-01',
        day: rows.map(({ day }) => day),
        sponsored: rows.map(({ paid }) => paid),
        engagements: rows.map(({ paid, noise }, n) => 2 ** n * (paid ? 0.25 : 1) * noise),
      };
    };
    const { monthly } = postFactsOf(view(change));
    expect(monthly?.value).toBeCloseTo(1, 1);
    expect(monthly?.low).toBeGreaterThan(0.9);
  });

  it('without followers there is no rate, and it says so', () => {
    const found = postFactsOf(view((c) => (c.results.creators.followers[0] = 0)));
    expect(found.drawn).toEqual([]);
    expect(postsTitle(found)).toBe('No post has an engagement rate');
  });
});

describe('revenue', () => {
  const estimate = (value: number) => ({ value, low: null, high: null, low50: null, high50: null });
  const credited = [
    { label: 'A', estimate: estimate(100) },
    { label: 'B', estimate: estimate(300) },
  ];
  const write = (v: number) => `$${v}`;
  it('names the span of the models and what was caused', () => {
    const caused = { value: 50, low: 10, high: 90 };
    expect(revenueTitle({ credited, caused, spend: 0, write })).toBe(
      'Models credit $100 to $300; about $50 was caused',
    );
    expect(revenueTitle({ credited, caused: null, spend: 0, write })).toBe('Models credit $100 to $300');
    expect(revenueTitle({ credited: null, caused: null, spend: 0, write })).toBe(
      'No model credits anything to these posts',
    );
  });

  it('counts the models above the spend, and says why there are none', () => {
    const say = (more: object) => revenueSay({ credited, caused: null, spend: 200, write, ...more }, view());
    expect(say({})[0]).toBe('1 of 2 models credit more than the $200 that the posts cost.');
    expect(say({ spend: 50 })[0]).toBe('All two models credit more than the $50 that the posts cost.');
    expect(say({ credited: null })).toEqual(['No touch of these posts is on record.']);
  });
});

it('checks tell what they saw, or why they could not', () => {
  const texts = checkTexts(
    view((c) => {
      const set = (k: number, values: [number | null, number | null, number | null]) => {
        const check = c.own.checks[k];
        if (check) [check.value[0], check.usual[0], check.evidence[0]] = values as [number, number, number];
      };
      set(0, [40, 10, 5]);
      set(1, [4.12, 62, 14]);
      set(3, [0.012, 0.2, 1]);
      set(4, [null, null, null]);
      flagged(c);
    }),
  );
  expect(texts.map(({ kind }) => kind)).toEqual(['found', 'clear', expect.any(String), 'clear', 'open']);
  expect(texts[1]?.text).toBe('4.1 comments per 1,000 likes, peers 62 (14 posts)');
  expect(texts[3]?.text).toBe('1.2% of the touches are clicks, peers 20% (1 touch)');
  expect(texts[4]?.text).toBe('no click on these posts is on record');
});

it('the advice gives fair price, price and chance, and leaves out what is not known', () => {
  const known = adviceSentences(
    view((c) => {
      const { fairPrice, price, chanceWorth, reason } = c.results.creators;
      [fairPrice.value[0], fairPrice.low[0], fairPrice.high[0]] = [141, 81, 208];
      [price[0], chanceWorth[0], reason[0]] = [110, 0.93, 'likely-worth-the-price'];
      [c.results.targetReturn, c.results.draws] = [0.3, 200];
    }),
  ).join(' ');
  expect(known).toContain(
    'The fair price is $141 (90% interval $81 to $208): there the expected return of one more post is the target of +30%. The price is $110. The chance that one more post is worth its price is 93%.',
  );
  const nothing = view((c) => {
    const { fairPrice, price, chanceWorth, reason } = c.results.creators;
    [fairPrice.value[0], price[0], chanceWorth[0], reason[0]] = [null, null, null, 'no-posts'];
  });
  expect(adviceSentences(nothing)).toHaveLength(1);
});

it.each([
  [[70, 60], 'Best fit: A'],
  [[70, 70, 60], 'Best fit: A and B'],
  [[70, 70, 70, 60], 'Best fit: A, B and 1 more alike'],
  [[70, 70], 'All brands fit alike'],
])('brands of fit %j', (fits, title) =>
  expect(brandsTitle(fits.map((fit, i) => ({ name: 'ABCD'.charAt(i), fit, score: null })))).toBe(title),
);

it('links to the list hold filters that the creator passes', () => {
  const [first] = listLinks(
    view((c) => {
      c.roster.values.platform[c.roster.code.platform[0] ?? 0] = 'A, B&C';
      c.roster.values.tier[c.roster.code.tier[0] ?? 0] = 'micro';
    }),
  );
  expect(first?.href).toBe('/influencers/?platform=A%3B+B%26C&tier=micro#list');
});

it('every creator of a usual roster has a page, of a large one the best-ranked', () => {
  const large = { name: Array<string>(MOST_PAGES + 1).fill('x'), rank: [MOST_PAGES, MOST_PAGES + 1, null] };
  expect([0, 1, 2].map((i) => hasPage(large, i))).toEqual([true, false, false]);
  expect(hasPage({ name: ['x'], rank: [null] }, 0)).toBe(true);
});

it('the description gives score, interval and price', () =>
  expect(creatorDescription(view())).toMatch(
    /^@thread\.and\.tide .*\. Score \d+ \(\d+ to \d+\)\. Fair price a post \$/,
  ));
