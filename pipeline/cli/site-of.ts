import { existsSync } from 'node:fs';
import type { ParseArgsConfig } from 'node:util';
import { loadConfig } from '../config/load.ts';
import { BuildError } from '../publish.ts';
import { reportFolder } from './build-site.ts';
import type { BuiltSite } from './local.ts';
import { fromCaller } from './options.ts';

/** The options by which a command is told which site it is to work on. */
export const SITE_OPTIONS = {
  config: { type: 'string' },
  out: { type: 'string' },
  to: { type: 'string' },
} as const satisfies ParseArgsConfig['options'];

interface Named {
  config?: string | undefined;
  out?: string | undefined;
}

/** The site of the last build. @throws BuildError where there is none */
export async function siteOf({ config, out }: Named): Promise<BuiltSite & { address: string | null }> {
  const { site } = await loadConfig(config === undefined ? null : fromCaller(config));
  const folder = reportFolder(out === undefined ? null : fromCaller(out)).site;
  if (!existsSync(folder)) throw new BuildError(`${folder}: no site there yet, run npm run build first`);
  return { folder, base: site.base, address: site.address };
}
