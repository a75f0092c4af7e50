/** `npm run documents`: writes the documents that follow from the code; with --check says whether they are current. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { settings } from '../config.ts';
import { benchmarks } from '../config/benchmarks.ts';
import { dictionary } from '../schema/dictionary.ts';
import { datasets } from '../schema/index.ts';
import { parse } from './options.ts';
import { command, toError, toOut } from './say.ts';

interface Document {
  file: string;
  /** What it follows from. */
  origin: string;
  text: () => string;
}

const DOCUMENTS: readonly Document[] = [
  { file: 'docs/data_dictionary.md', origin: 'the schemas say', text: () => dictionary(datasets) },
  {
    file: 'docs/industry_benchmarks.md',
    origin: 'the settings and their sources say',
    text: () => benchmarks(settings),
  },
];

await command(() => {
  const { values } = parse(
    { args: process.argv.slice(2), options: { check: { type: 'boolean' } } },
    'npm run documents -- [--check]',
  );
  return Promise.resolve(values.check === true ? check() : write());
});

function write(): number {
  for (const { file, text } of DOCUMENTS) {
    writeFileSync(file, text());
    toOut(`wrote ${file}`);
  }
  return 0;
}

function check(): number {
  const stale = DOCUMENTS.filter(
    ({ file, text }) => !existsSync(file) || readFileSync(file, 'utf8') !== text(),
  );
  for (const { file, origin } of stale) toError(`${file} is not what ${origin}: run npm run documents`);
  return stale.length > 0 ? 1 : 0;
}
