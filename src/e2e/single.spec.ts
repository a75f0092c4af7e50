import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { leaderTitle } from '../site/findings/leader.ts';
import { makeFormat } from '../site/format.ts';
import { usualChoice, ran } from '../site/credits.ts';
import { usualView } from '../site/view.ts';
import { credited, expect, report, test as base } from './support.ts';

/** A page of the site as one file, opened from the disk; anything that it asks for elsewhere is a fault. */
const test = base.extend<{ open: (route: string, search?: string) => Promise<Page> }>({
  open: async ({ page }, use) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'hemline-single-'));
    const faults: string[] = [];
    page.on('console', (message) => faults.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('request', (request) => {
      if (!/^(file|data|blob):/.test(request.url())) faults.push(`asked ${request.url()}`);
    });
    await use(async (route, search = '') => {
      const file = path.join(folder, 'page.html');
      const out = process.env['HEMLINE_OUT'];
      const args = ['pipeline/cli/single.ts', route, '--to', file, ...(out ? ['--out', out] : [])];
      const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
      expect(stderr).toBe('');
      expect(status).toBe(0);
      await page.goto(`${pathToFileURL(file).href}${search}`);
      return page;
    });
    expect(faults).toEqual([]);
    rmSync(folder, { recursive: true });
  },
});

const results = credited();
const fmt = makeFormat(report('site'));

test.describe('a page as one file', () => {
  test.skip(!results, 'nothing to share out');
  const some = results as NonNullable<typeof results>;

  test('filters when it is opened from the disk', async ({ open }) => {
    const page = await open('/attribution/');
    await expect(page.locator('attribution-picker[data-ready]')).toBeAttached();
    const usual = usualChoice(some);
    const model =
      ran(some)
        .map((m) => m.id)
        .find((id) => id !== usual.model) ?? usual.model;
    await page.locator('select[name=model]').selectOption(model);
    const choice = { ...usual, model };
    await expect(page.locator('#credits [data-part=title]')).toHaveText(
      leaderTitle({ ...usualView(some, fmt), choice }),
    );
    await page.locator('select[name=model]').selectOption(usual.model);
    await expect(page.locator('#credits [data-part=title]')).toHaveText(leaderTitle(usualView(some, fmt)));
  });

  test('restores a view from its address', async ({ open }) => {
    const page = await open('/attribution/', '?show=orders');
    await expect(page.locator('select[name=show]')).toHaveValue('orders');
    await expect(page.locator('#credits .row.head')).toContainText('Orders');
  });

  test('hands out CSV and pictures, with the fonts of the report', async ({ open }) => {
    const page = await open('/attribution/');
    const figure = page.locator('#credits');
    const [csv] = await Promise.all([
      page.waitForEvent('download'),
      figure.locator('[data-part=csv]').click(),
    ]);
    expect(readFileSync(await csv.path(), 'utf8')).toContain('Orders');
    await figure.locator('details[data-share] summary').click();
    const [picture] = await Promise.all([
      page.waitForEvent('download'),
      figure.getByText('Save SVG').click(),
    ]);
    expect(readFileSync(await picture.path(), 'utf8')).toContain('url(data:font/woff2');
    expect(await page.evaluate(() => document.fonts.check("20px 'Hemline Display'"))).toBe(true);
  });

  test('has a policy that allows its own styles and scripts alone, and no link that leads nowhere', async ({
    open,
  }) => {
    const page = await open('/attribution/');
    const policy = await page.locator('meta[http-equiv=content-security-policy]').getAttribute('content');
    expect(policy).toMatch(/default-src 'none'.*script-src 'sha256-[^' ]+'; style-src 'sha256-[^' ]+'$/);
    for (const href of await page
      .locator('a[href]')
      .evaluateAll((all) => all.map((a) => a.getAttribute('href'))))
      expect(href).toMatch(/^(#|data:|https?:)/);
  });
});
