/** `npm run build`: reads the data, computes the report, renders the site, and only then replaces the previous one. */
import { buildSite } from './build-site.ts';
import { buildOptions } from './options.ts';
import { command } from './say.ts';

await command(async () => {
  await buildSite(buildOptions(process.argv.slice(2), 'build'));
  return 0;
});
