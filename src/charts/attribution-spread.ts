import { DRAWN, measureIn, modelIn, ran, shares, type CreditView } from '../site/credits.ts';
import { spreads } from '../site/findings/spread.ts';
import { writeColumn, writeTick } from '../site/measure.ts';
import { h, percent, type Tree } from '../site/node.ts';
import { nounOf } from '../site/nouns.ts';
import { axisTree, nameTree, fluid, grid, ring } from './marks.ts';
import { rowsTree } from './rows.ts';
import { axisTo, type Axis } from './scale.ts';

/** One row per name: the chosen model as a ring on its interval, every other model as a tick on the same line. */
export function spreadRows(view: CreditView): Tree {
  const axis = spreadAxis(view);
  const say = writeColumn(measureIn(view), view.fmt);
  const ends = new Map(spreads(view).map((s) => [s.name.id, s]));
  const drawn = shares(view, view.choice.model)
    .slice(0, DRAWN)
    .map((share, i) => ({ ...share, i }))
    .toSorted((a, b) => b.estimate.value - a.estimate.value);
  const others = ran(view.results).filter((m) => m.id !== view.choice.model);
  const model = modelIn(view.results, view.choice.model).label;
  return rowsTree(
    {
      name: nounOf(view.results.view).head,
      axis: axisTree(axis, writeTick(measureIn(view), view.fmt)),
      value: `${model}; range of all models`,
    },
    drawn.map(({ name, estimate, i }) => {
      const range = ends.get(name.id);
      const ticksOf = others.flatMap((m) => {
        const other = shares(view, m.id)[i]?.estimate.value;
        return other === undefined ? [] : [otherTick(axis.x(other))];
      });
      const marks = [...grid(axis, 24), ...ticksOf, ...ring(estimate, axis.x, { y: 12 })];
      return {
        name: nameTree(name, view.results.view),
        mark: fluid({ height: 24, cls: 'k-ink' }, marks),
        value: say(estimate.value),
        aside: range ? `models ${say(range.low.estimate.value)} to ${say(range.high.estimate.value)}` : null,
      };
    }),
    'spread',
  );
}

const otherTick = (x: number) => h('line', { class: 'mt', x1: percent(x), x2: percent(x), y1: 3, y2: 21 });

export function spreadAxis(view: CreditView): Axis {
  const all = ran(view.results).flatMap((m) => shares(view, m.id).slice(0, DRAWN));
  return axisTo(all.map((s) => s.estimate.high ?? s.estimate.value));
}
