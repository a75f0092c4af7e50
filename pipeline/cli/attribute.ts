/** `npm run attribute`: credits of any touchpoint log or path table, without a site. */
import { enableCompileCache } from 'node:module';

// The quick answer must start quickly: compiled modules are kept between runs.
enableCompileCache();
const { attributeCommand } = await import('./attribute-command.ts');
await attributeCommand(process.argv.slice(2));
