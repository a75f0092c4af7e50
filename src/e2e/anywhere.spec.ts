import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseHTML } from 'linkedom';
import { FORMULA } from '../site/csv.ts';
import { crawl } from './crawl.ts';
import { HOSTILE, SECRET, writeHostile } from './hostile.ts';
import { expect, test } from './support.ts';

/** A report on hostile names, built for a folder of another site and served as a plain folder: no rule, no rewriting. */
const BASE = '/reports/2024/';
const root = mkdtempSync(path.join(tmpdir(), 'hemline-anywhere-'));
const raw = path.join(root, 'raw');
const out = path.join(root, 'www', BASE);

let server: Server;
let origin = '';

test.describe.configure({ mode: 'serial', timeout: 180_000 });

test.beforeAll(async () => {
  mkdirSync(raw, { recursive: true });
  mkdirSync(path.dirname(out), { recursive: true });
  writeHostile(raw);
  const config = path.join(root, 'own.config.ts');
  const site = { base: BASE, address: 'https://example.org', title: `Acme ${HOSTILE[0]}`, noindex: false };
  const source = { kind: 'csv', folder: raw, maxRejectedShare: 1 };
  writeFileSync(config, `export default ${JSON.stringify({ site, source, judge: { enabled: false } })};`);
  const args = ['pipeline/cli/build.ts', '--config', config, '--out', out];
  const built = spawnSync(process.execPath, args, { encoding: 'utf8' });
  expect(built.status, `${built.stdout}${built.stderr}`).toBe(0);
  server = createServer((request, response) => {
    const file = path.join(root, 'www', decodeURIComponent(new URL(request.url ?? '', 'http://x').pathname));
    const found = file.endsWith('/') ? path.join(file, 'index.html') : file;
    const isFile = existsSync(found) && statSync(found).isFile();
    response.writeHead(isFile ? 200 : 404, { 'Content-Type': typeOf(found) });
    response.end(isFile ? readFileSync(found) : '');
  }).listen(0);
  origin = `http://localhost:${(server.address() as AddressInfo).port}`;
});

test.afterAll(() => {
  server.close();
  rmSync(root, { recursive: true });
});

const files = (...endings: string[]) =>
  readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((f) => endings.some((e) => f.endsWith(e)));
const text = (file: string) => readFileSync(path.join(out, file), 'utf8');

test('below any path of a plain folder server every link and fragment resolves', async ({ request }) => {
  const { broken, pages } = await crawl(new URL(BASE, origin), async (at) => {
    const response = await request.get(origin + at);
    const isPage = (response.headers()['content-type'] ?? '').includes('html');
    return { status: response.status(), html: isPage ? await response.text() : '' };
  });
  expect(broken).toEqual([]);
  expect(pages).toBeGreaterThan(20);
});

test('nothing asks for anything outside of that path', () => {
  for (const file of files('.html', '.css')) {
    const roots = [...text(file).matchAll(/(?:href|src|data-source)="(\/[^"]*)"|url\(["']?(\/[^"')]*)/g)];
    for (const [, attribute, style] of roots) expect(attribute ?? style, file).toMatch(/^\/reports\/2024\//);
  }
});

test('pages name their address and their image as a whole', () => {
  const { document } = parseHTML(text('attribution/index.html'));
  const content = (name: string) =>
    document.querySelector(`meta[property="${name}"]`)?.getAttribute('content');
  expect(document.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(
    'https://example.org/reports/2024/attribution/',
  );
  expect(content('og:url')).toBe('https://example.org/reports/2024/attribution/');
  expect(content('og:image')).toBe('https://example.org/reports/2024/cards/attribution.png');
  const png = readFileSync(path.join(out, 'cards/attribution.png'));
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  expect(text('_headers')).toContain('/reports/2024/_astro/*');
});

test('names are text on every page, whatever they are', async ({ page }) => {
  const faults: string[] = [];
  page.on('dialog', (dialog) => {
    faults.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => faults.push(message.text()));
  for (const file of files('index.html')) {
    await page.goto(`${origin}${BASE}${file.replace(/index\.html$/, '')}`);
    const foreign = 'img:not([src^="/reports/"]), script:not([src^="/reports/"]), [onerror], iframe';
    expect(await page.locator(foreign).count(), file).toBe(0);
  }
  await page.goto(`${origin}${BASE}attribution/?model=last`);
  await expect(page.locator('attribution-picker[data-ready]')).toBeAttached();
  await page.locator('select[name=show]').selectOption('orders');
  await page.locator('#credits details summary').first().click();
  await expect(page.locator('#credits [data-part=table] tbody th').nth(5)).toBeVisible();
  const names = await page.locator('#credits [data-part=table] tbody th').allTextContents();
  for (const name of [
    '<img src=x onerror=alert(1)>',
    '__proto__',
    'constructor',
    '../../etc/passwd',
    'قناة التسويق',
  ])
    expect(
      names.some((shown) => shown.toLowerCase().includes(name.toLowerCase())),
      `${name} among ${names.join(' | ').slice(0, 1500)}`,
    ).toBe(true);
  expect(faults).toEqual([]);
});

test('no CSV holds what a spreadsheet would run, and no file lies outside of its folder', () => {
  for (const file of files('.csv')) {
    const cells = text(file)
      .slice(1)
      .split(/,|\r\n/);
    const live = cells.filter((c) => FORMULA.test(c.replace(/^"/, '')) && !/^-?[\d.e+-]+$/.test(c));
    expect(live, file).toEqual([]);
  }
  expect(readdirSync(path.join(root, 'www'))).toEqual(['reports']);
  expect(files('').filter((file) => !/^[\w./@-]+$/.test(file))).toEqual([]);
});

test('no id of a customer or an order is published', () => {
  for (const file of files('.html', '.json', '.csv', '.js', '.txt', '.xml'))
    expect(text(file).includes(SECRET), file).toBe(false);
});

const TYPES: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};
const typeOf = (file: string) => TYPES[path.extname(file)] ?? 'application/octet-stream';
