/** `npm run data`: the numbers only; data/report is replaced as a whole. */
import { buildReport } from './build-site.ts';
import { buildOptions } from './options.ts';
import { command } from './say.ts';

await command(async () => {
  await buildReport(buildOptions(process.argv.slice(2), 'data'));
  return 0;
});
