import type { Estimate } from '../../pipeline/report/contract.ts';
import { DRAWN, measureIn, modelIn, type CreditView } from '../site/credits.ts';
import { changes, stands, switchSentences, switchTitle, type Change } from '../site/findings/switch.ts';
import { write, writeColumn } from '../site/measure.ts';
import { h, percent, type Tree } from '../site/node.ts';
import { nounOf } from '../site/nouns.ts';
import { figure, word, type Table } from '../site/table.ts';
import { shown } from '../site/words.ts';
import type { FigureContent } from './figure.ts';
import { axisTree, nameTree, fluid, grid, gridline, ring } from './marks.ts';
import { between, intervalNote, join, restNote } from './notes.ts';
import { rowsTree } from './rows.ts';
import { axisTo, linear, type Axis } from './scale.ts';

/** What changes when a reader switches from the chosen model to the compared one. */
export function switchFigure(view: CreditView): FigureContent {
  const { results, choice } = view;
  const [from, to] = [modelIn(results, choice.model).label, modelIn(results, choice.compare).label];
  const content = { id: 'switch', title: switchTitle(view), table: switchTable(view), method: choice.model };
  // No axis where nothing moves: it would be a scale of rounding errors.
  if (stands(view)) return { ...content, say: switchSentences(view), chart: [nothing(from, to)], note: null };
  const unit = measureIn(view).isShare ? ' In points of share.' : '';
  const rows = largest(view);
  const axis = around(rows.map((r) => r.difference));
  return {
    ...content,
    say: [...switchSentences(view), `Right of the line: more credit under ${to} than under ${from}.${unit}`],
    chart: [switchRows(view, rows, axis)],
    note: join(
      restNote(view),
      intervalNote(
        view,
        rows.map((r) => r.difference),
        axis,
      ),
    ),
  };
}

const nothing = (from: string, to: string) =>
  h(
    'p',
    { class: 'empty-note' },
    from === to ? `Nothing moves: both sides are ${from}.` : 'Nothing moves: nobody gains, and nobody loses.',
  );

/** The names that a figure can show, kept in the order of their change. */
function largest(view: CreditView): Change[] {
  const drawn = new Set(view.results.names.slice(0, DRAWN).map((c) => c.id));
  return changes(view).filter((c) => drawn.has(c.name.id));
}

function switchRows(view: CreditView, rows: Change[], axis: Axis): Tree {
  return rowsTree(
    {
      name: nounOf(view.results.view).head,
      axis: axisTree(axis, (v) => tick(view, v)),
      value: 'Change, interval',
    },
    rows.map((row) => ({
      name: nameTree(row.name, view.results.view),
      mark: mark(row, axis),
      value: change(view, row.difference.value),
      aside: row.clear === false ? 'no clear change' : between(row.difference, (v) => bareChange(view, v)),
    })),
    'switch',
  );
}

/** Zero in the middle, the same reach to both sides. */
function around(all: Estimate[]): Axis {
  const ends = all.flatMap((e) => [e.value, e.low ?? 0, e.high ?? 0]).map(Math.abs);
  const half = axisTo(ends, 2).ticks;
  const reach = Math.max(...ends, half.at(-1) ?? 0, 1e-9) * 1.08;
  const sides = half.filter((t) => t > 0);
  return { x: linear(-reach, reach), ticks: [...sides.map((t) => -t).reverse(), 0, ...sides] };
}

/** The change as a flat band from zero, its ring and interval upon it. */
function mark({ difference }: Change, axis: Axis): Tree {
  const [a, b] = [axis.x(0), axis.x(difference.value)].toSorted((p, q) => p - q) as [number, number];
  return fluid({ height: 24, cls: 'k-ink' }, [
    ...grid(axis, 24),
    h('rect', { class: 'f-soft', x: percent(a), y: 4, width: percent(b - a), height: 16 }),
    gridline(axis.x(0), 24, 'ax0'),
    ...ring(difference, axis.x, { y: 12 }),
  ]);
}

/** Shares differ by points, amounts by themselves. */
function change(view: CreditView, difference: number): string {
  const measure = measureIn(view);
  const say = measure.isShare ? (v: number) => view.fmt.points(v) : write(measure, view.fmt);
  return view.fmt.signed(difference, say);
}

/** As an end of an interval: the unit is said beside it. */
const bareChange = (view: CreditView, v: number) => change(view, v).replace(/\spoints$/, '');

function tick(view: CreditView, value: number): string {
  if (value === 0) return 'no change';
  const measure = measureIn(view);
  if (!measure.isShare) return change(view, value);
  const digits = Number.isInteger(Number((value * 100).toPrecision(6))) ? 0 : 1;
  return view.fmt.signed(value, (v) => view.fmt.points(v, digits)).replace(/\spoints$/, '');
}

function switchTable(view: CreditView): Table {
  const { results, choice, fmt } = view;
  const measure = measureIn(view);
  const say = writeColumn(measure, fmt);
  const signed = (v: number) => change(view, v);
  const [from, to] = [modelIn(results, choice.model).label, modelIn(results, choice.compare).label];
  const level = fmt.percent(results.level);
  return {
    caption: `${measure.label}: ${from} against ${to}`,
    columns: [
      { label: nounOf(results.view).head },
      { label: from, numeric: true },
      { label: to, numeric: true },
      { label: 'Change', numeric: true },
      { label: `Change, ${level} low`, numeric: true },
      { label: `Change, ${level} high`, numeric: true },
    ],
    rows: changes(view).map(({ name, from: a, to: b, difference: d }) => [
      word(shown(name.label), name.label),
      figure(a.value, say),
      figure(b.value, say),
      ...[d.value, d.low, d.high].map((v) => figure(v, signed)),
    ]),
  };
}
