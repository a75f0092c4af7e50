import { formatIssue, type Issue, type TableName } from '../schema/issue.ts';
import type { TableReading } from './read-table.ts';

/** More rows were rejected than the config allows. */
export class RejectedRows extends Error {
  override name = 'RejectedRows';
  /** Every issue of every table, for the list that the message points to. */
  readonly issues: readonly Issue[];

  constructor(message: string, issues: readonly Issue[]) {
    super(message);
    this.issues = issues;
  }
}

/** @throws RejectedRows naming each table above the share, its counts and its first issues */
export function checkRejections(readings: readonly TableReading[], most: number): void {
  const over = readings.filter(({ result }) => result && result.rowsRejected > most * result.rowsIn);
  if (over.length === 0) return;
  const lines = over.flatMap((reading) => describe(reading, most));
  throw new RejectedRows(
    lines.join('\n'),
    over.flatMap(({ result }) => result?.issues.list() ?? []),
  );
}

function describe({ source, result }: TableReading, most: number): string[] {
  if (!result) return [];
  const { rowsIn, rowsRejected } = result;
  const first = result.issues.list().filter((issue) => issue.rejected);
  return [
    `${source.name}: ${String(rowsRejected)} of ${String(rowsIn)} rows rejected (${percent(rowsRejected / rowsIn)}), expected at most ${percent(most)} (source.maxRejectedShare)`,
    ...first.slice(0, 5).map((issue) => `  ${formatIssue(issue)}`),
    ...(first.length > 5 ? [`  and ${String(first.length - 5)} more`] : []),
    ...hints(source.dataset.name, first),
  ];
}

/** What the config can say where cells are right but written another way. */
function hints(table: TableName, issues: readonly Issue[]): string[] {
  const dates = issues.some(({ code, expected }) => code === 'type-error' && expected.startsWith('a date'));
  const numbers = issues.some(({ code, value }) => code === 'type-error' && /^[\d.]+,\d+$/.test(value));
  const signs = issues.some(
    ({ code, value }) => code === 'type-error' && /^[€$£¥]\s?\d|\d\s?[€$£¥]$/.test(value),
  );
  return [
    ...(dates
      ? [
          `  dates in another form: say which in the config, source.tables.${table}.dateFormat such as %d.%m.%Y`,
        ]
      : []),
    ...(numbers ? [`  a comma before the decimals: set source.tables.${table}.decimal to ','`] : []),
    ...(signs ? ['  take currency signs out of the cells; site.currency names the currency'] : []),
  ];
}

const percent = (share: number): string => `${(100 * share).toFixed(1)}%`;
