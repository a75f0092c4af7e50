import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Report } from '../pipeline/report/contract.ts';
import { localNumbers } from './site/local-numbers.ts';

const memo = new Map<string, { mtime: number; data: unknown }>();

export const reportDirectory = () =>
  process.env['HEMLINE_REPORT'] ?? path.resolve(process.cwd(), 'data/report');

/** The only door to the JSON. A build reads each file once; dev reads it again when it has changed. */
export function report<K extends keyof Report>(name: K): Report[K] {
  const file = path.join(reportDirectory(), `${name}.json`);
  const known = memo.get(file);
  if (known && !import.meta.env.DEV) return known.data as Report[K];
  if (!existsSync(file)) throw new Error(`data/report/${name}.json is missing: run npm run data`);
  const mtime = statSync(file).mtimeMs;
  if (known?.mtime === mtime) return known.data as Report[K];
  const data = parse(file, name);
  if (name !== 'site') localise(data as Report[K], localNumbers(report('site').locale));
  memo.set(file, { mtime, data });
  return data as Report[K];
}

function parse(file: string, name: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(`data/report/${name}.json is not JSON: run npm run data`, { cause: error });
  }
}

/** The pipeline knows no locale: its sentences get the reader's signs here, once for all pages. */
function localise(data: Report[keyof Report], local: (sentence: string) => string) {
  if ('findings' in data)
    data.findings = data.findings.map((f) => ({ ...f, message: local(f.message), advice: local(f.advice) }));
  if ('empty' in data && data.empty) data.empty.text = local(data.empty.text);
}
