import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Config } from '../config.ts';
import { BuildError } from '../publish.ts';

/** What the site is told by its environment: astro.config.mjs and src/report.ts read these. */
export interface SiteEnvironment {
  report: string;
  out: string;
  site: Config['site'];
}

const environment = ({ report, out, site }: SiteEnvironment): NodeJS.ProcessEnv => ({
  ...process.env,
  ASTRO_TELEMETRY_DISABLED: '1',
  HEMLINE_REPORT: report,
  HEMLINE_OUT: out,
  HEMLINE_BASE: site.base,
  ...(site.address === null ? {} : { HEMLINE_SITE: site.address }),
});

function astroProgram(): string {
  const manifest = createRequire(import.meta.url).resolve('astro/package.json');
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8')) as { bin: { astro: string } };
  return path.join(path.dirname(manifest), bin.astro);
}

/** Renders the pages. Astro's own lines are shown only where they warn, or when it fails. */
export function renderSite(env: SiteEnvironment, warn: (line: string) => void): void {
  const result = spawnSync(process.execPath, [astroProgram(), 'build'], {
    encoding: 'utf8',
    env: { ...environment(env), NO_COLOR: '1', FORCE_COLOR: '0' },
    maxBuffer: 1 << 28,
  });
  const output = `${result.stdout}${result.stderr}`;
  if (result.status !== 0) throw new BuildError(`the pages could not be rendered\n${output.trim()}`);
  for (const line of output.split('\n')) if (/\bwarn/i.test(line)) warn(line);
}

/** Runs a server of Astro in the foreground until it is stopped. @returns its exit code */
export function serve(kind: 'dev' | 'preview', env: SiteEnvironment, args: string[]): Promise<number> {
  // --ignore-lock: Astro would refuse a second server, and leave the foreground where it takes the caller for a program.
  const child = spawn(process.execPath, [astroProgram(), kind, '--ignore-lock', ...args], {
    stdio: 'inherit',
    env: environment(env),
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  return new Promise((done) =>
    child.on('exit', (code) => {
      done(code ?? 0);
    }),
  );
}
