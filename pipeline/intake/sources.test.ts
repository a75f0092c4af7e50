import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { settings } from '../config.ts';
import { resolve } from '../config/resolve.ts';
import { findSources } from './sources.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'hemline-sources-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

let folders = 0;

/** The file that fills the table of touchpoints of a folder with these files. */
function found(files: readonly string[], touchpoints: object = {}): string | null {
  const own = path.join(folder, String(folders++));
  mkdirSync(own);
  for (const name of files) writeFileSync(path.join(own, name), '');
  const config = resolve(settings, { source: { kind: 'csv', folder: own, tables: { touchpoints } } }, 'test');
  const source = findSources(config, new Map()).get('touchpoints');
  return source?.file ? source.name : null;
}

test.each([
  ['the CSV', ['touchpoints.csv'], 'touchpoints.csv'],
  ['Parquet in its place', ['touchpoints.parquet'], 'touchpoints.parquet'],
  ['packed by gzip', ['touchpoints.csv.gz'], 'touchpoints.csv.gz'],
  [
    'the CSV before both',
    ['touchpoints.parquet', 'touchpoints.csv.gz', 'touchpoints.csv'],
    'touchpoints.csv',
  ],
  ['none of them', ['posts.csv'], null],
])('%s', (_, files, expected) => {
  expect(found(files)).toBe(expected);
});

test('a name in the config is taken at its word', () => {
  expect(found(['log.parquet'], { file: 'log.parquet' })).toBe('log.parquet');
  expect(() => found(['log.parquet'], { file: 'log.csv' })).toThrow(/log\.csv: no such file/);
});
