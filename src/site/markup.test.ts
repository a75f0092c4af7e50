import { expect, it } from 'vitest';
import { markup } from './markup.ts';
import { h } from './node.ts';

it('escapes text and attributes', () =>
  expect(markup(h('p', { title: '"><img>' }, '<script>&'))).toBe(
    '<p title="&quot;&gt;&lt;img&gt;">&lt;script&gt;&amp;</p>',
  ));
it('leaves out what is null, undefined or false', () =>
  expect(markup(h('p', { a: null, b: undefined, c: false, d: true, e: 0 }))).toBe('<p d e="0"></p>'));
it('shows NUL as the replacement character', () => expect(markup('a\u0000b')).toBe('a\uFFFDb'));
