import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkReplaceable, exchange, lock, mark, MARKER, prepare, target } from './publish.ts';

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
  const site = target('site', path.join(folder, 'dist'));
  fill(site.live, 'old');
  prepare(site);
  fill(site.next, 'new');
  expect(read(site.live)).toBe('old');
  exchange(site);
  expect(read(site.live)).toBe('new');
  expect([existsSync(site.next), existsSync(site.previous)]).toEqual([false, false]);
});

test('a build killed between the two renames is mended by the next one', () => {
  const site = target('site', path.join(folder, 'dist'));
  fill(site.previous, 'old');
  fill(path.join(folder, '.dist.next-1'), 'half');
  prepare(site);
  expect(read(site.live)).toBe('old');
  expect(existsSync(path.join(folder, '.dist.next-1'))).toBe(false);
  expect(existsSync(path.join(site.next, 'index.html'))).toBe(false);
});

test('a build killed after the exchange leaves the new site', () => {
  const site = target('site', path.join(folder, 'dist'));
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

describe('a folder that somebody named', () => {
  const checked = (place: string) => () => {
    checkReplaceable(target('site', place));
  };
  const built = (kind: 'site' | 'raw', place: string): void => {
    const made = target(kind, place);
    prepare(made);
    fill(made.next, 'ours');
    mark(made);
    exchange(made);
  };

  test('is replaced when it is new, empty, or what a build has made for the same use', () => {
    const mine = path.join(folder, 'mine');
    expect(checked(mine)).not.toThrow();
    mkdirSync(mine);
    expect(checked(mine)).not.toThrow();
    built('site', mine);
    expect(checked(mine)).not.toThrow();
  });

  test('is not when it holds something else', () => {
    const mine = path.join(folder, 'mine');
    fill(mine, 'a thesis');
    expect(checked(mine)).toThrow(/holds files that no build made as its site \(index\.html\)/);
    writeFileSync(path.join(mine, MARKER), '{}');
    expect(checked(mine)).toThrow(/no build made/);
    writeFileSync(path.join(mine, MARKER), 'not JSON');
    expect(checked(mine)).toThrow(/no build made/);
    expect(checked(path.join(mine, 'index.html'))).toThrow(/is a file/);
  });

  // Whoever copies data/raw to work on it copies the marker too.
  test('is not when a build made it for another use, or something was added since', () => {
    const copy = path.join(folder, 'copy');
    built('raw', copy);
    expect(checked(copy)).toThrow(/no build made as its site/);
    const site = path.join(folder, 'site');
    built('site', site);
    writeFileSync(path.join(site, 'notes.txt'), 'mine');
    expect(checked(site)).toThrow(/no build made as its site \(notes\.txt\)/);
  });
});

test.each(['.', '..', '/'])('the project and the folders around it are never replaced: %s', (place) => {
  expect(() => {
    checkReplaceable(target('site', path.resolve(place)));
  }).toThrow(/expected a folder that does not hold the project/);
});
