import type { Benchmarks } from '../../config.ts';
import { shareTest } from '../../stats/chi-square.ts';
import { has } from '../../tables/cell.ts';
import { wordAt, type AnyTable, type Words } from '../../tables/table.ts';
import { checkRows } from '../check-rows.ts';
import type { Outcome, Rule } from '../rule.ts';
import { wholeTable } from '../whole.ts';
import { chance, decimal, list, percent } from '../words.ts';

/** Chance below which a difference is none: with many rules and many data sets, 1 in 1000 false alarms each. */
const SIGNIFICANT = 0.001;
/** Below so many expected rows in a group the chi-square test is not to be trusted (Cochran 1954). */
const LEAST_EXPECTED = 5;

interface Shares {
  table: AnyTable;
  column: string;
  /** Usual shares by word; words that are not in it are left out. */
  usual: Readonly<Record<string, number>>;
  /** Cohen's w from which a difference counts. */
  effect: number;
  /** Rows concerned; all of them where it is left out. */
  only?: (row: number) => boolean;
  /** `platforms of influencers`. */
  what: string;
}

/** Compares the shares of words with the usual ones; silent where a group would be expected in fewer than five rows. */
function compareShares({ table, column, usual, effect, only, what }: Shares): Outcome[] {
  const names = Object.keys(usual);
  const shares = Object.values(usual);
  const counts = countWords(table.words(column), names, only);
  const { n, p, w, least } = shareTest(counts, shares);
  if (names.length < 2 || least < LEAST_EXPECTED) return [];
  const isUsual = p >= SIGNIFICANT || w < effect;
  const gaps = names.map((name, i) => ({
    name,
    seen: (counts[i] as number) / n,
    usual: shares[i] as number,
  }));
  const rest = `effect size w = ${decimal(w)} (0.1 is small, 0.3 medium, 0.5 large), ${chance(p)}`;
  return [
    wholeTable(table, {
      column,
      isUsual,
      count: Math.round(gaps.reduce((sum, gap) => sum + Math.max(0, gap.seen - gap.usual) * n, 0)),
      checked: n,
      message: isUsual
        ? `The ${what} are spread as in the field: ${rest}.`
        : `The ${what} are not spread as in the field: ${describe(gaps)}; ${rest}.`,
      advice: 'Fine if the roster was chosen so; else look for rows that are missing or doubled.',
    }),
  ];
}

function countWords(words: Words, names: readonly string[], only?: (row: number) => boolean): number[] {
  const byCode = new Int32Array(words.names.length);
  words.codes.forEach((code, row) => {
    if (code >= 0 && (only?.(row) ?? true)) byCode[code] = (byCode[code] as number) + 1;
  });
  return names.map((name) => byCode[words.find(name)] ?? 0);
}

/** The two largest differences: `62% Instagram where 45% is usual and 20% TikTok where 35% is usual`. */
const describe = (gaps: readonly { name: string; seen: number; usual: number }[]): string =>
  list(
    [...gaps]
      .sort((a, b) => Math.abs(b.seen - b.usual) - Math.abs(a.seen - a.usual))
      .slice(0, 2)
      .map(({ name, seen, usual }) => `${percent(seen)} ${name} where ${percent(usual)} is usual`),
  );

const NOTE =
  'by a chi-square test and its effect size; silent where a group is expected in fewer than five rows';

/** A rule that compares one column of the roster with the field. @param what its values, in the plural */
const rosterShares = (
  id: string,
  what: string,
  {
    column,
    usual,
  }: {
    column: 'platform' | 'tier' | 'gender' | 'age_group';
    usual: (benchmarks: Benchmarks) => Readonly<Record<string, number>>;
  },
): Rule => ({
  id,
  doc: `Influencers are spread over ${what} as in the field, ${NOTE}.`,
  check: ({ influencers }, benchmarks) =>
    has(influencers, column)
      ? compareShares({
          table: influencers,
          column,
          usual: usual(benchmarks),
          effect: benchmarks.effect.shares,
          what: `${what} of influencers`,
        })
      : [],
});

export const platformShares = rosterShares('platform-shares', 'platforms', {
  column: 'platform',
  usual: ({ platform }) => platform,
});

export const tierShares = rosterShares('tier-shares', 'tiers', { column: 'tier', usual: ({ tier }) => tier });

export const genderShares = rosterShares('gender-shares', 'genders', {
  column: 'gender',
  usual: ({ gender }) => gender,
});

export const ageShares = rosterShares('age-shares', 'ages', {
  column: 'age_group',
  usual: ({ ageGroup }) => ageGroup,
});

export const contentTypeShares: Rule = {
  id: 'content-type-shares',
  doc: `Posts are spread over formats as in the field, platform by platform, ${NOTE}.`,
  check({ posts }, { contentType, effect }) {
    if (!has(posts, 'content_type', 'platform')) return [];
    const platforms = posts.words('platform');
    return Object.entries(contentType).flatMap(([platform, usual]) => {
      const code = platforms.find(platform);
      return compareShares({
        table: posts,
        column: 'content_type',
        usual,
        effect: effect.shares,
        only: (row) => platforms.codes[row] === code,
        what: `formats on ${platform}`,
      });
    });
  },
};

export const contentTypeOfPlatform: Rule = {
  id: 'content-type-of-platform',
  doc: 'A post has a format that its platform is known for. Platforms change, so it is never worse than a review.',
  check({ posts }, { contentType }) {
    if (!has(posts, 'content_type', 'platform')) return [];
    const known = new Map(
      Object.entries(contentType).map(([platform, usual]) => [platform, Object.keys(usual)]),
    );
    const [formats, platforms] = [posts.words('content_type'), posts.words('platform')];
    const formatsOf = (row: number): readonly string[] | undefined => known.get(wordAt(platforms, row) ?? '');
    return checkRows(posts, {
      column: 'content_type',
      holds(row) {
        const format = wordAt(formats, row);
        return format === null ? null : (formatsOf(row)?.includes(format) ?? null);
      },
      expected: (row) => `${list(formatsOf(row) ?? [])}, the formats of ${wordAt(platforms, row) ?? ''}`,
      claim: 'the format is one of the platform',
      denial: 'the format is not one of the platform',
      rows: 'posts',
      advice: 'Map the words of your export to ours in the config, or look for mixed-up platforms.',
      failShare: null,
    });
  },
};
