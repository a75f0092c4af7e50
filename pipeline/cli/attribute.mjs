/** `npm run attribute`: credits of any touchpoint log or path table, without a site. */
import { enableCompileCache } from 'node:module';

// The quick answer must come quickly; so the script in package.json keeps the optimiser on one thread, which saves a sixth of
// the processor time of so short a process. Compiled modules are kept between runs, and this file is plain JavaScript because
// the first TypeScript file would load the compiler before the cache is asked.
enableCompileCache();
const { attributeCommand } = await import('./attribute-command.ts');
await attributeCommand(process.argv.slice(2));
