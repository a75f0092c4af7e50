import type { Inputs } from '../inputs.ts';
import type { TableSummary } from './contract.ts';

/** What was read of each table, in the order of the schema. */
export const tableSummaries = ({ readings, leftAside }: Inputs): TableSummary[] =>
  readings.map(({ source: { dataset, name }, result }) => ({
    name: dataset.name,
    doc: dataset.doc,
    file: result ? name : null,
    setAside: leftAside.some(({ table }) => table === dataset.name),
    expectedFile: dataset.expectedFile,
    feeds: [...dataset.feeds],
    rowsIn: result?.rowsIn ?? 0,
    rowsKept: result?.rowsKept ?? 0,
    rowsRejected: result?.rowsRejected ?? 0,
  }));
