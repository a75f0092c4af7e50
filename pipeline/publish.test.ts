import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkReplaceable, exchange, lock, MARKER, prepare, target } from './publish.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'hemline-publish-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const fill = (place: string, text: string): void => {
  mkdirSync(place, { recursive: true });
  writeFileSync(path.join(place, 'index.html'), text);
};
const read = (place: string): string => readFileSync(path.join(place, 'index.html'), 'utf8');

test('the new folder takes the place of the old one and nothing else is left', () => {
  const site = target(path.join(folder, 'dist'));
  fill(site.live, 'old');
  prepare(site);
  fill(site.next, 'new');
  expect(read(site.live)).toBe('old');
  exchange(site);
  expect(read(site.live)).toBe('new');
  expect([existsSync(site.next), existsSync(site.previous)]).toEqual([false, false]);
});

test('a build killed between the two renames is mended by the next one', () => {
  const site = target(path.join(folder, 'dist'));
  fill(site.previous, 'old');
  fill(path.join(folder, '.dist.next-1'), 'half');
  prepare(site);
  expect(read(site.live)).toBe('old');
  expect(existsSync(path.join(folder, '.dist.next-1'))).toBe(false);
  expect(existsSync(path.join(site.next, 'index.html'))).toBe(false);
});

test('a build killed after the exchange leaves the new site', () => {
  const site = target(path.join(folder, 'dist'));
  fill(site.live, 'new');
  fill(site.previous, 'old');
  prepare(site);
  expect(read(site.live)).toBe('new');
  expect(existsSync(site.previous)).toBe(false);
});

test('a second build is refused while the first lives, and takes over from a dead one', () => {
  const file = path.join(folder, 'lock');
  // The runner of these tests is a node process that lives and is not this one.
  writeFileSync(file, String(process.ppid));
  expect(() => lock(file)).toThrow(`another build is running (process ${String(process.ppid)})`);
  for (const stale of [999_999_999, process.pid, 0]) {
    writeFileSync(file, String(stale));
    lock(file)();
    expect(existsSync(file)).toBe(false);
  }
});

test('a folder that somebody named is replaced only when it is empty, or a build has made it', () => {
  const mine = path.join(folder, 'mine');
  expect(() => {
    checkReplaceable(mine);
  }).not.toThrow();
  mkdirSync(mine);
  expect(() => {
    checkReplaceable(mine);
  }).not.toThrow();
  fill(mine, 'a thesis');
  expect(() => {
    checkReplaceable(mine);
  }).toThrow(/holds files that Hemline did not make/);
  writeFileSync(path.join(mine, MARKER), '{}');
  expect(() => {
    checkReplaceable(mine);
  }).not.toThrow();
  expect(() => {
    checkReplaceable(path.join(mine, 'index.html'));
  }).toThrow(/is a file/);
});

test.each(['.', '..', '/'])('the project and the folders around it are never replaced: %s', (place) => {
  expect(() => {
    checkReplaceable(path.resolve(place));
  }).toThrow(/expected a folder that does not hold the project/);
});
