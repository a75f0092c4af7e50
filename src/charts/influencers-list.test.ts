import { describe, expect, it } from 'vitest';
import { makeFormat } from '../site/format.ts';
import { scatterTitle, tierMedians } from '../site/findings/engagement.ts';
import { influencersTitle } from '../site/findings/influencers.ts';
import type { Roster } from '../site/influencers/roster.ts';
import { rosterOfSize } from '../site/influencers/sample-roster.ts';
import { scoresOf } from '../site/influencers/scores.ts';
import type { Child, Tree } from '../site/node.ts';
import { compareTable } from './influencers-compare.ts';
import { listRow } from './influencers-list.ts';

const fmt = makeFormat({ locale: 'en-US', currency: 'USD' });

/** All text of a tree; the parts of different elements apart. */
const text = (child: Child): string =>
  typeof child === 'string' ? child : child.children.map(text).filter(Boolean).join(' | ');

const part = (roster: Roster) => ({ roster, scores: scoresOf(roster, null, ''), fmt, compared: [] });
const row = (roster: Roster) => text(listRow(0, part(roster)));
const facts = (roster: Roster) => {
  const [, , body] = ((compareTable([0], part(roster)).children[0] as Tree).children ?? []) as Tree[];
  return Object.fromEntries((body?.children ?? []).map((tr) => (tr as Tree).children.map(text)));
};

const unscored = { rank: [null], segment: [-1], score: { value: [null], low: [null], high: [null] } };
const noReturn = { returns: { value: [null], low: [null], high: [null] } };

/** What a creator of the data may lack, and how the list and the comparison say so. */
const CASES: [string, Partial<Roster>, string[], Record<string, string>][] = [
  [
    'no posts',
    { ...unscored, ...noReturn, rate: [null], noScore: ['no posts'] },
    ['n/a | no posts', 'n/a | nothing paid'],
    { Engagement: 'n/a: no posts', Score: 'n/a: no posts', Rank: 'n/a', Segment: 'n/a' },
  ],
  [
    'zero followers',
    { followers: [0], rate: [null] },
    ['0 | n/a | no followers given'],
    { Followers: '0', Engagement: 'n/a: no followers given' },
  ],
  [
    'no followers',
    { followers: [null], rate: [null] },
    ['n/a | n/a | no followers given'],
    { Followers: 'n/a', Engagement: 'n/a: no followers given' },
  ],
  [
    'no cost',
    { ...noReturn, price: [null] },
    ['n/a | n/a | nothing paid'],
    { 'Price a post': 'n/a: no price given', 'Caused return per $1': 'n/a: nothing paid' },
  ],
  [
    'nobody to compare with',
    { ...unscored, noScore: ['nobody to compare with'] },
    ['n/a | nobody to compare with'],
    { Score: 'n/a: nobody to compare with' },
  ],
];

describe.each(CASES)('%s', (_, lacks, inRow, inPanel) => {
  const roster = { ...rosterOfSize(1), ...lacks };
  it.each(inRow)('says %s in the list', (words) => expect(row(roster)).toContain(words));
  it('says so side by side', () => expect(facts(roster)).toMatchObject(inPanel));
});

describe('few creators', () => {
  it.each([1, 3, 8])('of %d no order of tiers is claimed', (n) =>
    expect(scatterTitle(tierMedians(rosterOfSize(n)))).toBe('Followers and engagement of every creator'),
  );

  it('a creator alone has no score, and the page says why', () =>
    expect(influencersTitle({ ...rosterOfSize(1), ...unscored, level: 0.9 }, fmt)).toBe(
      'One creator alone cannot be scored',
    ));
});
