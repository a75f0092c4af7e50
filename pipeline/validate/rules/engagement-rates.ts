import { engagementsOf } from '../../posts/engagements.ts';
import type { influencers } from '../../schema/datasets/influencers.ts';
import type { posts } from '../../schema/datasets/posts.ts';
import { medianOf } from '../../stats/robust.ts';
import { has } from '../../tables/cell.ts';
import { link } from '../../tables/link.ts';
import { wordAt, type Table } from '../../tables/table.ts';
import { checkRows, NOTHING_TO_DO } from '../check-rows.ts';
import type { Rule } from '../rule.ts';
import { wholeTable } from '../whole.ts';
import { all, capital, count, list, percent } from '../words.ts';

const FEWEST_POSTS = 5;
const FEWEST_CREATORS = 20;
/** Share of creators who may differ: some will, by a single post that went far. */
const SOME = 0.05;

export const declaredEngagement: Rule = {
  id: 'declared-engagement',
  doc: 'The declared engagement rate of an influencer is near that of the posts, by more than chance explains; 20 influencers with 5 posts or more are needed. Never worse than a review.',
  check({ influencers, posts }, { engagementGap }) {
    if (!has(influencers, 'engagement_rate', 'follower_count') || !has(posts, 'likes')) return [];
    const declared = influencers.numbers('engagement_rate');
    const rates = measuredRates(influencers, posts);
    const [outcome] = checkRows(influencers, {
      column: 'engagement_rate',
      holds(row) {
        const { posts: n, mean, error } = rates(row);
        if (!(n >= FEWEST_POSTS) || Number.isNaN(declared[row])) return null;
        const gap = Math.abs((declared[row] as number) - mean);
        return gap <= engagementGap * mean || gap <= 3 * error;
      },
      expected: (row) => `about ${rates(row).mean.toFixed(2)}, the mean of ${count(rates(row).posts)} posts`,
      claim: 'the declared engagement rate is near that of the posts',
      denial: `the declared engagement rate is more than ${percent(engagementGap)} off that of the posts`,
      rows: 'influencers with five posts or more',
      advice: 'Trust the posts: a rate that was declared once grows old, and some are made up.',
      failShare: null,
    });
    if (!outcome || (outcome.checked ?? 0) < FEWEST_CREATORS) return [];
    const { count: off, checked } = outcome;
    if (off === 0 || off > SOME * (checked ?? 0)) return [outcome];
    const message = `The declared engagement rate is near that of the posts in all but ${count(off)} of ${count(checked ?? 0)} influencers with five posts or more.`;
    return [{ ...outcome, severity: 'pass', count: 0, message, advice: NOTHING_TO_DO, examples: [] }];
  },
};

interface Measured {
  posts: number;
  /** Engagements per follower and post, in %. */
  mean: number;
  /** Standard error of the mean. */
  error: number;
}

function measuredRates(
  creators: Table<typeof influencers>,
  table: Table<typeof posts>,
): (creator: number) => Measured {
  const followers = creators.numbers('follower_count');
  const creator = link(table.words('influencer_id'), creators.words('influencer_id'));
  const engagements = engagementsOf(table);
  const [n, total, squares] = [0, 1, 2].map(() => new Float64Array(creators.rows)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  for (let row = 0; row < table.rows; row++) {
    const at = creator(row);
    const given = engagements(row);
    if (at < 0 || Number.isNaN(given) || !((followers[at] as number) > 0)) continue;
    const rate = (100 * given) / (followers[at] as number);
    n[at] = (n[at] as number) + 1;
    total[at] = (total[at] as number) + rate;
    squares[at] = (squares[at] as number) + rate * rate;
  }
  return (at) => {
    const posts = n[at] as number;
    const mean = (total[at] as number) / posts;
    const variance = Math.max(0, (squares[at] as number) / posts - mean * mean);
    return { posts, mean, error: Math.sqrt(variance / posts) };
  };
}

const FEWEST_PER_TIER = 10;

export const engagementByTier: Rule = {
  id: 'engagement-by-tier',
  doc: 'The median engagement rate of each tier (10 influencers or more) is of a usual size. Never worse than a review.',
  check({ influencers }, { engagementLow, engagementHigh }) {
    if (!has(influencers, 'tier', 'engagement_rate')) return [];
    const rates = influencers.numbers('engagement_rate');
    const tiers = influencers.words('tier');
    const found = (Object.keys(engagementLow) as (keyof typeof engagementLow)[])
      .map((tier) => {
        const own = rates.filter((rate, row) => !Number.isNaN(rate) && wordAt(tiers, row) === tier);
        return {
          tier,
          n: own.length,
          median: medianOf(own),
          low: engagementLow[tier],
          high: engagementHigh[tier],
        };
      })
      .filter(({ n }) => n >= FEWEST_PER_TIER);
    if (found.length === 0) return [];
    const off = found.filter(({ median, low, high }) => median < low || median > high);
    const say = ({ tier, median, low, high }: (typeof found)[number]): string =>
      `${median.toFixed(2)}% for ${tier} (usual are ${String(low)} to ${String(high)}%)`;
    const checked = found.reduce((sum, { n }) => sum + n, 0);
    return [
      wholeTable(influencers, {
        column: 'engagement_rate',
        isUsual: off.length === 0,
        count: off.reduce((sum, { n }) => sum + n, 0),
        checked,
        message: capital(
          off.length === 0
            ? `the median engagement rate of every tier is of a usual size: ${list(found.map(({ tier, median }) => `${tier} ${median.toFixed(1)}%`))}, ${all(checked, 'influencers')}.`
            : `the median engagement rate per follower is ${list(off.map(say))}.`,
        ),
        advice:
          'Look at the denominator: a rate per view or per impression is several times that per follower.',
      }),
    ];
  },
};
