import type { SiteReport } from '../../pipeline/report/contract.ts';
import type { Format } from './format.ts';
import type { Table } from './table.ts';
import { unitOf } from './units.ts';

export interface PackagedTable {
  /** Of its file below /data/, without `.csv`. */
  name: string;
  /** The figure's own title. */
  title: string;
  table: Table;
  /** Address of the figure, and of the paragraph on how it is computed. */
  figure: string;
  method: string;
}

/**
 * The tables behind all figures as a Frictionless data package: https://specs.frictionlessdata.io/tabular-data-package/
 * `unit` is an addition of ours, which the standard allows.
 */
export function dataPackage(tables: readonly PackagedTable[], site: SiteReport, fmt: Format): object {
  return {
    profile: 'tabular-data-package',
    name: 'hemline-report',
    title: site.title,
    description: `${site.source}. The table behind every figure of the report. Names that a spreadsheet would run as a formula have an apostrophe in front.`,
    version: site.version,
    ...(site.address === null ? {} : { homepage: site.address }),
    build: site.buildId,
    settings: site.configHash,
    ...(site.period ? { temporal: { start: site.period.first, end: site.period.last } } : {}),
    resources: tables.map((one) => resource(one, site, fmt)),
  };
}

function resource(
  { name, title, table, figure, method }: PackagedTable,
  site: SiteReport,
  fmt: Format,
): object {
  return {
    profile: 'tabular-data-resource',
    // The standard knows small letters, digits and ./-_ alone.
    name: name.toLowerCase().replace(/[^a-z0-9./_-]/g, '-'),
    path: `${name}.csv`,
    title,
    description: table.caption,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
    figure,
    method,
    schema: {
      fields: table.columns.map(({ label }, i) => {
        const column = table.rows.flatMap((row) => row[i] ?? []);
        const { type, unit } = unitOf(column, fmt, site.currency);
        return { name: label, type, ...(unit === null ? {} : { unit }) };
      }),
      missingValues: [''],
    },
  };
}
