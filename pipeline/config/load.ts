import { pathToFileURL } from 'node:url';
import { settings, type Config, type ConfigOverrides } from '../config.ts';
import { ConfigError, resolve } from './resolve.ts';
import { isPlainObject } from './setting.ts';

/**
 * The checked config: the values of pipeline/config.ts with those of a config file laid over them.
 * @param file absolute path of a module with a default export made by defineConfig, or null for the defaults
 * @throws ConfigError when the file cannot be loaded or a value is not accepted
 */
export async function loadConfig(file: string | null): Promise<Config> {
  const origin = file ?? 'pipeline/config.ts';
  const config = resolve(settings, file === null ? {} : await importOverrides(file), origin);
  checkTogether(config, origin);
  return config;
}

async function importOverrides(file: string): Promise<ConfigOverrides> {
  let module: { default?: ConfigOverrides };
  try {
    module = (await import(pathToFileURL(file).href)) as { default?: ConfigOverrides };
  } catch (cause) {
    throw new ConfigError(`${file}: cannot be loaded as a config: ${firstLine(cause)}`);
  }
  if (!isPlainObject(module.default))
    throw new ConfigError(`${file}: no default export, expected export default defineConfig({ ... })`);
  return module.default;
}

const firstLine = (cause: unknown): string =>
  (cause instanceof Error ? cause.message : String(cause)).split('\n')[0] ?? '';

/** Rules that concern more than one value. */
function checkTogether(config: Config, origin: string): void {
  const { first, middle, last } = config.attribution.positionBased;
  const { address } = config.site;
  const { kind, folder } = config.source;
  if (kind === 'simulate' && folder !== settings.source.folder.value)
    throw new ConfigError(
      `${origin}: source.folder: got "${folder}" with source.kind simulate, expected source.kind: 'csv' beside it`,
    );
  if (address !== null && !URL.canParse(address))
    throw new ConfigError(
      `${origin}: site.address: got "${address}", expected an address such as https://example.com`,
    );
  const sum = first + middle + last;
  if (Math.abs(sum - 1) > 1e-9)
    throw new ConfigError(
      `${origin}: attribution.positionBased: got first ${String(first)} + middle ${String(middle)} + last ${String(last)} = ${String(sum)}, expected a sum of 1`,
    );
}
