import type {
  ContentAttribute,
  ContentExperiment,
  ContentHours,
  ContentLevel,
  ContentResults,
  ContentScope,
} from '../../pipeline/report/contract.ts';

/** Invented results for tests: numbers are round, so that sentences can be written by hand. */
export const sampleDifference = (value: number, reach = 0.02) => ({
  value,
  low: value - reach,
  high: value + reach,
  low50: value - reach / 2,
  high50: value + reach / 2,
});

export const sampleLevel = (
  id: string,
  effect: number | null,
  change: Partial<ContentLevel> = {},
): ContentLevel => ({
  id,
  label: id.charAt(0).toUpperCase() + id.slice(1),
  platform: null,
  posts: 1200,
  creators: 300,
  thin: false,
  rate: 0.018,
  raw: effect,
  effect: effect === null ? null : sampleDifference(effect),
  own: effect === null ? null : sampleDifference(effect),
  perReach: null,
  p: effect === null ? null : 0.001,
  q: effect === null ? null : 0.002,
  ...change,
});

export const sampleAttribute = (
  id: ContentAttribute['id'],
  levels: ContentLevel[],
  change: Partial<ContentAttribute> = {},
): ContentAttribute => ({
  id,
  test: { f: 9, df: [2, 298], p: 0.001, q: 0.004 },
  smallest: 0.031,
  yesNo: false,
  levels,
  ...change,
});

/** Tested, and nothing found. */
export const NOTHING = { test: { f: 0.6, df: [2, 298] as [number, number], p: 0.55, q: 0.6 } };

const hours = (): ContentHours => ({
  posts: Array.from({ length: 168 }, (_, i) => (i % 24 < 6 ? i % 3 : 40)),
  thin: Array.from({ length: 168 }, (_, i) => i % 24 < 6),
  effect: Array.from({ length: 168 }, (_, i) => (i === 35 ? 0.12 : 0.001)),
  low: Array.from({ length: 168 }, (_, i) => (i === 35 ? 0.07 : -0.03)),
  high: Array.from({ length: 168 }, (_, i) => (i === 35 ? 0.17 : 0.03)),
  own: Array.from({ length: 168 }, (_, i) => (i === 35 ? 0.14 : 0.004)),
  q: Array.from({ length: 168 }, (_, i) => (i % 24 < 6 ? null : i === 35 ? 0.01 : 0.9)),
  smallest: 0.15,
});

export const sampleScope = (
  attributes: ContentAttribute[],
  change: Partial<ContentScope> = {},
): ContentScope => ({
  id: 'all',
  label: 'All platforms',
  posts: 5000,
  creators: 400,
  rate: 0.018,
  modelled: true,
  attributes,
  hours: null,
  ...change,
});

export const sampleExperiment = (
  id: ContentExperiment['id'],
  [raw, adjusted, holm]: [raw: number, adjusted: number | null, holm: number],
): ContentExperiment => ({
  id,
  first: 'First',
  second: 'Second',
  betweenCreators: id === 'tier',
  raw: {
    first: { posts: 900, creators: 200, rate: 0.02 },
    second: { posts: 1100, creators: 220, rate: 0.018 },
    difference: raw,
    low: raw - 0.02,
    high: raw + 0.02,
    welch: { t: 3, df: 1800, p: 0.003 },
    mannWhitney: { u: 520_000, superiority: 0.52, p: 0.01 },
    brunnerMunzel: 0.01,
    cohenD: 0.1,
    hedgesG: 0.1,
    bootstrap: { low: raw - 0.04, high: raw + 0.04 },
  },
  adjusted:
    adjusted === null
      ? null
      : {
          difference: sampleDifference(adjusted),
          p: holm / 6,
          permutation: 0.005,
          holm,
          benjaminiHochberg: holm,
          smallest: 0.029,
        },
});

export const sampleContent = (change: Partial<ContentResults> = {}): ContentResults => ({
  posts: 5000,
  creators: 400,
  leftOut: { followers: 0, likes: 0 },
  rate: 0.018,
  period: { first: '2024-01-01', last: '2024-12-31' },
  level: 0.9,
  alpha: 0.05,
  enough: { posts: 30, creators: 10 },
  draws: 200,
  scopes: [
    sampleScope([
      sampleAttribute('format', [
        sampleLevel('reel', 0.5, { platform: 'Instagram' }),
        sampleLevel('photo', -0.4, { platform: 'Instagram' }),
        sampleLevel('video', null, { platform: 'TikTok' }),
      ]),
      sampleAttribute('style', [sampleLevel('lifestyle', 0.08), sampleLevel('editorial', -0.05)]),
      sampleAttribute('cta', [sampleLevel('yes', 0.001, { q: 0.6 })], { ...NOTHING, yesNo: true }),
      sampleAttribute(
        'hashtags',
        [
          sampleLevel('0', 0.002, { q: 0.8 }),
          sampleLevel('1-2', -0.001, { q: 0.9 }),
          sampleLevel('11+', 0.3, { thin: true, q: null, p: null }),
        ],
        NOTHING,
      ),
      sampleAttribute('month', [sampleLevel('Jan', -0.06), sampleLevel('Dec', 0.07)]),
    ]),
    sampleScope([sampleAttribute('format', [sampleLevel('reel', 0.5), sampleLevel('photo', -0.4)])], {
      id: 'Instagram',
      label: 'Instagram',
      hours: hours(),
    }),
  ],
  experiments: [
    sampleExperiment('sponsored', [-0.07, 0.005, 0.9]),
    sampleExperiment('cta', [0, 0.001, 1]),
    sampleExperiment('code', [0.2, 0.29, 0.001]),
    sampleExperiment('format', [0.7, null, 1]),
    sampleExperiment('tier', [0.4, 0.45, 0.001]),
    sampleExperiment('weekday', [0.03, 0.03, 0.2]),
  ],
  ...change,
});
