/** Small typed reports for tests: invented, but consistent in themselves. */
import type {
  AttributionReport,
  AttributionResults,
  Estimate,
  Finding,
  ModelInfo,
  QualityReport,
  SiteReport,
  TableName,
  TableSummary,
} from '../../pipeline/report/contract.ts';
import { range, sampleJourneys } from './sample-journeys.ts';
import type { Results } from './credits.ts';
import { sampleCredits, sampleView } from './sample-credits.ts';

export interface SampleOptions {
  channels?: string[];
  /** One list of shares per model, in the order of the channels. */
  shares?: Record<string, number[]>;
  /** Half width of every interval as a fraction of 1; null = no draws. */
  width?: number | null;
  hasValue?: boolean;
  orders?: number;
  creditedOrders?: number;
}

export const VALUE = 214;

export function sampleResults(options: SampleOptions = {}): Results {
  const { channels = ['Instagram', 'search', 'email'], width = 0.01, hasValue = true } = options;
  const { orders = 1000, creditedOrders = 800 } = options;
  const shares = options.shares ?? {
    first: [0.5, 0.3, 0.2],
    last: [0.3, 0.45, 0.25],
    linear: [0.4, 0.38, 0.22],
  };
  const scale = { width, hasValue, creditedOrders };
  const models = Object.keys(shares).map(model);
  const names = channels.map((id, i) => ({
    id,
    label: label(id),
    touches: 900 - i,
    journeys: 600 - i,
    creators: ['Instagram', 'TikTok', 'YouTube', 'Twitter'].includes(id),
  }));
  return {
    totals: {
      orders,
      value: hasValue ? orders * VALUE : 0,
      creditedOrders,
      creditedValue: hasValue ? creditedOrders * VALUE : 0,
      nullJourneys: creditedOrders * 20,
      touches: creditedOrders * 30,
      touchesOutsideWindow: 7,
      conversionRate: creditedOrders > 0 ? 1 / 21 : null,
      lookbackDays: 90,
      recordedJourneys: creditedOrders * 21,
      ordersFrom: 'table',
      spanDays: 200,
    },
    channels: names,
    models,
    views: [sampleView(names.length)],
    brandsMissing: null,
    byChannel: sampleCredits(names, shares, scale),
    primaryModel: models.at(-1)?.id ?? 'linear',
    draws: width === null ? 0 : 200,
    level: 0.9,
    hasValue,
    ...paths(channels, creditedOrders, hasValue),
    journeys: sampleJourneys({ channels, width, orders: creditedOrders }),
    timeToConvert: {
      medianDays: 6.7,
      p90Days: 41,
      withinOneDay: 0.18,
      bins: [0, 1, 3, 7, 14, 30, 60].map((fromDays, i, all) => ({
        fromDays,
        toDays: all[i + 1] ?? null,
        orders: Math.round(creditedOrders * (0.24 - i * 0.03)),
      })),
    },
  };
}

const label = (id: string) => (id.charAt(0).toUpperCase() + id.slice(1)).replaceAll('_', ' ');

const model = (id: string): ModelInfo => ({
  id,
  label: label(id.replaceAll('-', ' ')),
  doc: `What ${id} does, and what it is blind to.`,
  formula: 'credit(touch) = 1 / touches',
  parameters: id === 'time-decay' ? [{ label: 'Half-life', value: '7 days' }] : [],
  unavailable: null,
});

export function estimate(value: number, half: number | null, least = 0): Estimate {
  if (half === null) return { value, low: null, high: null, low50: null, high50: null };
  const at = (k: number) => Math.max(least, value + k * half);
  return { value, low: at(-1), high: at(1), low50: at(-0.41), high50: at(0.41) };
}

function paths(channels: string[], orders: number, hasValue: boolean) {
  const [a = 'direct', b = a, c = b] = channels;
  const steps = [[a], [b], [a, b], [c, a, b]];
  const topPaths = steps.map((s, i) => {
    const n = Math.round(orders * (0.2 - i * 0.04));
    const nulls = n * (18 - i * 2);
    return {
      steps: s,
      orders: n,
      value: hasValue ? n * VALUE : 0,
      nulls,
      share: orders > 0 ? n / orders : 0,
      conversionRate: n > 0 ? range(n / (n + nulls), 0.001) : null,
    };
  });
  const pathLengths = [0.4, 0.25, 0.15, 0.12, 0.08].map((part, i) => ({
    touches: i + 1,
    orMore: i === 4,
    orders: Math.round(orders * part),
    nulls: Math.round(orders * part * (20 - i * 2)),
    conversionRate: orders > 0 ? 1 / (21 - i * 2) : null,
  }));
  return { topPaths: orders > 0 ? topPaths : [], distinctPaths: orders > 0 ? 57 : 0, pathLengths };
}

const TABLES: [TableName, string, string[]][] = [
  ['brands', 'Brands: who sells', ['/brands/']],
  ['influencers', 'Creators: who posts', ['/influencers/', '/content/']],
  ['posts', 'Posts: what was shown, when and at what cost', ['/content/', '/influencers/']],
  ['conversions', 'Orders: who bought what, and when', ['/', '/attribution/']],
  ['touchpoints', 'Touchpoints: who saw or clicked what, and when', ['/', '/attribution/']],
  ['spend', 'Spend: what each channel cost, by month', ['/calculator/']],
  ['lift_tests', 'Lift tests: what an experiment found', ['/truth/']],
  ['paths', 'Paths: journeys already counted', ['/attribution/']],
];

export function sampleTables(
  present: Partial<Record<TableName, number>> = { touchpoints: 24000 },
): TableSummary[] {
  return TABLES.map(([name, doc, feeds]) => {
    const rowsIn = present[name] ?? 0;
    const file = name in present ? `${name}.csv` : null;
    return {
      name,
      doc,
      file,
      setAside: false,
      expectedFile: `${name}.csv`,
      feeds,
      rowsIn,
      rowsKept: rowsIn,
      rowsRejected: 0,
    };
  });
}

export const sampleSite = (tables = sampleTables()): SiteReport => ({
  title: 'Sample report',
  locale: 'en-US',
  currency: 'USD',
  address: null,
  noindex: false,
  source: 'Invented numbers for a test.',
  period: { first: '2024-01-01', last: '2024-12-31' },
  tables,
  buildId: '0123456789ab',
  configHash: 'ba9876543210',
  version: '0.1.0',
});

export const sampleQuality = (change: Partial<QualityReport> = {}): QualityReport => ({
  verdict: 'pass',
  tables: sampleTables(),
  findings: [],
  rejectedRows: 0,
  rejectedShare: 0,
  maxRejectedShare: 0.05,
  issues: [],
  issueCount: 0,
  ...change,
});

export const sampleFinding = (severity: Finding['severity']): Finding => ({
  rule: 'weekday',
  severity,
  dataset: 'touchpoints',
  column: 'day_of_week',
  count: severity === 'pass' ? 0 : 12,
  checked: 50_000,
  rejected: 0,
  message: 'The weekday is that of the date in all 50,000 posts.',
  advice: 'Nothing to do.',
  examples: [],
});

export const sampleAttribution = (results: AttributionResults | null): AttributionReport => ({
  results,
  empty: results ? null : { reason: 'no-touch', text: 'There is no touchpoint log and no table of paths.' },
});
