import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

const SYSTEM_CHROMIUM = '/usr/bin/chromium';
const { CHROMIUM, HEMLINE_BASE = '/' } = process.env;
const port = Number(process.env['HEMLINE_TEST_PORT'] ?? 43917);
const executablePath = CHROMIUM || (existsSync(SYSTEM_CHROMIUM) ? SYSTEM_CHROMIUM : undefined);

/** Runs on a site that is already built; a zone with half hours shows whatever follows the reader's clock. */
export default defineConfig({
  testDir: 'src/e2e',
  fullyParallel: true,
  workers: '100%',
  forbidOnly: Boolean(process.env['CI']),
  reporter: 'list',
  outputDir: 'test-results',
  use: {
    baseURL: `http://localhost:${port}`,
    timezoneId: 'America/St_Johns',
    locale: 'en-GB',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      env: { ...process.env, TZ: 'America/St_Johns' } as Record<string, string>,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: {
    command: `npx astro preview --ignore-lock --port ${port}`,
    url: `http://localhost:${port}/${HEMLINE_BASE}/`.replace(/([^:])\/{2,}/g, '$1/'),
    env: { ASTRO_TELEMETRY_DISABLED: '1' },
    reuseExistingServer: false,
  },
});
