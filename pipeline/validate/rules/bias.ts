import type { influencers } from '../../schema/datasets/influencers.ts';
import { has } from '../../tables/cell.ts';
import { wordAt, type Table } from '../../tables/table.ts';
import type { Rule } from '../rule.ts';
import { wholeTable } from '../whole.ts';
import { list, named, percent } from '../words.ts';

const FEWEST = 30;
/** Standard errors that 1 of 1000 shares lies above by chance. */
const CLEARLY = 3.09;

/** Whether a share lies above a limit by more than chance explains (normal approximation to the binomial). */
const isAbove = (share: number, limit: number, n: number): boolean =>
  share - limit > CLEARLY * Math.sqrt((limit * (1 - limit)) / n);

const UNITED_STATES = new Set(['us', 'usa', 'united states', 'united states of america']);

export const countryShare: Rule = {
  id: 'country-share',
  doc: 'Influencers from the United States are not more than a usual share, by more than chance explains (30 influencers or more). Never worse than a review.',
  check({ influencers }, { mostUS }) {
    if (!has(influencers, 'country')) return [];
    const countries = influencers.words('country');
    const american = countries.names.map((name) => UNITED_STATES.has(name.toLowerCase()));
    const given = countries.codes.filter((code) => code >= 0);
    if (given.length < FEWEST) return [];
    const count = given.filter((code) => american[code]).length;
    const share = count / given.length;
    return [
      wholeTable(influencers, {
        column: 'country',
        isUsual: !isAbove(share, mostUS, given.length),
        count,
        checked: given.length,
        message: `${percent(share)} of influencers are from the United States; the limit is ${percent(mostUS)}.`,
        advice:
          'Fine if the brand sells there only; else findings on creators are mostly findings on one country.',
      }),
    ];
  },
};

export const platformGender: Rule = {
  id: 'platform-gender',
  doc: 'No platform has influencers of mostly one gender, by more than chance explains (platforms with 30 influencers or more). Never worse than a review.',
  check({ influencers }, { mostOneGender }) {
    if (!has(influencers, 'platform', 'gender')) return [];
    const found = largestGenders(influencers).filter(({ n }) => n >= FEWEST);
    if (found.length === 0) return [];
    const skewed = found.filter(({ n, most }) => isAbove(most / n, mostOneGender, n));
    const largest = found.reduce((a, b) => (b.most / b.n > a.most / a.n ? b : a));
    const say = ({ platform, gender, most, n }: Largest): string =>
      `${percent(most / n)} of influencers on ${named(platform)} are ${named(gender)}`;
    return [
      wholeTable(influencers, {
        column: 'gender',
        isUsual: skewed.length === 0,
        count: skewed.reduce((sum, { most }) => sum + most, 0),
        checked: found.reduce((sum, { n }) => sum + n, 0),
        message:
          skewed.length === 0
            ? `No platform has mostly one gender: at most ${say(largest)}; the limit is ${percent(mostOneGender)}.`
            : `${list(skewed.map(say))}; the limit is ${percent(mostOneGender)}.`,
        advice: 'Where platform and gender go together, no comparison can tell the one from the other.',
      }),
    ];
  },
};

interface Largest {
  platform: string;
  gender: string;
  /** Influencers of that gender, the most frequent one. */
  most: number;
  /** Influencers on the platform whose gender is given. */
  n: number;
}

function largestGenders(table: Table<typeof influencers>): Largest[] {
  const [platforms, genders] = [table.words('platform'), table.words('gender')];
  const counts = platforms.names.map(() => new Map<string, number>());
  for (let row = 0; row < table.rows; row++) {
    const [gender, of] = [wordAt(genders, row), counts[platforms.codes[row] as number]];
    if (gender !== null && of) of.set(gender, (of.get(gender) ?? 0) + 1);
  }
  return counts.map((of, code) => {
    const [gender, most] = [...of].sort().reduce((a, b) => (b[1] > a[1] ? b : a), ['', 0]);
    const n = [...of.values()].reduce((a, b) => a + b, 0);
    return { platform: platforms.names[code] as string, gender, most, n };
  });
}
