import type { Content, NoContent } from '../content/index.ts';
import { ALPHA, ENOUGH_CREATORS, ENOUGH_POSTS } from '../content/effects.ts';
import type { RatedPosts } from '../content/posts.ts';
import type { Scope } from '../content/scope.ts';
import { moments } from '../stats/moments.ts';
import { round } from '../stats/round.ts';
import { attributesOf } from './content/attributes.ts';
import { experimentOf } from './content/experiments.ts';
import { hoursOf } from './content/hours.ts';
import type { ContentEmptiness, ContentReport, ContentScope } from './contract.ts';

const EMPTY: Record<NoContent, string> = {
  'no-posts': 'There is no post to compare: posts.csv is missing or empty.',
  'no-followers':
    'No post belongs to an account whose followers are known: influencers.csv says how many an account has.',
  'no-likes': 'No post has likes on record, so there is no engagement to compare.',
};

/** What the content room found, rounded. */
export function contentReport(
  found: Content | NoContent,
  { draws, level }: { draws: number; level: number },
): ContentReport {
  if (typeof found === 'string') return { results: null, empty: emptiness(found) };
  const { posts, leftOut, scopes, experiments } = found;
  return {
    results: {
      ...sizes(posts),
      leftOut,
      period: periodOf(posts),
      level,
      alpha: ALPHA,
      enough: { posts: ENOUGH_POSTS, creators: ENOUGH_CREATORS },
      draws,
      scopes: scopes.map(scopeOf),
      experiments: experiments.map(experimentOf),
    },
    empty: null,
  };
}

const emptiness = (reason: NoContent): ContentEmptiness => ({ reason, text: EMPTY[reason] });

const sizes = ({ row, creator, rate }: RatedPosts) => ({
  posts: row.length,
  creators: new Set(creator).size,
  rate: round(moments(rate).mean),
});

function periodOf({ table, row }: RatedPosts): { first: string; last: string } {
  const dates = table.numbers('post_date');
  let [first, last] = [Infinity, -Infinity];
  for (const at of row) {
    first = Math.min(first, dates[at] as number);
    last = Math.max(last, dates[at] as number);
  }
  const day = (time: number): string => new Date(time).toISOString().slice(0, 10);
  return { first: day(first), last: day(last) };
}

const scopeOf = (scope: Scope): ContentScope => ({
  id: scope.platform ?? 'all',
  label: scope.platform ?? 'All platforms',
  ...sizes(scope.posts),
  modelled: scope.fit !== null,
  attributes: attributesOf(scope),
  hours: scope.hours && hoursOf(scope.hours),
});
