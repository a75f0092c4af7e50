import { describe, expect, test } from 'vitest';
import { settings } from '../config.ts';
import { resolve } from '../config/resolve.ts';
import { headers } from './headers.ts';

const framing = (embeddedBy: string): string | undefined =>
  /frame-ancestors (.*)/.exec(headers({ base: '/', embeddedBy }))?.[1];

describe('_headers', () => {
  test.each([
    ['', "'self'"],
    ['*', '*'],
    ['https://a.example https://*.b.example:8080', "'self' https://a.example https://*.b.example:8080"],
  ])('embeddedBy %j lets %s frame a page', (embeddedBy, ancestors) => {
    expect(framing(embeddedBy)).toBe(ancestors);
  });

  test('names its paths below the base', () => {
    const text = headers({ base: '/reports/2024/', embeddedBy: '' });
    expect(text.match(/^\S.*$/gm)).toEqual([
      '/reports/2024/*',
      '/reports/2024/_astro/*',
      '/reports/2024/fonts/*',
    ]);
  });

  test.each(["'self'; script-src *", 'example.com', 'https://a.example/x', 'https://a.example\n  X: y'])(
    'the config refuses %j',
    (embeddedBy) => {
      expect(() => resolve(settings, { site: { embeddedBy } }, 'own.config.ts')).toThrow(/embeddedBy/);
    },
  );
});
