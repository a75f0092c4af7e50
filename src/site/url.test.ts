import { expect, it } from 'vitest';
import { canonical, url } from './url.ts';

it.each([
  ['/', '/', '/'],
  ['/attribution/', '/', '/attribution/'],
  ['/attribution', '/', '/attribution/'],
  ['/attribution/', '/report', '/report/attribution/'],
  ['/attribution/', '/report/', '/report/attribution/'],
  ['/', '/report', '/report/'],
  ['/data/models.csv', '/report', '/report/data/models.csv'],
  ['/attribution/#switch', '/report', '/report/attribution/#switch'],
  ['/attribution/?model=last', '/', '/attribution/?model=last'],
])('%s under %s is %s', (path, base, expected) => expect(url(path, base)).toBe(expected));

it('gives a canonical address only where the site has one', () => {
  expect(canonical('/truth/', 'https://example.org', '/r')).toBe('https://example.org/r/truth/');
  expect(canonical('/truth/', undefined, '/r')).toBeNull();
});
