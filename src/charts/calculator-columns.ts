import type { Column } from '../site/budget/column.ts';
import { measureLabel, writeMeasure } from '../site/budget/measures.ts';
import type { Scene } from '../site/budget/scene.ts';
import { between, inDraws, sameBudget, splitLabel } from '../site/findings/budget-words.ts';
import type { Format } from '../site/format.ts';
import { h, percent, type Tree } from '../site/node.ts';
import { fluid } from './marks.ts';
import { axisTo, type Axis } from './scale.ts';

const HEIGHT = 22;

/** Today, the reader's plan and the best one, side by side on one axis. */
export function columnsTree(scene: Scene, fmt: Format): Tree[] {
  const { today, mine, best, mineAgainst, bestAgainst, model, settings } = scene;
  const what = measureLabel('revenue', model.facts, fmt);
  const budget = scene.budget / model.facts.cents;
  const axis = axisTo([today, mine, best].map(({ revenue }) => revenue.high));
  const level = fmt.percent(model.facts.level);
  const one = (
    column: Column,
    { title, cls, headline, says }: { title: string; cls: string; headline: string; says: string[] },
  ) =>
    h(
      'div',
      { class: cls, 'data-headline': headline },
      h('h3', {}, title),
      h(
        'p',
        { class: 'big' },
        h('data', { value: exact(column.revenue.mean) }, fmt.money(column.revenue.mean)),
      ),
      markTree(column, axis, { cls: cls === 'mine' ? 'k-acc' : 'k-ink', budget }),
      h('p', {}, [`${level} interval ${between(column.revenue, fmt.money)}.`, ...says].join(' ')),
    );
  return [
    h(
      'div',
      { class: 'cols3' },
      one(today, {
        title: 'Today',
        cls: 'today',
        headline: `${what}, today’s posts`,
        says: [
          `The posts really booked, for ${fmt.money(model.view.today.total.spend / model.facts.cents)}.`,
          returnText(today, fmt),
        ],
      }),
      one(mine, {
        title: 'Mine',
        cls: 'mine',
        headline: `${what}, ${settings.split === 'today' ? 'same split anew' : 'my plan'}`,
        says: [
          `${splitLabel(scene.settings)}.`,
          returnText(mine, fmt),
          `Ahead of today ${inDraws(mineAgainst.today.probability, fmt)}${mine === best ? '' : `, of the best plan ${inDraws(mineAgainst.best.probability, fmt)}`}.`,
        ],
      }),
      one(best, {
        title: 'Best',
        cls: 'best',
        headline: `${what}, best plan`,
        says: [
          sameBudget(scene) ? 'For the same money.' : `For ${fmt.money(budget)}.`,
          returnText(best, fmt),
          `Ahead of today ${inDraws(bestAgainst.today.probability, fmt)}.`,
        ],
      }),
    ),
    h('p', { class: 'note small' }, axisNote(scene, { axis, budget, fmt })),
  ];
}

/** Ten digits: enough to check a number by, too few to differ between browsers. */
export const exact = (value: number): number => Number(value.toPrecision(10));

function returnText({ total }: Column, fmt: Format): string {
  const own = total.return;
  return own === null ? 'No return without spend.' : `Return ${writeMeasure('return', own.value, fmt)}.`;
}

function markTree({ revenue }: Column, { x }: Axis, { cls, budget }: { cls: string; budget: number }): Tree {
  const y = HEIGHT / 2;
  const line = (kind: string, low: number, high: number) =>
    h('line', { class: kind, x1: percent(x(low)), x2: percent(x(high)), y1: y, y2: y });
  return fluid({ height: HEIGHT, cls }, [
    h('line', { class: 'ref', x1: percent(x(budget)), x2: percent(x(budget)), y1: 0, y2: HEIGHT }),
    line('i9', revenue.low, revenue.high),
    line('i5', revenue.low50, revenue.high50),
    h('circle', { class: 'cd', cx: percent(x(revenue.mean)), cy: y, r: 4.5 }),
  ]);
}

function axisNote(
  { model, budget: cents }: Scene,
  { axis, budget, fmt }: { axis: Axis; budget: number; fmt: Format },
): string {
  const what = model.facts.basis === 'credited' ? 'Credited' : 'Caused';
  const kept = model.facts.terms.returns > 0 ? ', without what is sent back' : '';
  const top = axis.x(budget) > 1 ? '' : `; dotted: the budget of ${fmt.money(cents / model.facts.cents)}`;
  return `${what} revenue${kept}, all three from ${fmt.money(0)} to ${fmt.money(1 / axis.x(1))}${top}.`;
}
