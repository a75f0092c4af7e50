import { describe, expect, it } from 'vitest';
import { markup } from '../site/markup.ts';
import { docTree } from './doc-tree.ts';

const opened = (html: string) => {
  const { title, lead, body } = docTree(html, 'x', new Set());
  return [title, lead, markup(body).trim()];
};

describe('a document opens with its first sentence', () => {
  it.each([
    ['<h1>T</h1>\n<p>One. Two.</p>', ['T', 'One.', '<p>Two.</p>']],
    [
      '<h1>T</h1>\n<p><code>a/</code> is\none. Two, <b>three</b>.</p>',
      ['T', 'a/ is one.', '<p>Two, <b>three</b>.</p>'],
    ],
    ['<h1>T</h1>\n<p>Only one.</p><p>More.</p>', ['T', 'Only one.', '<p>More.</p>']],
    ['<h1>T</h1>\n<p>Generated from x; do not edit.</p><p>One. Two.</p>', ['T', 'One.', '<p>Two.</p>']],
    ['<h1>T</h1>\n<h2>First</h2><p>One. Two.</p>', ['T', '', '<h2>First</h2><p>One. Two.</p>']],
    ['<h1>T</h1>\n<p>No stop</p>', ['T', '', '<p>No stop</p>']],
  ])('case %#', (html, expected) => expect(opened(html)).toEqual(expected));
});
