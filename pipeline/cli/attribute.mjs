/** `npm run attribute`: credits of any touchpoint log or path table, without a site. */
import { enableCompileCache } from 'node:module';

// The quick answer must start quickly. Compiled modules are kept between runs, and this file is plain JavaScript because
// the first TypeScript file would load the compiler before the cache is asked.
enableCompileCache();
const { attributeCommand } = await import('./attribute-command.ts');
await attributeCommand(process.argv.slice(2));
