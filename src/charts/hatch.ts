import { h, percent, type Tree } from '../site/node.ts';

/** The pattern of what would have been bought anyway: never used for anything else, and once on a page. */
const pattern = (): Tree =>
  h(
    'defs',
    {},
    h(
      'pattern',
      { id: 'hatch', width: 5, height: 5, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
      h('line', { class: 'hl', x1: 0, x2: 0, y1: 0, y2: 5 }),
    ),
  );

/** A hatched bar with its outline. @param from, to fractions of the width */
export function hatched({
  from,
  to,
  y,
  height,
}: {
  from: number;
  to: number;
  y: number;
  height: number;
}): Tree[] {
  const place = { x: percent(from), y, width: percent(Math.max(0, to - from)), height };
  return [pattern(), h('rect', { fill: 'url(#hatch)', ...place }), h('rect', { class: 'empty', ...place })];
}
