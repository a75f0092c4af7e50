import { expect, it } from 'vitest';
import { embedCode } from './embed-code.ts';

it('names the figure, its view and its height, and cannot be left by a title', () =>
  expect(
    embedCode(new URL('https://example.org/r/attribution/?model=last&show=orders#models'), {
      title: '"><script>alert(1)</script>',
      height: 512.3,
    }),
  ).toBe(
    '<iframe src="https://example.org/r/attribution/?model=last&amp;show=orders&amp;embed=1#models" title="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;" width="100%" height="513" loading="lazy"></iframe>',
  ));
