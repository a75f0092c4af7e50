import type { Benchmarks } from '../../config.ts';
import { spearman } from '../../stats/rank.ts';
import { has } from '../../tables/cell.ts';
import { wordAt, type AnyTable } from '../../tables/table.ts';
import type { Tables } from '../../tables/tables.ts';
import type { Rule } from '../rule.ts';
import { wholeTable } from '../whole.ts';
import { count, decimal } from '../words.ts';

/** Below so many rows a correlation may be anything. */
const FEWEST = 100;

interface Expected {
  id: string;
  /** `engagement rate falls with followers`. */
  claim: string;
  table: (tables: Tables) => AnyTable | null;
  columns: readonly [string, string];
  sign: 1 | -1;
  /** Least correlation, in the direction of the sign. */
  least: (effect: Benchmarks['effect']) => number;
  advice: string;
}

const correlation = ({ id, claim, table: find, columns, sign, least, advice }: Expected): Rule => ({
  id,
  doc: `In the field ${claim} (Spearman’s rank correlation; 100 rows or more). Never worse than a review.`,
  check(tables, { effect }) {
    const table = find(tables);
    if (!has(table, ...columns)) return [];
    const [x, y] = bothGiven(values(table, columns[0]), values(table, columns[1]));
    if (x.length < FEWEST) return [];
    const r = spearman(x, y);
    const limit = least(effect);
    // A column that does not vary goes with nothing.
    const isUsual = sign * (r || 0) >= limit;
    const seen = Number.isNaN(r) ? 'one of the two does not vary' : `rank correlation ${decimal(r)}`;
    const bound = `${sign > 0 ? 'at least' : 'at most'} ${decimal(sign * limit)} is usual`;
    return [
      wholeTable(table, {
        column: columns[1],
        isUsual,
        count: x.length,
        checked: x.length,
        message: `${isUsual ? 'As in the field,' : 'Not seen here:'} ${claim} (${seen} over ${count(x.length)} rows; ${bound}).`,
        advice,
      }),
    ];
  },
});

const TIERS = ['nano', 'micro', 'mid', 'macro', 'mega'];

/** Numbers as they are; a tier by its size. */
function values(table: AnyTable, column: string): readonly number[] {
  if (column !== 'tier') return table.numbers(column);
  const words = table.words(column);
  return words.codes.map((_, row) => {
    const tier = wordAt(words, row);
    return tier === null ? Number.NaN : TIERS.indexOf(tier);
  });
}

function bothGiven(x: readonly number[], y: readonly number[]): [number[], number[]] {
  const rows = [...x.keys()].filter((row) => !Number.isNaN(x[row]) && !Number.isNaN(y[row]));
  return [rows.map((row) => x[row] as number), rows.map((row) => y[row] as number)];
}

const weak = (effect: Benchmarks['effect']): number => effect.correlation;
const strong = (effect: Benchmarks['effect']): number => effect.strongCorrelation;
const roster = (tables: Tables): AnyTable | null => tables.influencers;
const published = (tables: Tables): AnyTable | null => tables.posts;

const ROSTER = 'Look for columns that were sorted apart from their rows, or filled in by hand.';
const REACTIONS =
  'Look for columns that were sorted apart from their rows, or for creators who buy engagement.';

export const correlations: readonly Rule[] = [
  correlation({
    id: 'followers-engagement',
    claim: 'the engagement rate falls with followers',
    table: roster,
    columns: ['follower_count', 'engagement_rate'],
    sign: -1,
    least: weak,
    advice: ROSTER,
  }),
  correlation({
    id: 'followers-cost',
    claim: 'the price of a post rises with followers',
    table: roster,
    columns: ['follower_count', 'avg_collaboration_cost'],
    sign: 1,
    least: weak,
    advice: ROSTER,
  }),
  correlation({
    id: 'tier-authenticity',
    claim: 'the share of real followers falls with the tier',
    table: roster,
    columns: ['tier', 'audience_authenticity_score'],
    sign: -1,
    least: weak,
    advice: ROSTER,
  }),
  correlation({
    id: 'likes-comments',
    claim: 'posts with more likes have more comments',
    table: published,
    columns: ['likes', 'comments'],
    sign: 1,
    least: strong,
    advice: REACTIONS,
  }),
  correlation({
    id: 'likes-saves',
    claim: 'posts with more likes have more saves',
    table: published,
    columns: ['likes', 'saves'],
    sign: 1,
    least: strong,
    advice: REACTIONS,
  }),
];
