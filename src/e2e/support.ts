import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';
import type { Report, ViewCredits } from '../../pipeline/report/contract.ts';
import { pages } from '../site/pages.ts';
import { url } from '../site/url.ts';

/** The JSON that the site under test was built from: what a test expects comes from here. */
export const report = <K extends keyof Report>(name: K): Report[K] => read(`${name}.json`) as Report[K];

/** The credits of a view that the report has. */
export const viewCredits = (id: string): ViewCredits => read(`credits/${id}.json`) as ViewCredits;

function read(name: string): unknown {
  const folder = process.env['HEMLINE_REPORT'] ?? path.resolve('data/report');
  return JSON.parse(readFileSync(path.join(folder, name), 'utf8'));
}

export const at = (route: string) => url(route, process.env['HEMLINE_BASE'] || '/');

/** Of the pages of creators: the first, the last, one that stands out in a check, one without a sponsored post. */
export const someCreators: string[] = creatorRoutes();

export const everyPage = [...pages.map((p) => p.path), '/404.html', ...someCreators];

function creatorRoutes(): string[] {
  const { results } = report('influencers');
  if (!results || results.creators.id.length === 0) return [];
  const { slug, sponsoredPosts } = results.creators;
  const unbooked = sponsoredPosts.findIndex((posts) => posts === 0);
  const places = [0, slug.length - 1, results.flags.creator[0] ?? 0, Math.max(0, unbooked)];
  return [...new Set(places)].map((i) => `/influencers/${slug[i] ?? ''}/`);
}

/** Results with something to share out, or null: then the pages show their empty state. */
export function credited() {
  const { results } = report('attribution');
  return results && results.totals.creditedOrders > 0
    ? { ...results, byChannel: viewCredits('channel') }
    : null;
}

/** A page that fails its test for any console output, policy violation, error or foreign request. */
export const test = base.extend<{ strict: Page }>({
  strict: async ({ page, baseURL }, use) => {
    const faults: string[] = [];
    page.on('console', (message) => faults.push(`${message.type()}: ${message.text()}`));
    await page.exposeFunction('tellViolation', (text: string) => faults.push(text));
    await page.addInitScript(reportViolations);
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('dialog', (dialog) => {
      faults.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('request', (request) => {
      const to = new URL(request.url());
      if (!['blob:', 'data:'].includes(to.protocol) && to.origin !== baseURL) faults.push(`asked ${to.href}`);
    });
    await use(page);
    expect(faults).toEqual([]);
  },
});

/** Runs in the page. A browser logs most violations, but not those of a policy that only reports. */
function reportViolations() {
  document.addEventListener('securitypolicyviolation', (event) => {
    const { tellViolation } = window as unknown as { tellViolation(text: string): void };
    tellViolation(`policy: ${event.violatedDirective} ${event.blockedURI}`);
  });
}

export { expect };
