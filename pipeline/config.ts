/**
 * Every value that Hemline lets you choose. Edit it here, or write a file of your own with only what differs
 * (see examples/public-log.config.ts) and build with `npm run build -- --config FILE`.
 * Values are checked at start; an error names the key, the value and what was expected.
 */
import { budget } from './config/budget.ts';
import { judge } from './config/judge.ts';
import { scoring } from './config/scoring.ts';
import { simulation } from './config/simulation.ts';
import { validation } from './config/validation.ts';
import {
  checkedText,
  choice,
  flag,
  integer,
  number,
  numberList,
  optionalText,
  share,
  text,
  textMap,
  valueMaps,
  type Overrides,
  type Values,
} from './config/setting.ts';

/** How one input table is read. */
const table = (file: string | null) => ({
  file: optionalText(file, 'file name inside source.folder, or an absolute path; null leaves the table out'),
  columns: textMap('their column name -> our column name; our own names need no entry'),
  values: valueMaps('our column -> their value -> our value'),
  dateFormat: optionalText(
    null,
    'null for ISO dates; else a d3-time-format pattern such as %d/%m/%Y, or unix-seconds, unix-milliseconds, unix-microseconds',
  ),
  decimal: choice('.', ['.', ','], 'sign before the decimals in numbers'),
  repeatedRows: choice(
    'once',
    ['once', 'keep'],
    'rows without an id that repeat cell by cell: count them once, or keep them (a log of days alone may mean both)',
  ),
  delimiter: choice('auto', ['auto', ',', ';', '\t', '|'], 'sign between cells; auto looks at the header'),
  encoding: text('auto', 'auto knows UTF-8 and UTF-16; else a name such as windows-1252'),
});

export const settings = {
  site: {
    title: text('Hemline', 'whose report it is: stands in every page title'),
    locale: checkedText('en-US', {
      doc: 'language tag for numbers and dates; the words stay English',
      expected: 'a BCP 47 language tag such as en-US or de-DE',
      accepts: (tag) => succeeds(() => Intl.getCanonicalLocales(tag)),
    }),
    currency: checkedText('USD', {
      doc: 'currency of every amount in the data; nothing is converted',
      expected: 'an ISO 4217 code such as USD or EUR',
      accepts: (code) =>
        /^[A-Z]{3}$/.test(code) &&
        succeeds(() => new Intl.NumberFormat('en-US', { style: 'currency', currency: code })),
    }),
    address: optionalText(null, 'where the site will live, such as https://example.com, for canonical links'),
    base: checkedText('/', {
      doc: 'path below that address, such as /reports/2024/',
      expected: 'a path such as / or /reports/2024/',
      accepts: (base) => /^\/(?:[\w.~-]+\/)*$/.test(base) && !base.includes('..'),
    }),
    noindex: flag(true, 'ask search engines to stay away'),
    embeddedBy: checkedText('', {
      doc: 'who else may show figures in a frame: addresses parted by spaces, * for anyone, nothing for this site alone; works on hosts that read _headers',
      expected: 'addresses such as https://example.com parted by spaces, or *, or nothing',
      accepts: (list) => list === '' || list === '*' || list.split(' ').every(isOrigin),
    }),
  },
  source: {
    label: optionalText(null, 'one line on where the data come from; null names the folder'),
    kind: choice(
      'simulate',
      ['simulate', 'csv'],
      'simulate: a world with a known truth, made by the settings below; csv: your own files',
    ),
    folder: text(
      'data/raw',
      'folder of your CSV files, from the project folder; a simulated world goes there too',
    ),
    maxRejectedShare: share(0.05, 'rejected rows of one table above which the build stops'),
    pathSeparator: text('>', 'sign between the steps of an aggregated path'),
    tables: {
      brands: table('brands.csv'),
      influencers: table('influencers.csv'),
      posts: table('posts.csv'),
      conversions: table('conversions.csv'),
      touchpoints: table('touchpoints.csv'),
      spend: table('spend.csv'),
      lift_tests: table('lift_tests.csv'),
      paths: table('paths.csv'),
    },
  },
  simulation,
  validation,
  attribution: {
    primaryModel: text('position-based', 'id of the model shown first'),
    lookbackDays: number(90, {
      doc: 'touches older than this before an order (or before the last touch, when there was no order) do not count',
      unit: 'days',
      min: 0.01,
      max: 3650,
    }),
    timeDecay: {
      halfLifeDays: number(7, {
        doc: 'a touch this long before the order counts half',
        unit: 'days',
        min: 0.01,
        max: 3650,
      }),
    },
    positionBased: {
      first: share(0.4, 'share of the first touch'),
      middle: share(0.2, 'share of all touches between, in equal parts'),
      last: share(0.4, 'share of the last touch'),
    },
    markov: {
      order: choice(
        1,
        ['auto', 1, 2, 3, 4],
        'touches that a state remembers; auto takes as many as help to foretell journeys that were left out',
      ),
      countNulls: flag(true, 'count journeys without an order; leaving them out overstates every channel'),
    },
    dataDriven: {
      decayDays: numberList([1, 2, 3, 5, 8], {
        doc: 'mean days that the effect of a touch lasts, to choose from: the likeliest is taken',
        unit: 'days',
        min: 0.01,
        max: 365,
      }),
      horizonDays: number(30, {
        doc: 'days after its last touch that a shopper without an order still counts as undecided, at the most',
        unit: 'days',
        min: 0,
        max: 3650,
      }),
    },
    brandViews: integer(50, {
      doc: 'brands whose journeys can be looked at alone, those with most orders first',
      unit: 'brands',
      min: 0,
      max: 1000,
    }),
    touchCredits: flag(
      true,
      'write data/processed/touchpoint_credits.csv: what every model credits to every touch',
    ),
    topPaths: integer(12, { doc: 'buying paths listed on the page', unit: 'paths', min: 1, max: 100 }),
  },
  scoring,
  budget,
  judge,
  uncertainty: {
    draws: integer(200, {
      doc: 'bootstrap draws; 0 leaves intervals out',
      unit: 'draws',
      min: 0,
      max: 10000,
    }),
    level: number(0.9, { doc: 'width of an interval', unit: 'share of draws', min: 0.5, max: 0.99 }),
    seed: text('hemline', 'seed of the draws: the same seed gives the same bytes'),
  },
};

export type Settings = typeof settings;
export type Config = Values<Settings>;
export type TableSettings = Config['source']['tables']['touchpoints'];
export type AttributionSettings = Config['attribution'];
export type SimulationSettings = Config['simulation'];
export type ScoringSettings = Config['scoring'];
export type BudgetSettings = Config['budget'];
export type JudgeSettings = Config['judge'];
export type Benchmarks = Config['validation'];
export type ConfigOverrides = Overrides<Settings>;

/** Types a config file: `export default defineConfig({ ... })`. */
export const defineConfig = (overrides: ConfigOverrides): ConfigOverrides => overrides;

/** An address without path or port tricks: it goes into a header as it stands. */
const isOrigin = (text: string): boolean => /^https?:\/\/(\*\.)?[a-z0-9.-]+(:\d+)?$/.test(text);

function succeeds(attempt: () => unknown): boolean {
  try {
    attempt();
    return true;
  } catch {
    return false;
  }
}
