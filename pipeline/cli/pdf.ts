/** `npm run pdf`: the main pages of the last build as one tagged PDF with an outline. */
import { chromium } from '@playwright/test';
import { findChromium } from './chromium.ts';
import { mainPages, oneDocument } from './one-document.ts';
import { fromCaller, parse } from './options.ts';
import { command, count, toOut } from './say.ts';
import { SITE_OPTIONS, siteOf } from './site-of.ts';

const ARGUMENTS = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'];

/** Printed in the margin beneath each sheet; it is no part of the page, and so brings its own style. */
const FOOT = `<p style="width:100%;margin:0 14mm;font:7pt sans-serif;text-align:right"><span class="pageNumber"></span> / <span class="totalPages"></span></p>`;

await command(async () => {
  const { values } = parse(
    { args: process.argv.slice(2), options: SITE_OPTIONS },
    'npm run pdf -- [--to FILE] [--config FILE] [--out DIR]',
  );
  const { address, ...site } = await siteOf(values);
  const routes = mainPages(site);
  const file = fromCaller(values.to ?? 'hemline.pdf');
  await print(oneDocument(site, routes, address), file);
  toOut(`${count(routes.length)} pages are in ${file}`);
  return 0;
});

async function print(html: string, file: string): Promise<void> {
  const browser = await chromium.launch({ executablePath: findChromium(), args: ARGUMENTS });
  try {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.setContent(html, { waitUntil: 'load' });
    await page.pdf({
      path: file,
      preferCSSPageSize: true,
      tagged: true,
      outline: true,
      displayHeaderFooter: true,
      headerTemplate: '<span></span>',
      footerTemplate: FOOT,
    });
  } finally {
    await browser.close();
  }
}
