import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadConfig } from '../config/load.ts';
import { readInputs } from '../inputs.ts';
import { qualityReport } from '../report/quality.ts';
import { tableSummaries } from '../report/tables.ts';
import type { QualityReport } from '../report/contract.ts';
import { validate } from '../validate/index.ts';
import { csvText, type CellRow, type CellTables } from './clean-world/rows.ts';

/**
 * What the quality report says of these rows, read from files as a user's would be.
 * @param headers a row that has the columns of a table without rows
 */
export async function qualityOf(
  tables: CellTables,
  headers: ReadonlyMap<string, CellRow> = new Map(),
): Promise<QualityReport> {
  const folder = mkdtempSync(path.join(tmpdir(), 'hemline-checked-'));
  try {
    const files = new Map(
      [...tables].map(([name, rows]) => {
        const file = path.join(folder, `${name}.csv`);
        writeFileSync(file, csvText(rows, headers.get(name) ?? rows[0] ?? {}));
        return [name as string, file];
      }),
    );
    const config = await loadConfig(null);
    const inputs = await readInputs(config, files);
    const checks = validate(inputs.tables, config.validation);
    return qualityReport({ tables: tableSummaries(inputs), inputs, checks, config });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
