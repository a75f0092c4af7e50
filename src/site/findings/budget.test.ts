import { describe, expect, it, test } from 'vitest';
import { openView } from '../budget/model.ts';
import { scenes } from '../budget/scene.ts';
import { usualSettings, type Settings } from '../budget/settings.ts';
import { makeFormat } from '../format.ts';
import { sampleBudget, SEGMENTS, type SampleOptions } from '../sample-budget.ts';
import { wordCount } from '../words.ts';
import {
  basisNote,
  bestTitle,
  changeSentence,
  heard,
  mineTitle,
  nothingPlannedTitle,
  overfullSentence,
  planStandfirst,
  splitSentence,
  unspentSentence,
} from './budget.ts';
import { bookingsSentence } from './budget-bookings.ts';
import {
  budgetRefused,
  clashRefused,
  shareRefused,
  soughtSentence,
  stoppedSentence,
} from './budget-refusals.ts';
import { bringing, inDraws, verdictOf } from './budget-words.ts';
import { curvesTitle } from './budget-curves.ts';

const fmt = makeFormat({ locale: 'en-US', currency: 'USD' });
const sceneOf = (part: Partial<Settings> = {}, options: SampleOptions = {}) => {
  const { all, ...facts } = sampleBudget(options);
  const model = openView(facts, all);
  return scenes(model)({ ...usualSettings(model.segments.length), ...part });
};
/** Today's posts bring as much as the best plan on average, in draws that run the other way. */
const tied: SampleOptions = {
  segments: [{ ...(SEGMENTS[0] as (typeof SEGMENTS)[0]), end: 20_000, spent: 10_000, brought: 30_000 }],
  todaySpread: -0.1,
};
const behind: SampleOptions = {
  segments: [{ ...(SEGMENTS[0] as (typeof SEGMENTS)[0]), end: 20_000, spent: 10_000, brought: 60_000 }],
};

describe('what draws say', () => {
  it.each([
    [1, 'more'],
    [0.95, 'more'],
    [0.94, 'probably-more'],
    [0.8, 'probably-more'],
    [0.79, 'unclear'],
    [0.21, 'unclear'],
    [0.2, 'probably-less'],
    [0.05, 'less'],
    [0, 'less'],
  ] as const)('%d is %s', (probability, verdict) => expect(verdictOf({ probability })).toBe(verdict));

  it.each([
    [1, 28_000, 'would bring $28k more than'],
    [0.9, 28_000, 'would probably bring $28k more than'],
    [0.5, 28_000, null],
    [0.1, -28_000, 'would probably bring $28k less than'],
    [0, -28_000, 'would bring $28k less than'],
  ] as const)('%d with a mean of %d: %j', (probability, mean, words) => {
    const difference = { mean, low: 0, high: 0, low50: 0, high50: 0 };
    expect(bringing({ probability, difference }, fmt, 'revenue')).toBe(words);
  });

  it.each([
    [1, 'in all draws'],
    [0, 'in no draw'],
    [0.91, 'in 91% of draws'],
  ] as const)('%d: %s', (probability, words) => expect(inDraws(probability, fmt)).toBe(words));
});

