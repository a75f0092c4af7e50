/** `npm start`: builds, then serves the site and prints its address. */
import { serve } from './astro.ts';
import { buildSite } from './build-site.ts';
import { buildOptions } from './options.ts';
import { command } from './say.ts';

await command(async () =>
  serve('preview', await buildSite(buildOptions(process.argv.slice(2), 'start')), []),
);
