import { KINDS } from '../../posts/engagements.ts';
import { tierOf } from '../../schema/tiers.ts';
import { cellText, has } from '../../tables/cell.ts';
import { checkRows } from '../check-rows.ts';
import type { Rule } from '../rule.ts';

export const engagementAboveReach: Rule = {
  id: 'engagement-above-reach',
  doc: 'A post has no more likes, comments, shares or saves than people who saw it.',
  check({ posts }, { failShare }) {
    return KINDS.flatMap((column) => {
      if (!has(posts, column, 'reach')) return [];
      const [given, reach] = [posts.numbers(column), posts.numbers('reach')];
      return checkRows(posts, {
        column,
        holds: (row) =>
          Number.isNaN(given[row]) || Number.isNaN(reach[row])
            ? null
            : (given[row] as number) <= (reach[row] as number),
        expected: (row) => `at most ${cellText(posts, 'reach', row)}, the reach`,
        claim: `${column} are not above reach`,
        denial: `${column} are above reach`,
        rows: 'posts',
        advice:
          'Look whether reach was exported earlier than engagement, or whether the creator buys engagement.',
        failShare,
      });
    });
  },
};

export const reachAboveImpressions: Rule = {
  id: 'reach-above-impressions',
  doc: 'A post reaches no more people than it was shown times.',
  check({ posts }, { failShare }) {
    if (!has(posts, 'reach', 'impressions')) return [];
    const [reach, impressions] = [posts.numbers('reach'), posts.numbers('impressions')];
    return checkRows(posts, {
      column: 'reach',
      holds: (row) =>
        Number.isNaN(reach[row]) || Number.isNaN(impressions[row])
          ? null
          : (reach[row] as number) <= (impressions[row] as number),
      expected: (row) => `at most ${cellText(posts, 'impressions', row)}, the impressions`,
      claim: 'reach is not above impressions',
      denial: 'reach is above impressions',
      rows: 'posts',
      advice: 'Look whether the two columns were swapped: reach counts people, impressions count views.',
      failShare,
    });
  },
};

export const tierOfFollowers: Rule = {
  id: 'tier-of-followers',
  doc: 'The tier of an influencer is that of the followers: nano below 10,000, micro below 100,000, mid below 500,000, macro below 1,000,000, mega from there.',
  check({ influencers }, { failShare }) {
    if (!has(influencers, 'tier', 'follower_count')) return [];
    const { codes, names } = influencers.words('tier');
    const followers = influencers.numbers('follower_count');
    const right = (row: number): string => tierOf(followers[row] as number);
    return checkRows(influencers, {
      column: 'tier',
      holds: (row) =>
        (codes[row] as number) < 0 || Number.isNaN(followers[row])
          ? null
          : names[codes[row] as number] === right(row),
      expected: (row) =>
        `${right(row)}, because of ${(followers[row] as number).toLocaleString('en-US')} followers`,
      claim: 'the tier is that of the followers',
      denial: 'the tier is not that of the followers',
      rows: 'influencers',
      advice: 'Count followers and tier on the same day; comparisons by tier use the tier as it is given.',
      failShare,
    });
  },
};
