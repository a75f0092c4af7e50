import { crawl } from './crawl.ts';
import { at, expect, test } from './support.ts';

test('every link and every fragment inside the site resolves', async ({ request, baseURL }) => {
  const { broken, pages } = await crawl(new URL(at('/'), baseURL), async (path) => {
    const response = await request.get(path);
    const isPage = (response.headers()['content-type'] ?? '').includes('html');
    return { status: response.status(), html: isPage ? await response.text() : '' };
  });
  expect(broken).toEqual([]);
  expect(pages).toBeGreaterThan(10);
});
