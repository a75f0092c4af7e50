import { h, type Tree } from '../site/node.ts';

/** In the place of a chart that has nothing to draw. @param why without a full stop */
export const nothingTree = (why: string): Tree =>
  h('p', { class: 'empty-note' }, `n/a: ${why.charAt(0).toLowerCase()}${why.slice(1)}.`);
