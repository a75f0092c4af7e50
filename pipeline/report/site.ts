import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import type { Config } from '../config.ts';
import type { AttributionReport, QualityReport, SiteReport, TableSummary } from './contract.ts';

const { version } = createRequire(import.meta.url)('../../package.json') as { version: string };

interface Parts {
  config: Config;
  tables: TableSummary[];
  attribution: AttributionReport;
  quality: QualityReport;
  period: { first: number; last: number } | null;
}

/** What every page says of itself. The build id follows from what the report says, so that the same numbers have the same id. */
export function siteReport({ config, tables, attribution, quality, period }: Parts): SiteReport {
  const { title, locale, currency, address, noindex } = config.site;
  const said = {
    title,
    locale,
    currency,
    address,
    noindex,
    source: config.source.label ?? `Data: ${config.source.folder}`,
    period: period && { first: isoDay(period.first), last: isoDay(period.last) },
    tables,
  };
  return {
    ...said,
    buildId: shortHash({ version, said, attribution, quality }),
    configHash: shortHash(config),
    version,
  };
}

const isoDay = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

const shortHash = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 12);
