import { parseHTML } from 'linkedom';
import { builtFiles, builtPages, builtText } from './built.ts';
import { ICON } from '../site/icon.ts';
import { at, everyPage, expect, test } from './support.ts';

const POLICY: Record<string, RegExp> = {
  'default-src': /^'none'$/,
  'script-src': /^'self'( 'sha256-[\w+/=]+')*$/,
  'style-src': /^'self'( 'sha256-[\w+/=]+')*$/,
  'img-src': /^'self' data:$/,
  'font-src': /^'self'$/,
  'connect-src': /^'self'$/,
  'object-src': /^'none'$/,
  'base-uri': /^'none'$/,
  'form-action': /^'none'$/,
};

/** Attributes by which a page fetches something, or runs something. */
const FETCHING =
  'script[src], link[href], img[src], iframe[src], source[src], video[src], audio[src], use[href]';

for (const file of builtPages()) {
  test(`${file} has the strict policy, no inline style or handler, and fetches from here alone`, () => {
    const { document } = parseHTML(builtText(file));
    const meta = document.querySelector('meta[http-equiv=content-security-policy]');
    expect(directives(meta?.getAttribute('content') ?? '')).toEqual(
      Object.fromEntries(Object.entries(POLICY).map(([name, value]) => [name, expect.stringMatching(value)])),
    );
    const all = [...document.querySelectorAll('*')];
    const inline = all.flatMap((e) => [...e.attributes].filter((a) => /^(style|on\w+)$/i.test(a.name)));
    expect(inline.map((a) => `${a.name}=${a.value}`)).toEqual([]);
    expect(document.querySelectorAll('style, base, iframe, object, embed, form').length).toBe(0);
    const fetched = [...document.querySelectorAll(FETCHING)]
      .filter((e) => e.getAttribute('rel') !== 'canonical')
      .map((e) => e.getAttribute('src') ?? e.getAttribute('href') ?? '');
    // The icon is in the page, and nothing else may be.
    const elsewhere = fetched.filter((address) => address !== ICON);
    for (const address of elsewhere) expect(address).toMatch(/^\/(?!\/)/);
  });
}

test('no style sheet reaches outside', () => {
  for (const file of builtFiles('.css')) {
    const urls = [...builtText(file).matchAll(/url\(\s*['"]?([^'")]+)|@import\s+['"]([^'"]+)/g)];
    for (const [, url, sheet] of urls) expect(url ?? sheet).toMatch(/^(\/(?!\/)|\.|data:)/);
  }
});

for (const route of everyPage) {
  test(`${route} keeps its own policy with every table and control used`, async ({ strict: page }) => {
    await page.goto(at(route));
    for (const details of await page.locator('details:visible > summary').all()) {
      if (await details.isVisible()) await details.click();
    }
    for (const select of await page.locator('main select:visible').all()) {
      await select.selectOption({ index: 0 });
    }
    await page.waitForLoadState('networkidle');
  });
}

/** A policy by directive. @throws when a directive stands twice, of which a browser reads the first alone */
function directives(policy: string): Record<string, string> {
  const pairs = policy.split(';').flatMap((part): [string, string][] => {
    const [name, ...values] = part.trim().split(/\s+/);
    return name ? [[name, values.join(' ')]] : [];
  });
  expect(new Set(pairs.map(([name]) => name)).size).toBe(pairs.length);
  return Object.fromEntries(pairs);
}
