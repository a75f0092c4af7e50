import { expect, test } from 'vitest';
import { slugs } from './slugs.ts';

test.each<[string, string[], string[]]>([
  ['plain', ['Lena.Wears'], ['lena-wears']],
  ['accents', ['Zoë Müller'], ['zoe-muller']],
  ['collisions', ['a', 'A', 'a!', 'a-2'], ['a', 'a-2', 'a-3', 'a-2-2']],
  [
    'hostile',
    ['../../etc/passwd', '<script>', '__proto__', '\u202egnp'],
    ['etc-passwd', 'script', 'proto', 'gnp'],
  ],
  [
    'accents that collide',
    ['Maison Été', 'maison ete', 'Maison  Ete!'],
    ['maison-ete', 'maison-ete-2', 'maison-ete-3'],
  ],
  ['nothing left', ['🙂', '', '日本'], ['creator', 'creator-2', 'creator-3']],
  ['long', ['x'.repeat(200)], ['x'.repeat(60)]],
])('%s', (_, names, expected) => {
  expect(slugs(names, 'creator')).toEqual(expected);
});
