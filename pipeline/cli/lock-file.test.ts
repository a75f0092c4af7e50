import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isAllowed, lockFaults, type LockFile } from './lock-file.ts';

const good = { integrity: 'sha512-x', license: 'MIT' };
const faults = (entry: LockFile['packages'][string]): string[] =>
  lockFaults({ packages: { '': {}, 'node_modules/a': entry } });

describe('a lock file', () => {
  test.each([
    [good, []],
    [{ ...good, link: true, integrity: '' }, []],
    [{ license: 'MIT' }, ['node_modules/a: no integrity']],
    [{ ...good, integrity: 'sha1-x' }, ['node_modules/a: integrity sha1-x, expected sha512']],
    [{ ...good, resolved: 'http://x/a.tgz' }, ['node_modules/a: from http://x/a.tgz, expected https']],
    [{ ...good, resolved: 'git+ssh://x/a' }, ['node_modules/a: from git+ssh://x/a, expected https']],
    [{ ...good, hasInstallScript: true }, ['node_modules/a: runs a script when it is installed']],
    [{ ...good, license: 'GPL-3.0' }, ['node_modules/a: licence GPL-3.0, expected one of the list']],
    [{ integrity: 'sha512-x' }, ['node_modules/a: licence not named, expected one of the list']],
  ])('%j: %j', (entry, expected) => {
    expect(faults(entry)).toEqual(expected);
  });

  test('of the project is in order', () => {
    expect(lockFaults(JSON.parse(readFileSync('package-lock.json', 'utf8')) as LockFile)).toEqual([]);
  });
});

test.each([
  ['MIT', true],
  ['MIT AND LGPL-3.0-or-later', true],
  ['(MIT OR GPL-2.0)', true],
  ['MIT AND GPL-2.0', false],
  ['(MIT OR ISC) AND GPL-2.0', false],
  ['', false],
  ['UNLICENSED', false],
])('licence %j allowed: %j', (expression, allowed) => {
  expect(isAllowed(expression)).toBe(allowed);
});
