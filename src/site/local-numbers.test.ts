import { describe, expect, test } from 'vitest';
import { localNumbers } from './local-numbers.ts';

const say = { en: localNumbers('en-US'), de: localNumbers('de-DE'), fr: localNumbers('fr-FR') };

describe('numbers in sentences of the pipeline', () => {
  test.each([
    ['12 of 50,000 posts (0.02%)', '12 of 50.000 posts (0,02\u00a0%)'],
    ['nano 4.1%, micro 12%.', 'nano 4,1\u00a0%, micro 12\u00a0%.'],
    ['p < 0.001, effect \u22120.31', 'p < 0,001, effect \u22120,31'],
    ['all 1,234,567 rows.', 'all 1.234.567 rows.'],
  ])('%s in German', (english, german) => {
    expect(say.de(english)).toBe(german);
    expect(say.en(english)).toBe(english);
  });

  test('French groups by narrow spaces', () => {
    expect(say.fr('50,000 posts')).toBe('50\u202f000 posts');
  });

  test.each([
    'posts.csv line 6: got "2,345.5", expected a number',
    'on 2024-05-07 at 14:05',
    'log.2024.csv, v1.2 and 10.5km',
    '218 rows',
    'see docs/1.5/a.md',
  ])('%s stays as it is', (text) => {
    expect(say.de(text)).toBe(text);
  });
});
