import type { Config } from '../config.ts';

const YEAR = 'public, max-age=31536000, immutable';

/**
 * The file `_headers`, as Netlify, Cloudflare Pages and others read it. The policy against foreign code stands in every page; here
 * stands what a page cannot say of itself: who may frame it, and how long its files keep.
 */
export function headers({ base, embeddedBy }: Pick<Config['site'], 'base' | 'embeddedBy'>): string {
  const ancestors = embeddedBy === '*' ? '*' : ["'self'", embeddedBy].join(' ').trim();
  const rules: [path: string, lines: string[]][] = [
    [
      '*',
      [
        `Content-Security-Policy: frame-ancestors ${ancestors}`,
        'X-Content-Type-Options: nosniff',
        'Referrer-Policy: strict-origin-when-cross-origin',
        'Permissions-Policy: camera=(), microphone=(), geolocation=(), browsing-topics=()',
      ],
    ],
    // Names in this folder carry a hash of their content; those of the fonts change only with a version of Hemline.
    ['_astro/*', [`Cache-Control: ${YEAR}`]],
    ['fonts/*', [`Cache-Control: ${YEAR}`]],
  ];
  return rules
    .map(([path, lines]) => [`${base}${path}`, ...lines.map((line) => `  ${line}`)].join('\n'))
    .join('\n')
    .concat('\n');
}
