import type { ContentAttribute, ContentDifference, ContentLevel } from '../../pipeline/report/contract.ts';
import { rangeOf, signedShare, type ContentView } from '../site/content.ts';
import type { Format } from '../site/format.ts';
import { h, percent, type Child, type Tree } from '../site/node.ts';
import { shown } from '../site/words.ts';
import { axisTree, fluid, grid, gridline, stroke } from './marks.ts';
import { rowsTree, type Row } from './rows.ts';
import { linear, type Axis, type Scale } from './scale.ts';

/** From the lowest to the highest value, with zero among them. */
export function axisOver(values: readonly number[]): Axis {
  const known = values.filter(Number.isFinite);
  const [low, high] = [Math.min(0, ...known), Math.max(0, ...known)];
  const width = high - low > 0 ? high - low : 0.1;
  const step = stepFor(width);
  const [from, to] = [low - width * 0.04, high + width * 0.04];
  const first = Math.ceil(from / step);
  const n = Math.floor(to / step) - first + 1;
  return {
    x: linear(from, to),
    ticks: Array.from({ length: n }, (_, i) => Number(((first + i) * step).toPrecision(6))),
  };
}

/** About five round steps; a quarter among them, which effects of formats need. */
function stepFor(width: number): number {
  const raw = width / 5;
  const power = 10 ** Math.floor(Math.log10(raw));
  return power * ([1, 2, 2.5, 5].find((step) => step * power >= raw * 0.8) ?? 10);
}

/** What the rows of several attributes need to share a scale. */
export const valuesOf = (levels: readonly ContentLevel[]): number[] =>
  levels.flatMap(({ effect, raw }) => [
    ...(effect ? [effect.low, effect.high] : []),
    // The raw difference of a handful of posts may lie anywhere.
    ...(raw !== null && effect ? [raw] : []),
  ]);

/** An estimate on its 50 % and outer interval: a solid dot. */
export function effectMark(effect: ContentDifference, x: Scale, y: number): Tree[] {
  const line = (cls: string, low: number, high: number) =>
    h('line', { class: cls, x1: percent(x(low)), x2: percent(x(high)), y1: y, y2: y });
  return [
    line('i9', effect.low, effect.high),
    line('i5', effect.low50, effect.high50),
    h('circle', { class: 'cd', cx: percent(x(effect.value)), cy: y, r: 4.5 }),
  ];
}

const HEIGHT = 22;

/** One row of a level: its effect, the raw difference as a stroke, and no claim where it is thin. */
export function levelRow(
  view: ContentView,
  level: ContentLevel,
  { axis, cls = 'k-ink', name }: { axis: Axis; cls?: string; name?: Child },
): Row {
  const { fmt } = view;
  const { effect, raw, thin } = level;
  const marks = [
    ...grid(axis, HEIGHT),
    gridline(axis.x(0), HEIGHT, 'ax0'),
    ...(raw !== null && effect ? [stroke(axis.x(raw), HEIGHT)] : []),
    ...(effect ? effectMark(effect, axis.x, HEIGHT / 2) : []),
  ];
  return {
    name: name ?? shown(level.label),
    mark: fluid({ height: HEIGHT, cls: thin ? `${cls} thin` : cls }, marks),
    value: effect ? signedShare(effect.value, fmt) : 'n/a',
    aside: effect ? `${rangeOf(effect, fmt)}${thin ? ', thin' : ''}` : reason(level),
  };
}

const reason = ({ thin }: ContentLevel) => (thin ? 'no comparison' : 'cannot be told apart');

/** Rows of one attribute beneath one head. */
export const levelRows = (
  view: ContentView,
  attribute: ContentAttribute,
  { axis, head }: { axis: Axis; head: string },
): Tree =>
  rowsTree(
    headOf(view, axis, head),
    attribute.levels.map((level) => levelRow(view, level, { axis })),
    'tight',
  );

/** Labels of an axis of differences. */
export const effectAxis = (axis: Axis, fmt: Format): Tree =>
  axisTree(axis, (v) => (v === 0 ? '0' : signedShare(v, fmt)));

export const headOf = ({ fmt, results }: ContentView, axis: Axis, name: string) => ({
  name,
  axis: effectAxis(axis, fmt),
  value: `Difference, ${fmt.percent(results.level)} interval`,
});
