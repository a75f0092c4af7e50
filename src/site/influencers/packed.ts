import { decimals, packDigits, significant3, unpackDigits, type Digits } from './digits.ts';
import { SEGMENTS, type Group, type Interval, type Numbers, type Roster } from './roster.ts';

/**
 * /data/influencers.json: all that filters, list and plot read, and nothing that follows from the rest. Creators stand by rank, so that
 * ranks need not be written and scores differ little from one to the next.
 */
export interface Packed extends Pick<Roster, 'level' | 'basis' | 'limits' | 'factors' | 'values'> {
  /** One a line: no name that is shown has a line break. */
  names: string;
  /** Only where it does not follow from the name. */
  slugs: Slugs;
  brands: { names: string[]; slugs: Slugs };
  code: Record<Group, Digits>;
  followers: Digits;
  rate: Digits;
  price: Digits;
  score: Record<keyof Interval, Digits>;
  returns: Record<keyof Interval, Digits>;
  noScore: { texts: string[]; code: Digits };
  /** How many of each segment: the best stand first. */
  segments: number[];
  advice: Digits;
}

type Slugs = Record<number, string>;

interface Scale {
  pack(value: number): number;
  unpack(whole: number): number;
}

const WHOLE = decimals(0);
const SCALES = {
  score: { value: decimals(1), low: WHOLE, high: WHOLE },
  returns: { value: decimals(2), low: decimals(1), high: decimals(1) },
};

const pack = (values: Numbers, { pack: whole }: Scale = WHOLE): Digits =>
  packDigits(values.map((v) => (v === null ? null : whole(v))));

const packInterval = ({ value, low, high }: Interval, scale: Record<keyof Interval, Scale>) => ({
  value: pack(value, scale.value),
  low: pack(low, scale.low),
  high: pack(high, scale.high),
});

/** What most slugs are: a name that needs more care keeps the slug that it came with. */
const usualSlug = (name: string) => name.toLowerCase().replace(/[^a-z0-9]+/g, '-');

const unusual = (names: readonly string[], slugs: readonly string[]) =>
  Object.fromEntries(
    slugs.flatMap((slug, i) => (slug === usualSlug(names[i] ?? '') ? [] : [[i, slug]])),
  ) as Slugs;

/** Few texts that many creators share, each written once. */
function packTexts(column: readonly (string | null)[]): Packed['noScore'] {
  const texts = [...new Set(column.filter((text) => text !== null))].sort();
  return { texts, code: pack(column.map((text) => (text === null ? null : texts.indexOf(text)))) };
}

/** Falls from one number to the next: small where the best stand first. */
const falls = (values: Numbers): Numbers =>
  values.map((v, i) => (v === null ? null : i === 0 ? v : (values[i - 1] ?? 0) - v));

/** Numbers from their falls, the first of which is the first number. */
function fallen(values: Numbers): Numbers {
  let last = 0;
  return values.map((v, i) => (v === null ? null : (last = i === 0 ? v : last - v)));
}

export function packRoster(roster: Roster): Packed {
  const { level, basis, limits, factors, values, name, code } = roster;
  const brands = roster.brands.map((brand) => brand.name);
  return {
    names: name.join('\n'),
    ...{ level, basis, limits, factors, values },
    slugs: unusual(name, roster.slug),
    brands: {
      names: brands,
      slugs: unusual(
        brands,
        roster.brands.map(({ id }) => id),
      ),
    },
    code: {
      platform: pack(code.platform),
      tier: pack(code.tier),
      category: pack(code.category),
      country: pack(code.country),
    },
    followers: pack(roster.followers),
    rate: pack(roster.rate, significant3),
    price: pack(roster.price, significant3),
    score: {
      ...packInterval(roster.score, SCALES.score),
      value: packDigits(falls(roster.score.value.map((v) => v && SCALES.score.value.pack(v)))),
    },
    returns: packInterval(roster.returns, SCALES.returns),
    noScore: packTexts(roster.noScore),
    segments: SEGMENTS.map((_, s) => roster.segment.filter((own) => own === s).length),
    advice: pack(roster.advice),
  };
}

/** The roster that was packed, but for its details, which are fetched when somebody asks for them. */
export function unpackRoster({ names, slugs, brands, segments, noScore, ...packed }: Packed): Roster {
  const name = names.split('\n');
  const n = name.length;
  const column = (digits: Digits, { unpack }: Scale = WHOLE): Numbers =>
    unpackDigits(digits, n).map((v) => (v === null ? null : unpack(v)));
  const codes = (digits: Digits) => unpackDigits(digits, n).map((v) => v ?? 0);
  const interval = (of: Record<keyof Interval, Digits>, scale: Record<keyof Interval, Scale>): Interval => ({
    value: column(of.value, scale.value),
    low: column(of.low, scale.low),
    high: column(of.high, scale.high),
  });
  const { code } = packed;
  const falling = fallen(unpackDigits(packed.score.value, n));
  const score = {
    ...interval(packed.score, SCALES.score),
    value: falling.map((v) => v && SCALES.score.value.unpack(v)),
  };
  const ends = segments.map((_, s) => segments.slice(0, s + 1).reduce((a, b) => a + b, 0));
  return {
    ...packed,
    name,
    brands: brands.names.map((own, i) => ({ id: brands.slugs[i] ?? usualSlug(own), name: own })),
    slug: name.map((own, i) => slugs[i] ?? usualSlug(own)),
    code: {
      platform: codes(code.platform),
      tier: codes(code.tier),
      category: codes(code.category),
      country: codes(code.country),
    },
    followers: column(packed.followers),
    rate: column(packed.rate, significant3),
    price: column(packed.price, significant3),
    score,
    rank: score.value.map((value, i) => (value === null ? null : i + 1)),
    noScore: unpackDigits(noScore.code, n).map((v) => (v === null ? null : (noScore.texts[v] ?? null))),
    segment: name.map((_, i) => ends.findIndex((end) => i < end)),
    returns: interval(packed.returns, SCALES.returns),
    advice: codes(packed.advice),
    ...NO_DETAILS,
  };
}

const NO_DETAILS = {
  chanceHigh: [],
  revenue: { value: [], low: [], high: [] },
  fair: { value: [], low: [], high: [] },
  percentiles: [],
};
