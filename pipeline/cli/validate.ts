/** `npm run validate`: reads every table strictly and prints what was found; exit 1 when a build would stop. */
import { loadConfig } from '../config/load.ts';
import { readInputs } from '../inputs.ts';
import { checkRejections } from '../intake/rejections.ts';
import { qualityReport } from '../report/quality.ts';
import { tableSummaries } from '../report/tables.ts';
import type { Finding, TableSummary } from '../report/contract.ts';
import { formatIssue } from '../schema/issue.ts';
import { buildOptions } from './options.ts';
import { command, count, toOut } from './say.ts';

await command(async () => {
  const options = buildOptions(process.argv.slice(2), 'validate');
  const config = await loadConfig(options.config);
  const read = await readInputs(config, options.inputs);
  const tables = tableSummaries(read);
  const { findings, verdict } = qualityReport(tables, read, config.source.maxRejectedShare);
  for (const table of tables) toOut(tableLine(table));
  for (const finding of findings) for (const line of findingLines(finding)) toOut(line);
  checkRejections(read.readings, config.source.maxRejectedShare);
  toOut(`\nverdict: ${verdict}${findings.length === 0 ? ', nothing was found' : ''}`);
  return verdict === 'fail' ? 1 : 0;
});

function tableLine(table: TableSummary): string {
  if (table.setAside) return `${table.name.padEnd(12)} set aside (${table.expectedFile})`;
  if (table.file === null) return `${table.name.padEnd(12)} no file (${table.expectedFile})`;
  return `${table.name.padEnd(12)} ${count(table.rowsIn)} rows: ${count(table.rowsKept)} kept, ${count(table.rowsRejected)} rejected (${table.file})`;
}

function findingLines(finding: Finding): string[] {
  return [
    `\n${finding.severity}  ${finding.rule}  ${finding.dataset}${finding.column === null ? '' : `.${finding.column}`}`,
    `  ${finding.message} ${finding.advice}`,
    ...finding.examples.map((example) => `  ${formatIssue(example)}`),
  ];
}
