/** `npm run single -- PAGE`: one page of the last build as one HTML file that works from a mail attachment. */
import { writeFileSync } from 'node:fs';
import { BuildError } from '../publish.ts';
import { fromCaller, parse } from './options.ts';
import { command, toOut } from './say.ts';
import { singleFile } from './single-file.ts';
import { SITE_OPTIONS, siteOf } from './site-of.ts';

const USAGE = 'npm run single -- PAGE [--to FILE] [--config FILE] [--out DIR], PAGE such as /attribution/';

await command(async () => {
  const { values, positionals } = parse(
    { args: process.argv.slice(2), options: SITE_OPTIONS, allowPositionals: true },
    USAGE,
  );
  const [page, ...more] = positionals;
  if (page === undefined || more.length > 0)
    throw new BuildError(`got ${String(positionals.length)} pages, expected one\nusage: ${USAGE}`);
  const route = `/${page}/`.replace(/\/{2,}/g, '/');
  const { address, ...site } = await siteOf(values);
  const html = await singleFile(site, route, address);
  const file = fromCaller(
    values.to ?? `hemline-${route.split('/').filter(Boolean).join('-') || 'summary'}.html`,
  );
  writeFileSync(file, html);
  toOut(`${route} is in ${file}, ${(Buffer.byteLength(html) / 1000).toFixed(0)} kB, and needs no other file`);
  return 0;
});
