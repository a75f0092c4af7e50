import { meanLine, revenueAt, drawsAt } from '../../pipeline/budget/curve.ts';
import { percentileInterval } from '../../pipeline/stats/interval.ts';
import { measureLabel, nextUnit, writeMeasure } from '../site/budget/measures.ts';
import { platformsOf, type Model } from '../site/budget/model.ts';
import type { Scene } from '../site/budget/scene.ts';
import { curvesSay, curvesTitle } from '../site/findings/budget-curves.ts';
import type { Format } from '../site/format.ts';
import { h, percent, round, type Tree } from '../site/node.ts';
import { capital, shown } from '../site/words.ts';
import { curvesTable } from './calculator-curves-table.ts';
import type { FigureContent } from './figure.ts';
import { platformClass, swatch } from './marks.ts';

/** Of the drawing behind the points, which is stretched to the width of its panel. */
const WIDTH = 200;
const HEIGHT = 96;
/** Where a curve is drawn, in parts of what can be spent: its bends lie close together at the beginning. */
const STEPS = [0, 0.01, 0.03, 0.06, 0.1, 0.15, 0.22, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1];

/** What does not change while a plan does. */
interface Panel {
  /** Cents at the right edge; revenue in cents at the top. */
  most: number;
  top: number;
  drawing: Tree;
}

const known = new WeakMap<Model, Panel[]>();

function panelsOf(model: Model): Panel[] {
  const own = known.get(model) ?? model.segments.map((_, i) => panelOf(model, i));
  known.set(model, own);
  return own;
}

function panelOf({ segments, view, facts }: Model, i: number): Panel {
  const { curve } = segments[i] as Model['segments'][number];
  const keep = 1 - facts.terms.returns;
  const most = curve.spend.at(-1) ?? 0;
  const line = meanLine(curve);
  const points = STEPS.map((step) => {
    const spend = step * most;
    return {
      spend,
      mean: keep * revenueAt(line, spend),
      ...percentileInterval(
        drawsAt(curve, spend).map((v) => keep * v),
        facts.terms.level,
      ),
    };
  });
  const top = Math.max(most, ...points.map(({ high }) => high), 1) * 1.04;
  const at = (spend: number, revenue: number) =>
    `${round((WIDTH * spend) / Math.max(most, 1), 1)},${round(HEIGHT - (HEIGHT * revenue) / top, 1)}`;
  const band = (low: 'low' | 'low50', high: 'high' | 'high50') =>
    `M${points.map((p) => at(p.spend, p[high])).join('L')}L${points
      .toReversed()
      .map((p) => at(p.spend, p[low]))
      .join('L')}Z`;
  const drawing = h(
    'svg',
    {
      class: platformClass(view.segments.platform[i] ?? ''),
      viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
      preserveAspectRatio: 'none',
      width: '100%',
      height: HEIGHT,
    },
    h('path', { class: 'fc band9', d: band('low', 'high') }),
    h('path', { class: 'fc band5', d: band('low50', 'high50') }),
    h('path', { class: 'ref even', d: `M0,${HEIGHT}L${at(most, most)}` }),
    h('path', { class: 'curve', d: `M${points.map((p) => at(p.spend, p.mean)).join('L')}` }),
  );
  return { most, top, drawing };
}

/** Response curves of all segments with today, mine and the best plan on them. */
export function curvesFigure(scene: Scene, fmt: Format): FigureContent {
  const { model } = scene;
  const panels = panelsOf(model);
  return {
    id: 'curves',
    title: curvesTitle(scene, fmt),
    say: curvesSay(scene, fmt),
    chart: platformsOf(model.view).map(({ platform, at }) =>
      h(
        'section',
        { class: 'curves' },
        h('h3', {}, swatch(platform), h('bdi', {}, shown(platform))),
        h(
          'div',
          { class: 'small-multiples' },
          at.map((i) => panelTree(scene, { i, panel: panels[i] as Panel, fmt })),
        ),
      ),
    ),
    note: `Bands: middle half and ${fmt.percent(model.facts.level)} interval. Each panel has its own scale and ends where all posts that its creators sell are booked. A point at the right edge may lie beyond it. Today lies below its curve because its posts were not chosen best first.`,
    table: curvesTable(scene, fmt),
    method: 'response#response-segment',
  };
}

function panelTree(scene: Scene, { i, panel, fmt }: { i: number; panel: Panel; fmt: Format }): Tree {
  const { model } = scene;
  const { facts, view } = model;
  const next = scene.mine.segments[i]?.next ?? null;
  const name = capital(shown(view.segments.tier[i] ?? ''));
  const nothing = panel.most === 0;
  return h(
    'div',
    { class: 'panel' },
    h('h4', {}, name),
    h(
      'svg',
      { class: 'iv', width: '100%', height: HEIGHT + 20, role: 'img', 'aria-label': labelOf(scene, i, fmt) },
      panel.drawing,
      h('line', { class: 'ax0', x1: 0, x2: '100%', y1: HEIGHT, y2: HEIGHT }),
      nothing ? null : pointsOf(scene, i, panel),
      h('text', { x: 0, y: HEIGHT + 16 }, fmt.money(0)),
      h('text', { x: '100%', y: HEIGHT + 16, 'text-anchor': 'end' }, fmt.money(panel.most / facts.cents)),
    ),
    h(
      'p',
      {},
      nothing ? 'Nobody to book' : `Next ${fmt.money(nextUnit(facts))} brings `,
      nothing ? null : h('b', {}, next ? writeMeasure('next', next.value, fmt) : 'n/a'),
    ),
  );
}

function pointsOf({ today, mine, best, model }: Scene, i: number, { most, top }: Panel): Tree[] {
  const { cents } = model.facts;
  const point = (column: Scene['mine'], cls: string, r: number) => {
    const revenue = (column.segments[i]?.revenue?.value ?? 0) * cents;
    return h('circle', {
      class: cls,
      cx: percent((column.plan[i] ?? 0) / most),
      cy: round(HEIGHT - (HEIGHT * Math.min(revenue, top)) / top, 1),
      r,
    });
  };
  return [
    point(today, 'cr k-ink', 4),
    h('g', { class: 'k-ink' }, point(best, 'cd', 4.5)),
    h('g', { class: 'k-acc' }, point(mine, 'cd', 5.5)),
  ];
}

function labelOf({ model, today, mine, best }: Scene, i: number, fmt: Format): string {
  const { facts, view } = model;
  const at = (column: Scene['mine']) => {
    const revenue = column.segments[i]?.revenue;
    const spend = fmt.money((column.plan[i] ?? 0) / facts.cents);
    return `${spend} brings ${revenue ? fmt.money(revenue.value) : 'n/a'}`;
  };
  return `${shown(view.segments.label[i] ?? '')}: ${measureLabel('revenue', facts, fmt).toLowerCase()} against spend; today ${at(today)}, mine ${at(mine)}, best ${at(best)}`;
}
