import type { TableReading } from '../intake/read-table.ts';
import type { TableSummary } from './contract.ts';

/** What was read of each table, in the order of the schema. */
export const tableSummaries = (readings: readonly TableReading[]): TableSummary[] =>
  readings.map(({ source: { dataset, name }, result }) => ({
    name: dataset.name,
    doc: dataset.doc,
    file: result ? name : null,
    expectedFile: dataset.expectedFile,
    feeds: [...dataset.feeds],
    rowsIn: result?.rowsIn ?? 0,
    rowsKept: result?.rowsKept ?? 0,
    rowsRejected: result?.rowsRejected ?? 0,
  }));
