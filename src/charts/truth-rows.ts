import type { Child, Tree } from '../site/node.ts';
import { shown } from '../site/words.ts';
import type { Range } from '../site/truth.ts';
import { axisTree, dot, fluid, grid, gridline, stroke } from './marks.ts';
import { rowsTree } from './rows.ts';
import type { Axis } from './scale.ts';

export interface RangeRow {
  name: Child;
  range: Range;
  /** One other value on the same line. */
  other?: number | null;
  value: string;
  aside?: string | null;
}

/** A row per model: its value as a dot on its range, a dotted reference where there is one. */
export function rangeRows(
  rows: RangeRow[],
  {
    axis,
    head,
    tick,
    reference,
  }: { axis: Axis; head: { name: string; value: string }; tick: (v: number) => string; reference?: number },
): Tree {
  return rowsTree(
    { ...head, axis: axisTree(axis, tick) },
    rows.map(({ range, other = null, name, value, aside = null }) => ({
      name: typeof name === 'string' ? shown(name) : name,
      mark: fluid({ height: 20, cls: 'k-ink' }, [
        ...grid(axis, 20),
        ...(reference === undefined ? [] : [gridline(axis.x(reference), 20, 'ref')]),
        ...(other === null ? [] : [stroke(axis.x(other), 20)]),
        ...dot(range, axis.x, 10),
      ]),
      value,
      aside,
    })),
    'tight',
  );
}

/** A range in words: `16% to 18%`. */
export const rangeText = ({ low, high }: Range, write: (v: number) => string): string | null =>
  low === null || high === null ? null : `${write(low)} to ${write(high)}`;
