import type { Estimate } from '../../pipeline/report/contract.ts';
import { DRAWN, measureIn, modelIn, ran, shares, type CreditView, type Share } from '../site/credits.ts';
import { aboutView } from '../site/findings/about-view.ts';
import { creatorsSentence } from '../site/findings/creators.ts';
import { agreementTitle, clearSentence, extremesSentence } from '../site/findings/disagreement.ts';
import { leavers } from '../site/findings/anyway.ts';
import { write, writeColumn, writeTick } from '../site/measure.ts';
import { h, round, type Tree } from '../site/node.ts';
import { nounOf } from '../site/nouns.ts';
import { figure, word, type Table } from '../site/table.ts';
import { capital, list, shown, spell } from '../site/words.ts';
import type { FigureContent } from './figure.ts';
import { axisText, nameTree, fluid, grid, ring } from './marks.ts';
import { intervalNote, join, PANEL_WIDTH, restNote } from './notes.ts';
import { axisTo, type Axis } from './scale.ts';
import { spreadRows } from './attribution-spread.ts';

const ROW = 22;

/** Every model against every name: a panel per name, a row per model, one scale. */
export function modelsFigure(view: CreditView): FigureContent {
  const models = ran(view.results);
  const panels = view.results.names.slice(0, DRAWN);
  return {
    id: 'models',
    title: agreementTitle(view),
    say: sentences(view),
    chart: [
      h('div', { class: `mxw mx-${Math.min(5, panels.length)}` }, bands(view, panels.length)),
      h('div', { class: 'mxn' }, spreadRows(view)),
    ],
    note: join(
      restNote(view, listed(view).length),
      intervalNote(view, drawn(view), panelAxis(view), PANEL_WIDTH),
    ),
    table: modelsTable(
      view,
      models.map((m) => m.id),
    ),
    method: 'intervals',
  };
}

function sentences(view: CreditView): string[] {
  const { results, choice, fmt } = view;
  const n = ran(results).length;
  const models = n === 1 ? 'One model shares' : `${capital(spell(n, fmt.count))} models share`;
  const leave = leavers(results).map((m) => m.label);
  const anyway =
    leave.length > 0
      ? ` ${list(leave)} ${leave.length === 1 ? 'leaves' : 'leave'} part of them to no ${nounOf(results.view).one}.`
      : '';
  const first = `${models} out the same orders, each in its own way.${anyway} All are drawn on one scale.`;
  const chosen = modelIn(results, choice.model).label;
  return [
    aboutView(view) ?? '',
    join(first, creatorsSentence(results.names)) ?? '',
    clearSentence(view) ?? '',
    join(extremesSentence(view), `Picked out: ${chosen}.`) ?? '',
  ].filter((s) => s !== '');
}

/** Five panels to a line, each line led by the names of the models. */
function bands(view: CreditView, panels: number): Tree[] {
  const axis = panelAxis(view);
  const byModel = ran(view.results).map((m) => ({ id: m.id, shares: shares(view, m.id) }));
  const lines = Array.from({ length: Math.ceil(panels / 5) }, (_, i) => i * 5);
  return lines.map((from) =>
    h(
      'div',
      { class: 'mx' },
      names(view),
      Array.from({ length: Math.min(5, panels - from) }, (_, i) =>
        panel(
          view,
          axis,
          byModel.flatMap(({ id, shares: s }) => (s[from + i] ? [{ id, share: s[from + i] as Share }] : [])),
        ),
      ),
    ),
  );
}

const names = ({ results, choice }: CreditView) =>
  h(
    'ul',
    { class: 'names', 'aria-hidden': 'true' },
    ran(results).map((m) => h('li', { class: m.id === choice.model ? 'on' : null }, m.label)),
  );

function panel(view: CreditView, { x, ticks }: Axis, rows: { id: string; share: Share }[]): Tree {
  const name = rows[0]?.share.name ?? { id: '', label: '' };
  const height = rows.length * ROW;
  const tick = writeTick(measureIn(view), view.fmt);
  const say = write(measureIn(view), view.fmt);
  const label = `${shown(name.label)}: ${rows.map((r) => `${modelIn(view.results, r.id).label} ${say(r.share.estimate.value)}`).join(', ')}`;
  return h(
    'div',
    { class: 'panel' },
    h('h3', {}, nameTree(name, view.results.view)),
    fluid({ height: height + 20, label, cls: 'k-ink' }, [
      ...grid({ x, ticks }, height),
      ...ticks.map((t) => axisText(x(t), height + 15, tick(t))),
      ...rows.flatMap(({ id, share }, i) => {
        const marks = ring(share.estimate, x, { y: round(i * ROW + ROW / 2), r: 3.5 });
        return id === view.choice.model ? [h('g', { class: 'on' }, marks)] : marks;
      }),
    ]),
  );
}

/** Every estimate that the panels show. */
const drawn = (view: CreditView): Estimate[] =>
  ran(view.results).flatMap((m) =>
    shares(view, m.id)
      .slice(0, DRAWN)
      .map((s) => s.estimate),
  );

/** One scale for all panels, up to the highest end of any interval. */
const panelAxis = (view: CreditView): Axis =>
  axisTo(
    drawn(view).map((e) => e.high ?? e.value),
    2,
  );

/** Rows that a page can hold: a table of a hundred names under fifteen models would be read by nobody. */
const ROWS = 450;

/** Names in the table. Where a view is cut short anyway, its CSV has all of them. */
function listed({ results }: CreditView) {
  const cut = results.names.length < results.view.names;
  return cut
    ? results.names.slice(0, Math.max(DRAWN, Math.floor(ROWS / ran(results).length)))
    : results.names;
}

function modelsTable(view: CreditView, models: string[]): Table {
  const measure = measureIn(view);
  const say = writeColumn(measure, view.fmt);
  const level = view.fmt.percent(view.results.level);
  const byModel = models.map((id) => ({ label: modelIn(view.results, id).label, shares: shares(view, id) }));
  return {
    caption: `${measure.label} under every model`,
    columns: [
      { label: nounOf(view.results.view).head },
      { label: 'Model' },
      { label: measure.label, numeric: true },
      { label: `${level} interval, low`, numeric: true },
      { label: `${level} interval, high`, numeric: true },
    ],
    rows: listed(view).flatMap((name, i) =>
      byModel.flatMap(({ label, shares: own }) => {
        const estimate = own[i]?.estimate;
        if (!estimate) return [];
        return [
          [
            word(shown(name.label), name.label),
            word(label),
            figure(estimate.value, say),
            figure(estimate.low, say),
            figure(estimate.high, say),
          ],
        ];
      }),
    ),
  };
}
