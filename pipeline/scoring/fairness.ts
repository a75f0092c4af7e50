import type { ScoringSettings } from '../config.ts';
import { normalQuantile } from '../stats/normal.ts';
import type { Finding } from '../validate/finding.ts';
import { isScored, type Scores, type Unscored } from './scores.ts';

/** Groups with fewer creators are not judged. */
const FEWEST = 30;

/** Share of the best group's rate below which a group is treated worse: the four-fifths rule (EEOC, 29 CFR 1607.4 D, 1978). */
const FOUR_FIFTHS = 0.8;

/** Chance of a false alarm per question, over all its groups together. */
const ALARM = 0.05;

/**
 * Whether scores treat groups of creators alike: rate of High and mean score by gender and country. A group counts as treated worse only
 * where chance does not explain it; never worse than a review.
 */
export function fairness(scores: Scores | Unscored): Finding[] {
  if (!isScored(scores)) return [];
  const { roster, settings } = scores.evidence;
  return (['gender', 'country'] as const).flatMap((column) => {
    const groups = groupsOf(scores, column === 'gender' ? roster.genders : roster.countries);
    if (groups.length < 2) return [];
    return [selection(groups, column, settings.segments), gap(groups, column)];
  });
}

interface Group {
  name: string;
  scores: number[];
}

function groupsOf({ scored, score }: Scores, of: readonly string[]): Group[] {
  const named = Map.groupBy(
    [...scored].filter((c) => of[c] !== ''),
    (c) => of[c] as string,
  );
  return [...named]
    .map(([name, own]) => ({ name, scores: own.map((c) => score[c] as number) }))
    .filter(({ scores }) => scores.length >= FEWEST)
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** z for an interval that holds for all comparisons at once (Bonferroni), two-sided. */
const widthOf = (comparisons: number): number => -normalQuantile(ALARM / 2 / comparisons);

function selection(groups: readonly Group[], column: string, { high }: ScoringSettings['segments']): Finding {
  const rated = groups.map(({ name, scores }) => {
    const hits = scores.filter((score) => score >= high).length;
    return { name, hits, n: scores.length, rate: hits / scores.length };
  });
  const best = rated.reduce((a, b) => (b.rate > a.rate ? b : a));
  const others = rated.filter((group) => group !== best);
  const z = widthOf(Math.max(1, others.length));
  const compared = others.map((group) => ({ ...group, ...ratioOf(group, best, z) }));
  const least = compared.reduce((a, b) => (b.ratio < a.ratio ? b : a));
  const worse = compared.filter(({ upper }) => upper < FOUR_FIFTHS);
  const say = `${percent(least.rate)} of ${least.name} score High, ${percent(best.rate)} of ${best.name}: ${times(least.ratio)} (95% interval ${times(least.lower)} to ${times(least.upper)})`;
  return finding(column, {
    rule: 'score-selection-rate',
    count: worse.reduce((a, { n }) => a + n, 0),
    checked: rated.reduce((a, { n }) => a + n, 0),
    message: `${say}. ${verdict(worse.length > 0, least.ratio)}`,
  });
}

function verdict(isWorse: boolean, ratio: number): string {
  if (isWorse) return 'That is below four fifths, by more than chance explains.';
  if (ratio < FOUR_FIFTHS) return 'That is below four fifths, but chance may explain it.';
  return 'No group falls below four fifths of the best.';
}

/** Ratio of two rates with its interval on the log scale (Katz and others 1978); half a hit more where one has none. */
function ratioOf(
  a: { hits: number; n: number },
  b: { hits: number; n: number },
  z: number,
): { ratio: number; lower: number; upper: number } {
  const more = a.hits === 0 || b.hits === 0 ? 0.5 : 0;
  const [x, y] = [(a.hits + more) / (a.n + more), (b.hits + more) / (b.n + more)];
  const error = Math.sqrt((1 - x) / (a.hits + more || 1) + (1 - y) / (b.hits + more || 1));
  const ratio = y > 0 ? x / y : 1;
  return { ratio, lower: ratio * Math.exp(-z * error), upper: ratio * Math.exp(z * error) };
}

function gap(groups: readonly Group[], column: string): Finding {
  const meant = groups.map(({ name, scores }) => {
    const n = scores.length;
    const mean = scores.reduce((a, b) => a + b, 0) / n;
    const variance = scores.reduce((a, b) => a + (b - mean) ** 2, 0) / (n - 1);
    return { name, n, mean, error: variance / n };
  });
  const best = meant.reduce((a, b) => (b.mean > a.mean ? b : a));
  const least = meant.reduce((a, b) => (b.mean < a.mean ? b : a));
  const pairs = (meant.length * (meant.length - 1)) / 2;
  const reach = widthOf(pairs) * Math.sqrt(best.error + least.error);
  const points = best.mean - least.mean;
  const clear = points - reach > 0;
  return finding(column, {
    rule: 'score-gap',
    count: clear ? least.n : 0,
    checked: meant.reduce((a, { n }) => a + n, 0),
    message: `Mean scores differ by ${points.toFixed(1)} points at most: ${best.name} ${best.mean.toFixed(1)}, ${least.name} ${least.mean.toFixed(1)} (95% interval ${(points - reach).toFixed(1)} to ${(points + reach).toFixed(1)}). ${clear ? 'Chance does not explain that.' : 'Chance may explain that.'}`,
  });
}

const finding = (
  column: string,
  found: Pick<Finding, 'rule' | 'count' | 'checked' | 'message'>,
): Finding => ({
  ...found,
  severity: found.count > 0 ? 'review' : 'pass',
  dataset: 'influencers',
  column,
  rejected: 0,
  advice: 'Look which factor differs between the groups before a score decides who is booked.',
  examples: [],
});

const percent = (share: number): string => `${(100 * share).toFixed(1)}%`;
const times = (ratio: number): string => `${ratio.toFixed(2)} times`;
