/** `npm run preview`: serves the site of the last build. */
import { existsSync } from 'node:fs';
import { loadConfig } from '../config/load.ts';
import { BuildError } from '../publish.ts';
import { serve } from './astro.ts';
import { fromCaller, parse } from './options.ts';
import { reportFolder } from './build-site.ts';
import { command } from './say.ts';

await command(async () => {
  const { values } = parse(
    {
      args: process.argv.slice(2),
      options: {
        config: { type: 'string' },
        out: { type: 'string' },
        port: { type: 'string' },
        host: { type: 'string' },
      },
    },
    'npm run preview -- [--config FILE] [--out DIR] [--port N] [--host ADDRESS]',
  );
  const out = values.out === undefined ? null : fromCaller(values.out);
  const { site } = await loadConfig(values.config === undefined ? null : fromCaller(values.config));
  const folders = reportFolder(out);
  if (!existsSync(folders.site))
    throw new BuildError(`${folders.site}: no site there yet, run npm run build first`);
  const passed = (['port', 'host'] as const).flatMap((name) => {
    const value = values[name];
    return value === undefined ? [] : [`--${name}`, value];
  });
  return serve('preview', { report: folders.report, out: folders.site, site }, passed);
});
