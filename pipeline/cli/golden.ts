/** `npm run golden`: takes today's result of the golden run as the expected one. Look at the diff before you commit it. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { EXPECTED, goldenRun } from '../testing/golden-run.ts';
import { command, toOut } from './say.ts';

await command(async () => {
  for (const [name, content] of await goldenRun()) {
    const file = path.join(EXPECTED, `${name}.json`);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  toOut(`wrote ${EXPECTED}: read git diff before you commit it`);
  return 0;
});
