import { attributeIn, attributeName, monthName, signedShare, type ContentView } from '../site/content.ts';
import { attributeSentences, attributeTitle } from '../site/findings/content.ts';
import { h, percent, type Tree } from '../site/node.ts';
import type { ContentAttribute } from '../../pipeline/report/contract.ts';
import { axisOver, valuesOf } from './content-rows.ts';
import { levelTable } from './content-table.ts';
import type { FigureContent } from './figure.ts';
import { fluid } from './marks.ts';

/** Months from left to right. */
export function seasonFigure(view: ContentView): FigureContent | null {
  const attribute = attributeIn(view, 'month');
  if (!attribute) return null;
  return {
    id: 'season',
    title: attributeTitle(view, attribute),
    say: [...attributeSentences(view, 'month'), 'Within a single year a season cannot be told from a trend.'],
    chart: attribute.levels.some((l) => l.effect) ? [months(view, attribute)] : [],
    note: `Against the mean post of the same creators. Lines: ${view.fmt.percent(view.results.level)} interval and middle half; strokes: the raw difference.`,
    table: levelTable(view, [attribute], `Engagement by ${attributeName('month').toLowerCase()}`),
    method: 'content-effects',
  };
}

const HEIGHT = 230;
const TOP = 14;
const BOTTOM = 26;
/** Left of this part of the width stand the labels of the axis. */
const LEFT = 0.06;

function months({ fmt }: ContentView, { levels }: ContentAttribute): Tree {
  const axis = axisOver(valuesOf(levels));
  const y = (v: number) => TOP + (1 - axis.x(v)) * (HEIGHT - TOP - BOTTOM);
  const x = (i: number) => LEFT + ((1 - LEFT) * (i + 0.5)) / levels.length;
  const line = (cls: string, i: number, [low, high]: [number, number]) =>
    h('line', {
      class: cls,
      x1: percent(x(i)),
      x2: percent(x(i)),
      y1: Math.round(y(low)),
      y2: Math.round(y(high)),
    });
  return fluid(
    {
      height: HEIGHT,
      cls: 'k-ink season',
      label: levels
        .map((l) => `${monthName(l.id)} ${l.effect ? signedShare(l.effect.value, fmt) : 'n/a'}`)
        .join(', '),
    },
    [
      ...axis.ticks.flatMap((v) => [
        h('line', {
          class: v === 0 ? 'ax0' : 'ax',
          x1: percent(LEFT),
          x2: '100%',
          y1: Math.round(y(v)),
          y2: Math.round(y(v)),
        }),
        h('text', { x: 0, y: Math.round(y(v)) + 4 }, v === 0 ? '0' : signedShare(v, fmt)),
      ]),
      ...levels.flatMap((l, i) => [
        h('text', { x: percent(x(i)), y: HEIGHT - 6, 'text-anchor': 'middle' }, l.id.charAt(0)),
        ...(l.effect
          ? [
              ...(l.raw === null ? [] : [across(x(i), y(l.raw))]),
              line('i9', i, [l.effect.low, l.effect.high]),
              line('i5', i, [l.effect.low50, l.effect.high50]),
              h('circle', { class: 'cd', cx: percent(x(i)), cy: Math.round(y(l.effect.value)), r: 4.5 }),
            ]
          : []),
      ]),
    ],
  );
}

const across = (x: number, y: number): Tree =>
  h('line', {
    class: 'mt',
    x1: percent(x - 0.018),
    x2: percent(x + 0.018),
    y1: Math.round(y),
    y2: Math.round(y),
  });
