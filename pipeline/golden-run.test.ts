import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { EXPECTED, FILES, goldenRun } from './testing/golden-run.ts';

test.each(FILES)(
  'golden run: %s.json is as committed; if the change is meant, run npm run golden',
  async (name) => {
    const now = (await goldenRun()).get(name);
    expect(now).toBe(readFileSync(path.join(EXPECTED, `${name}.json`), 'utf8'));
  },
);
