import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { BuildError } from '../publish.ts';
import { toOut } from './say.ts';

const SYSTEM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];

/**
 * A Chromium to test with: the one that CHROMIUM names, Playwright's own, one of the system; else Playwright's download; else the
 * Debian package. @returns its path @throws BuildError naming what was tried
 */
export function findChromium(): string {
  const named = process.env['CHROMIUM'];
  if (named) {
    if (existsSync(named)) return named;
    throw new BuildError(`CHROMIUM: got "${named}", expected the path of a Chromium that exists`);
  }
  return installed() ?? download() ?? debianPackage() ?? fail();
}

const installed = (): string | null =>
  [chromium.executablePath(), ...SYSTEM].find((file) => existsSync(file)) ?? null;

function download(): string | null {
  toOut('no Chromium found: trying the download of Playwright');
  spawnSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'ignore', timeout: 300_000 });
  return installed();
}

function debianPackage(): string | null {
  if (!existsSync('/usr/bin/apt-get')) return null;
  toOut('no download: trying the Debian package chromium');
  const root = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  for (const step of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    const [program, ...rest] = [...root, 'apt-get', '-q', ...step];
    spawnSync(program as string, rest, {
      stdio: 'ignore',
      timeout: 600_000,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  }
  return installed();
}

function fail(): never {
  throw new BuildError(
    'no Chromium for the browser tests: neither the download of Playwright nor the Debian package worked; install one and name it in CHROMIUM',
  );
}
