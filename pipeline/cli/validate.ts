/** `npm run validate`: reads every table strictly, checks the tables against each other and prints what was found; exit 1 on fail. */
import { loadConfig } from '../config/load.ts';
import { readInputs } from '../inputs.ts';
import { checkRejections } from '../intake/rejections.ts';
import { qualityReport } from '../report/quality.ts';
import { tableSummaries } from '../report/tables.ts';
import type { Finding, QualityReport, TableSummary, Verdict } from '../report/contract.ts';
import { formatIssue } from '../schema/issue.ts';
import { validate } from '../validate/index.ts';
import { buildOptions } from './options.ts';
import { command, count, stageLine, toOut } from './say.ts';
import { readable } from './world.ts';

await command(async () => {
  const options = buildOptions(process.argv.slice(2), 'validate');
  const config = await loadConfig(options.config);
  const inputs = await readInputs(
    await readable(config, options.inputs, (...stage) => {
      toOut(stageLine(...stage));
    }),
    options.inputs,
  );
  const tables = tableSummaries(inputs);
  const checks = validate(inputs.tables, config.validation);
  const quality = qualityReport({ tables, inputs, checks, config });
  for (const table of tables) toOut(tableLine(table));
  for (const line of findingLines(quality)) toOut(line);
  checkRejections(inputs.readings, config.source.maxRejectedShare);
  toOut(`\n${verdictLine(quality)}`);
  return quality.verdict === 'fail' ? 1 : 0;
});

function tableLine(table: TableSummary): string {
  if (table.setAside) return `${table.name.padEnd(12)} set aside (${table.expectedFile})`;
  if (table.file === null) return `${table.name.padEnd(12)} no file (${table.expectedFile})`;
  return `${table.name.padEnd(12)} ${count(table.rowsIn)} rows: ${count(table.rowsKept)} kept, ${count(table.rowsRejected)} rejected (${table.file})`;
}

/** What is to be done with advice and examples; then what passes, a line each. */
function findingLines({ findings }: QualityReport): string[] {
  const passes = findings.filter(({ severity }) => severity === 'pass').map(passLine);
  return [
    ...findings.filter(({ severity }) => severity !== 'pass').flatMap(wholeFinding),
    ...(passes.length > 0 ? ['', ...passes] : []),
  ];
}

function wholeFinding({ severity, rule, dataset, column, message, advice, examples }: Finding): string[] {
  return [
    `\n${severity}  ${rule}  ${dataset}${column === null ? '' : `.${column}`}`,
    `  ${message} ${advice}`,
    ...examples.map((example) => `  ${formatIssue(example)}`),
  ];
}

function passLine({ rule, dataset, message }: Finding): string {
  return `pass  ${rule.padEnd(24)} ${dataset.padEnd(12)} ${message}`;
}

function verdictLine({ verdict, findings }: QualityReport): string {
  const of = (severity: Verdict): number =>
    findings.filter((finding) => finding.severity === severity).length;
  const passed = `${count(of('pass'))} ${of('pass') === 1 ? 'check' : 'checks'} passed`;
  const rest = [
    of('review') > 0 && `${count(of('review'))} to review`,
    of('fail') > 0 && `${count(of('fail'))} failed`,
  ];
  return `verdict: ${[verdict, passed, ...rest.filter((part) => part !== false)].join(', ')}`;
}
