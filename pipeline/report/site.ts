import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Config } from '../config.ts';
import type {
  AttributionReport,
  ContentReport,
  CreatorsReport,
  InfluencersReport,
  QualityReport,
  SiteReport,
  TableSummary,
  TruthReport,
  ViewCredits,
} from './contract.ts';
import type { BudgetFiles } from './budget.ts';
import { isoDay } from './iso-day.ts';

const { version } = createRequire(import.meta.url)('../../package.json') as { version: string };

interface Parts {
  config: Config;
  /** Table name -> absolute file, from the command line. */
  given: ReadonlyMap<string, string>;
  tables: TableSummary[];
  attribution: AttributionReport;
  credits: readonly ViewCredits[];
  content: ContentReport;
  influencers: InfluencersReport;
  creators: CreatorsReport;
  budget: BudgetFiles;
  quality: QualityReport;
  truth: TruthReport;
  period: { first: number; last: number } | null;
}

/** What every page says of itself. The build id follows from what the report says, so that the same numbers have the same id. */
export function siteReport({
  config,
  given,
  tables,
  attribution,
  credits,
  content,
  influencers,
  creators,
  budget,
  quality,
  truth,
  period,
}: Parts): SiteReport {
  const { title, locale, currency, address, noindex } = config.site;
  const said = {
    title,
    locale,
    currency,
    address,
    noindex,
    source: config.source.label ?? sourceLine(config, { given, tables }),
    period: period && { first: isoDay(period.first), last: isoDay(period.last) },
    tables,
  };
  return {
    ...said,
    buildId: shortHash({
      version,
      said,
      attribution,
      credits,
      influencers,
      creators,
      budget: { ...budget, brands: [...budget.brands] },
      content,
      quality,
      truth,
    }),
    configHash: shortHash(config),
    version,
  };
}

/** Never a whole path: the page is public. */
function sourceLine(config: Config, { given, tables }: Pick<Parts, 'given' | 'tables'>): string {
  const { source, simulation } = config;
  const world = `a simulated world with a known truth, scenario ${simulation.scenario}, seed ${simulation.seed}`;
  const fromFolder = tables.some(({ name, file }) => file !== null && !given.has(name));
  const folder = source.kind === 'csv' ? path.basename(source.folder) : world;
  const whole = fromFolder || given.size === 0 ? folder : null;
  const files = [...given].map(([table, file]) => `${table} from ${path.basename(file)}`);
  return `Data: ${[...(whole === null ? [] : [whole]), ...files].join(', ')}`;
}

const shortHash = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 12);
