import { moments } from '../../../pipeline/stats/moments.ts';
import { slopeWithin } from '../../../pipeline/stats/slope.ts';
import { welch } from '../../../pipeline/stats/welch.ts';
import { plural } from '../words.ts';
import type { CreatorView } from './view.ts';

export interface CreatorPost {
  /** Days since day 0 of the report. */
  day: number;
  sponsored: boolean;
  /** Engagements per follower; null where either is not known. */
  rate: number | null;
}

export interface Change {
  /** As a share: -.2 is a fifth less. */
  value: number;
  low: number;
  high: number;
}

export interface PostFacts {
  posts: CreatorPost[];
  /** Those with a place on a logarithmic axis. */
  drawn: (CreatorPost & { rate: number })[];
  /** Sponsored against organic posts; null where either are too few. */
  sponsored: Change | null;
  /** Change a month with the kind of post held the same; null where posts are too few. */
  monthly: Change | null;
}

const MONTH = 365.25 / 12;

/** The posts of a creator, in the order of time, and what they say. */
export function postFactsOf({ results, own: { posts: p }, i }: CreatorView): PostFacts {
  const followers = results.creators.followers[i] ?? 0;
  const [from, to] = [p.from[i] ?? 0, p.from[i + 1] ?? 0];
  const posts = Array.from({ length: to - from }, (_, n): CreatorPost => {
    const engagements = p.engagements[from + n] ?? null;
    return {
      day: p.day[from + n] ?? 0,
      sponsored: p.sponsored[from + n] === 1,
      rate: engagements === null || followers <= 0 ? null : engagements / followers,
    };
  });
  const drawn = posts.flatMap((post) =>
    post.rate === null || post.rate <= 0 ? [] : [{ ...post, rate: post.rate }],
  );
  const kinds = [true, false].map((kind) => drawn.filter(({ sponsored }) => sponsored === kind));
  const [paid, organic] = kinds.map((kind) => moments(kind.map(({ rate }) => Math.log(rate))));
  const slope = slopeWithin(
    kinds.map((kind) => ({
      x: kind.map(({ day }) => day / MONTH),
      y: kind.map(({ rate }) => Math.log(rate)),
    })),
    results.level,
  );
  const difference = paid && organic ? welch(paid, organic, results.level) : null;
  return {
    posts,
    drawn,
    sponsored: difference && changeOf({ ...difference, value: difference.difference }),
    monthly: slope && changeOf(slope),
  };
}

/** From logarithms. */
const changeOf = ({ value, low, high }: Change): Change => ({
  value: Math.expm1(value),
  low: Math.expm1(low),
  high: Math.expm1(high),
});

/** Is it going up, and are the sponsored ones worse: said only where the interval lies on one side. */
export function postsTitle({ posts, drawn, sponsored, monthly }: PostFacts): string {
  if (posts.length === 0) return 'There are no posts in the reported days';
  if (drawn.length === 0) return 'No post has an engagement rate';
  const trend = side(monthly, ['Engagement is rising', 'Engagement is falling']);
  const paid = side(sponsored, [
    'sponsored posts get more than organic',
    'sponsored posts get less than organic',
  ]);
  if (trend && paid) return `${trend}, and ${paid}`;
  if (trend) return `${trend}${sponsored ? '; sponsored and organic posts do not clearly differ' : ''}`;
  if (paid)
    return `${paid.charAt(0).toUpperCase()}${paid.slice(1)}${monthly ? '; there is no clear trend' : ''}`;
  return monthly
    ? `Engagement shows no clear trend${sponsored ? '; sponsored and organic posts do not clearly differ' : ''}`
    : 'There are too few posts to tell a trend';
}

const side = (change: Change | null, [up, down]: [string, string]): string | null =>
  change === null ? null : change.low > 0 ? up : change.high < 0 ? down : null;

export function postsSay(
  { posts, drawn, sponsored, monthly }: PostFacts,
  { results, fmt }: CreatorView,
): string[] {
  if (posts.length === 0) return ['Nothing was posted, so there is nothing to draw.'];
  if (drawn.length === 0)
    return [
      'An engagement rate needs followers and at least one like; neither this account nor its posts have both.',
    ];
  const paid = posts.filter((post) => post.sponsored).length;
  const change = ({ value, low, high }: Change) => {
    const write = (v: number) => fmt.signed(v, (absolute) => fmt.share(absolute));
    return `${write(value)} (${fmt.percent(results.level)} interval ${write(low)} to ${write(high)})`;
  };
  return [
    `${fmt.count(posts.length)} ${plural(posts.length, 'post')}, ${fmt.count(paid)} sponsored: large dots. Each is the engagements of one post per follower.`,
    sponsored
      ? `Sponsored against organic posts: ${change(sponsored)}.`
      : 'There are too few posts of one kind to compare sponsored with organic ones.',
    monthly
      ? `Change a month, kinds of post held the same: ${change(monthly)}.`
      : 'A trend needs more posts.',
  ];
}
