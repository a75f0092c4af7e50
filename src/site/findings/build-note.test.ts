import { expect, it } from 'vitest';
import { makeFormat } from '../format.ts';
import { encode } from '../headline-code.ts';
import { buildNote } from './build-note.ts';

const fmt = makeFormat({ locale: 'en-US', currency: 'EUR' });
const headlines = [
  { key: 'o', value: 30100 },
  { key: 'r', value: 6e6 },
];
const here = { build: 'bbbbbbbbbbbb', headlines };
const between = 'This link was copied from build aaaaaaaaaaaa; this is build bbbbbbbbbbbb';
const then = encode([
  { key: 'o', value: 30000 },
  { key: 'r', value: 5.9e6 },
]);

it.each([
  ['no build', null, then, null],
  ['this build', 'bbbbbbbbbbbb', then, null],
  ['another build alone', 'aaaaaaaaaaaa', null, `${between}, so numbers may differ.`],
  ['another build, code cut short', 'aaaaaaaaaaaa', then.slice(0, 9), `${between}, so numbers may differ.`],
  [
    'another build with its numbers',
    'aaaaaaaaaaaa',
    then,
    `${between}. According to the link, these headline numbers moved: orders from 30,000 to 30,100 and revenue from €5.90M to €6.00M. Others may have moved as well.`,
  ],
  [
    'another build with the same numbers',
    'aaaaaaaaaaaa',
    encode(headlines),
    `${between}. According to the link, the headline numbers were the same; others may have moved.`,
  ],
  [
    'no build at all',
    '<b>x</b>',
    then,
    'This link names a build that cannot be one (“<b>x</b>”); that part of it is ignored.',
  ],
])('%s', (_, build, was, note) => expect(buildNote({ build, was }, here, fmt)).toBe(note));