describe('the finding', () => {
  it.each<[string, Partial<Settings>, SampleOptions, string]>([
    ['clear gain', {}, {}, 'The best plan would bring $1,700 more than today’s posts'],
    ['tie', {}, tied, 'The data cannot tell the best plan from what is booked today'],
    ['loss', {}, behind, 'The best plan would bring $300 less than today’s posts'],
    [
      'another budget',
      { budget: 10_000 },
      {},
      'With $100 the best plan would bring $500 less than today’s posts',
    ],
    [
      'profit',
      {},
      { terms: { goal: 'profit', margin: 0.5 } },
      'The best plan would bring $850 more profit than today’s posts',
    ],
  ])('of the page: %s', (_, part, options, title) => {
    expect(bestTitle(sceneOf(part, options), fmt)).toBe(title);
    expect(wordCount(title)).toBeLessThanOrEqual(14);
  });

  it.each<[string, Partial<Settings>, SampleOptions, string]>([
    [
      'own split',
      { split: [5000, 5000] },
      {},
      'Your split would bring $1,200 more than today’s posts; the best adds $500',
    ],
    [
      'today’s split',
      { split: 'today' },
      {},
      'Today’s split rebooked would bring $400 more than today’s posts; the best adds $1,300',
    ],
    ['the best', { split: 'best' }, {}, 'The best plan would bring $1,700 more than today’s posts'],
    [
      'the best by hand',
      { split: [10_000, 0] },
      {},
      'Your split would bring $1,700 more than today’s posts; no plan is better',
    ],
    ['tie', { split: [10_000] }, tied, 'Your split cannot be told from today’s posts; no plan is better'],
    [
      'another budget',
      { split: [5000, 5000], budget: 10_000 },
      {},
      'With $100 your split would bring $600 less than today’s posts',
    ],
  ])('of a plan: %s', (_, part, options, title) => {
    expect(mineTitle(sceneOf(part, options), fmt)).toBe(title);
    expect(wordCount(title)).toBeLessThanOrEqual(15);
  });
});

describe('sentences', () => {
  test('the standfirst names both sums, the gain with its interval, and how often it is ahead', () => {
    const text = planStandfirst(sceneOf(), fmt);
    expect(text).toContain('posts for $1,000 brought $800 (90% interval');
    expect(text).toContain(
      'The best plan for the same money is expected to bring $2,500: +$1,700 of revenue',
    );
    expect(text).toContain('ahead in all draws');
    expect(text).toContain(
      '$400 comes from booking better creators within today’s split, $1,300 from another split',
    );
    expect(text).toContain('It moves 90% of the money, most of it from TikTok mega to TikTok nano.');
  });

  it.each<[string, SampleOptions, string | null]>([
    ['a tie makes no claim', tied, null],
    ['nor does a loss', behind, null],
  ])('%s on where a gain comes from', (_, options, words) =>
    expect(splitSentence(sceneOf({}, options), fmt)).toBe(words),
  );

  test('one segment cannot be moved', () =>
    expect(changeSentence(sceneOf({}, tied), fmt)).toBe('It keeps today’s split but for small moves.'));

  it.each([
    ['calibrated', null],
    ['data-driven', 'No lift test stands behind these numbers'],
    ['credited', 'These data do not tell what posts cause'],
  ] as const)('%s is said', (basis, words) => {
    const note = basisNote(sceneOf({}, { facts: { basis } }));
    if (words === null) expect(note).toBeNull();
    else expect(note).toContain(words);
  });

  test('money that is left, and money that brings nothing', () => {
    const scene = sceneOf({ budget: 1_000_000, split: 'equal' });
    expect(unspentSentence(scene, fmt)).toBe(
      'The best plan leaves $7,000 of $10k unspent: further posts would bring nothing more.',
    );
    expect(overfullSentence(scene, fmt)).toBe(
      'Your plan gives $7,000 more to TikTok nano and TikTok mega than all posts there cost; that money brings nothing.',
    );
    expect([unspentSentence(sceneOf(), fmt), overfullSentence(sceneOf(), fmt)]).toEqual([null, null]);
  });

  test('what is heard after a change', () => {
    expect(heard(sceneOf({ split: [5000, 5000] }), fmt)).toBe(
      'Your split brings $2,000, $1,838 to $2,162. Ahead of today’s posts in all draws, of the best plan in no draw.',
    );
    expect(heard(sceneOf({ split: 'best' }), fmt)).not.toContain('of the best plan');
  });

  test('curves claim a difference only where intervals lie apart', () => {
    expect(curvesTitle(sceneOf(), fmt)).toBe('The next $1 brings $3 in TikTok nano, $1 in TikTok mega');
    expect(curvesTitle(sceneOf({}, { spread: 0.9 }), fmt)).toBe(
      'No segment clearly brings more for the next $1 than another',
    );
    expect(curvesTitle(sceneOf({ budget: 1_000_000, split: 'equal' }), fmt)).toBe(
      'No segment has room for more money',
    );
  });

  it.each([
    [[{ posts: 3, cost: 30 }], 0, 1, 'Mine books 3 posts of 1 creator for $30.'],
    [
      [
        { posts: 3, cost: 30 },
        { posts: 1, cost: 12 },
      ],
      2,
      1,
      'Mine books 4 posts of 2 creators for $42. $2 are left, too little for a further post of the segments that have it. Here the first 1, most revenue for the money first.',
    ],
    [[], 5, 0, 'Mine books nobody: no post can be had for its money.'],
  ])('%j books', (list, left, shown, words) =>
    expect(bookingsSentence({ list, left }, { shown, whose: 'Mine', fmt })).toBe(words),
  );

  it.each([
    ['no-influencers', 'There is nobody to book'],
    ['no-log', 'No budget can be planned from these data'],
  ] as const)('%s', (reason, title) => expect(nothingPlannedTitle({ reason, text: '' })).toBe(title));
});

