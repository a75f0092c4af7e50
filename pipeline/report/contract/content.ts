import type { Emptiness } from './attribution.ts';

/**
 * What kinds of post earn engagement. The engagement rate is (likes + comments + shares + saves) / followers of the account; "per reach" is
 * the same over people reached. Effects multiply: a difference of 0.2 is a fifth more, -0.2 a fifth less.
 */
export interface ContentReport {
  /** Null when no post has both reactions and an account with followers. */
  results: ContentResults | null;
  /** Why results is null; else null. */
  empty: ContentEmptiness | null;
}

export interface ContentEmptiness extends Pick<Emptiness, 'text'> {
  reason: 'no-posts' | 'no-followers' | 'no-likes';
}

export interface ContentResults {
  /** Posts that are compared, and their creators. */
  posts: number;
  creators: number;
  /** Posts that cannot be rated, by what they lack. */
  leftOut: { followers: number; likes: number };
  /** Mean engagement rate of a post. */
  rate: number;
  /** First and last day of a post that is compared, ISO dates. */
  period: { first: string; last: string };
  /** Width of every interval as a fraction: 0.9. */
  level: number;
  /** Share of false claims, on average, that the corrected p-values are held against: 0.05. */
  alpha: number;
  /** A level with fewer posts, or fewer creators who also post something else, is thin. */
  enough: { posts: number; creators: number };
  /** Draws behind the intervals of raw differences; 0 means none. */
  draws: number;
  /** All platforms first, then each with enough posts, largest first. */
  scopes: ContentScope[];
  /** Six comparisons, always in this order. */
  experiments: ContentExperiment[];
}

export interface ContentScope {
  /** `all`, or a platform as in the data. Also the value in a URL. */
  id: string;
  label: string;
  posts: number;
  creators: number;
  rate: number;
  /** False when posts are too few for a model: then every effect is null. */
  modelled: boolean;
  /** Those whose column the data have, in the order of the page. */
  attributes: ContentAttribute[];
  /** Null for all platforms together, and where posts are too few for 168 cells. */
  hours: ContentHours | null;
}

export interface ContentAttribute {
  id:
    | 'format'
    | 'style'
    | 'color'
    | 'sponsored'
    | 'code'
    | 'cta'
    | 'hashtags'
    | 'caption'
    | 'products'
    | 'month';
  /** Whether levels differ at all: Wald's test; q after all attributes of the scope (Benjamini and Hochberg). Null where it cannot be made. */
  test: { f: number; df: [number, number]; p: number; q: number } | null;
  /** Smallest effect of a typical level that would have been found in 8 of 10 cases; null where none could. */
  smallest: number | null;
  /** True where one level is compared with its absence, false where each is compared with the mean post of the same creators. */
  yesNo: boolean;
  levels: ContentLevel[];
}

export interface ContentLevel {
  /** As in the data: `reel`, `6-10`, `yes`; months are `Jan` to `Dec`. */
  id: string;
  label: string;
  /** Where a format belongs to a platform: its name; else null. */
  platform: string | null;
  posts: number;
  /** Creators who post it and something else. */
  creators: number;
  thin: boolean;
  /** Mean engagement rate of its posts. */
  rate: number;
  /** As the posts are, whoever made them: its geometric mean against that of all posts (of posts without it, where yes or no). */
  raw: number | null;
  /** With the creator and every other attribute held the same, partially pooled with its siblings; null where it cannot be compared. */
  effect: ContentDifference | null;
  /** The same from its own posts alone. */
  own: ContentDifference | null;
  /** The same as `effect`, per person reached; null where reach is not known. */
  perReach: ContentDifference | null;
  /** Of `own`: chance of as much when there is nothing, and after all levels of the attribute. Null for thin levels. */
  p: number | null;
  q: number | null;
}

/** A difference as a fraction, with its interval and the middle half of it. */
export interface ContentDifference {
  value: number;
  low: number;
  high: number;
  low50: number;
  high50: number;
}

/** Weekday x hour, 168 cells from Monday 0 h to Sunday 23 h, column by column. Null where no post is, or none can be compared. */
export interface ContentHours {
  posts: number[];
  thin: boolean[];
  /** Against the mean post of the same creators, pulled towards nothing as far as its posts are few. */
  effect: (number | null)[];
  low: (number | null)[];
  high: (number | null)[];
  /** From its own posts alone. */
  own: (number | null)[];
  /** After all cells of the platform; null for thin cells. */
  q: (number | null)[];
  /** Smallest effect of a typical cell that would have been found in 8 of 10 cases. */
  smallest: number | null;
}

export interface ContentExperiment {
  id: 'sponsored' | 'cta' | 'code' | 'format' | 'tier' | 'weekday';
  /** First against second. */
  first: string;
  second: string;
  /** True where sides are told apart by the creator, so that creators cannot be held the same. */
  betweenCreators: boolean;
  raw: ContentRaw | null;
  adjusted: ContentAdjusted | null;
}

export interface ContentSide {
  posts: number;
  creators: number;
  rate: number;
}

/** Groups as they are. Tests of means are on logarithms; all take posts as independent of each other, which those of one creator are not. */
export interface ContentRaw {
  first: ContentSide;
  second: ContentSide;
  /** Geometric means, first against second, and Welch's interval. */
  difference: number;
  low: number;
  high: number;
  welch: { t: number; df: number; p: number };
  /** `superiority`: how often a post of the first group does better than one of the second, 0 to 1. */
  mannWhitney: { u: number; superiority: number; p: number };
  /** The heir of Mann and Whitney's test for groups that differ in spread; null where they do not overlap. */
  brunnerMunzel: number | null;
  cohenD: number;
  hedgesG: number;
  /** Interval of the difference when whole creators are drawn anew; null without draws. */
  bootstrap: { low: number; high: number } | null;
}

export interface ContentAdjusted {
  difference: ContentDifference;
  p: number;
  /** By permuting; null where it cannot be made. */
  permutation: number | null;
  /** p after all comparisons, two ways. */
  holm: number;
  benjaminiHochberg: number;
  /** Smallest difference that would have been found in 8 of 10 cases. */
  smallest: number;
}
