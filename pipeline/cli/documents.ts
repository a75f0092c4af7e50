/** `npm run dictionary`: writes docs/data_dictionary.md from the schemas; with --check says whether the file is current. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dictionary } from '../schema/dictionary.ts';
import { datasets } from '../schema/index.ts';
import { parse } from './options.ts';
import { command, toError, toOut } from './say.ts';

const FILE = 'docs/data_dictionary.md';

await command(() => {
  const { values } = parse(
    { args: process.argv.slice(2), options: { check: { type: 'boolean' } } },
    'npm run dictionary -- [--check]',
  );
  const current = dictionary(datasets);
  if (values.check !== true) {
    writeFileSync(FILE, current);
    toOut(`wrote ${FILE}`);
    return Promise.resolve(0);
  }
  const fresh = existsSync(FILE) && readFileSync(FILE, 'utf8') === current;
  if (!fresh) toError(`${FILE} is not what the schemas say: run npm run dictionary`);
  return Promise.resolve(fresh ? 0 : 1);
});