describe('refusals', () => {
  const { model } = sceneOf();

  it.each(['abc', '1e15', '-5', '<img src=x>'])('a budget of %j', (text) =>
    expect(budgetRefused(text, model, fmt)).toBe(
      `A budget must be a number above 0, at most $10.00B; got “${text}”. The last plan that holds stays.`,
    ),
  );

  test('nothing typed', () => {
    expect(budgetRefused(' ', model, fmt)).toContain('got nothing.');
    expect(shareRefused('')).toBe(
      'A share must be a number from 0 to 100; got nothing. The last plan that holds stays.',
    );
  });

  it.each([
    [
      { kind: 'min-above-max', at: [0], needs: 5000, has: 1000 },
      'TikTok nano has a minimum of 50%, above its maximum of 10%',
    ],
    [
      { kind: 'lock-outside', at: [1], needs: 150, has: 500 },
      'TikTok mega is locked at 1.5%, outside of its bound of 5%',
    ],
    [
      { kind: 'floors', at: [1, 0], needs: 11_000, has: 10_000 },
      'Locks and minima of TikTok mega and TikTok nano need 110% of a budget of 100%',
    ],
    [
      { kind: 'ceilings', at: [0, 1], needs: 10_000, has: 5000 },
      'Locks and maxima let only 50% of the budget be spent (TikTok nano and TikTok mega)',
    ],
  ] as const)('%j', (clash, words) =>
    expect(clashRefused({ ...clash, at: [...clash.at] }, model, fmt)).toBe(
      `${words}. The last plan that holds stays.`,
    ),
  );

  it.each([
    [{ at: 2500, by: [0], moved: 0 }, 'TikTok nano stays at 25%: its own lock or bound holds it.'],
    [
      { at: 2550, by: [1], moved: 0 },
      'TikTok nano stays at 25.5%: the other segments are locked or at their bounds.',
    ],
  ])('%j', (stop, words) => expect(stoppedSentence(stop, model, fmt)).toBe(words));

  test('one segment alone', () =>
    expect(stoppedSentence({ at: 10_000, by: [], moved: 0 }, sceneOf({}, tied).model, fmt)).toBe(
      'TikTok nano is the only segment, so it has the whole budget.',
    ));

  it.each([
    [
      'revenue',
      2000,
      true,
      70_000,
      200_000,
      '$2,000 of revenue needs $700 with the best plan, as expected on average.',
    ],
    ['return', 0.5, true, 70_000, 0.5, 'A return of +50% holds up to a budget of $700, with the best plan.'],
    [
      'next',
      0.5,
      true,
      70_000,
      0.5,
      '$1.50 from the last $1 holds up to a budget of $700, with the best plan.',
    ],
    [
      'revenue',
      9000,
      false,
      300_000,
      400_000,
      'Not reachable: $9,000 of revenue. The most is $4,000 of revenue, with $3,000.',
    ],
    ['return', 9, false, 100, 2, 'Not reachable: a return of +900%. The most is a return of +200%, with $1.'],
  ] as const)('a target of %s %d, reached: %j', (of, value, reached, budget, there, words) => {
    const found = { ok: true, reached, budget, value: there, saturated: false } as const;
    expect(soughtSentence({ of, value }, found, { model, fmt })).toBe(words);
  });
});
