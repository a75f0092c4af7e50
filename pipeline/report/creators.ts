import type { Check } from '../scoring/flags/flag.ts';
import { flagRules } from '../scoring/flags/index.ts';
import type { PostFacts } from '../scoring/post-facts.ts';
import { isScored, type Scores, type Unscored } from '../scoring/scores.ts';
import { similarCreators } from '../scoring/similar.ts';
import { round, roundDrawn } from '../stats/round.ts';
import type { CheckColumns, CreatorsReport, InfluencersReport, PostColumns } from './contract.ts';

/** How many similar creators a page names. */
const SIMILAR = 5;

const DAY = 86_400_000;

/** What the pages of single creators show beside the report on all of them. */
export function creatorsReport(scores: Scores | Unscored, { results }: InfluencersReport): CreatorsReport {
  if (!isScored(scores) || results === null) return { results: null };
  const { posts, checks, roster } = scores.evidence;
  const { platform, category, engagementRate, price } = results.creators;
  const orNaN = (values: readonly (number | null)[]): number[] => values.map((value) => value ?? Number.NaN);
  return {
    results: {
      posts: postColumns(posts, roster.size),
      checks: flagRules.map(({ id }) =>
        checkColumns(
          checks.filter((check) => check.id === id),
          roster.size,
        ),
      ),
      similar: similarCreators(
        {
          platforms: platform,
          categories: category,
          followers: roster.followers,
          rates: orNaN(engagementRate),
          prices: orNaN(price),
        },
        SIMILAR,
      ),
    },
  };
}

function postColumns(posts: PostFacts, size: number): PostColumns {
  const { creator, moment, sponsored } = posts;
  // They come in the order of their ids, which decides where two are of one moment.
  const order = Array.from(creator.keys()).sort(
    (a, b) =>
      (creator[a] as number) - (creator[b] as number) ||
      (moment[a] as number) - (moment[b] as number) ||
      a - b,
  );
  const from = Array.from({ length: size + 1 }, () => 0);
  for (const c of creator) from[c + 1] = (from[c + 1] as number) + 1;
  for (let c = 0; c < size; c++) from[c + 1] = (from[c + 1] as number) + (from[c] as number);
  const days = order.map((post) => Math.floor((moment[post] as number) / DAY));
  const first = days.reduce((a, b) => Math.min(a, b), Infinity);
  return {
    from,
    firstDay: days.length === 0 ? null : new Date(first * DAY).toISOString().slice(0, 10),
    day: days.map((day) => day - first),
    sponsored: order.map((post) => sponsored[post] as number),
    engagements: order.map((post) => engagementsAt(posts, post)),
  };
}

/** As posts/engagements.ts counts them. */
function engagementsAt({ likes, comments, shares, saves }: PostFacts, post: number): number | null {
  const liked = likes[post] as number;
  if (Number.isNaN(liked)) return null;
  return round(liked + (comments[post] || 0) + (shares[post] || 0) + (saves[post] || 0));
}

function checkColumns(checks: readonly Check[], size: number): CheckColumns {
  const nothing = (): null[] => Array.from({ length: size }, () => null);
  const columns: CheckColumns = {
    value: nothing(),
    usual: nothing(),
    evidence: nothing(),
    found: Array.from({ length: size }, () => false),
  };
  for (const { creator, value, usual, evidence, found } of checks) {
    columns.value[creator] = roundDrawn(value);
    columns.usual[creator] = roundDrawn(usual);
    columns.evidence[creator] = evidence;
    columns.found[creator] = found;
  }
  return columns;
}
