import type { Amounts } from '../../pipeline/report/contract.ts';
import { DRAWN, measureIn, modelIn, type CreditView, type Share } from '../site/credits.ts';
import { anywaySentence } from '../site/findings/anyway.ts';
import { concentrationSentence, leaderTitle, ranked } from '../site/findings/leader.ts';
import { offered, writeColumn, writeTick } from '../site/measure.ts';
import type { Tree } from '../site/node.ts';
import { figure, word, type Cell, type Column, type Table } from '../site/table.ts';
import { shown } from '../site/words.ts';
import type { FigureContent } from './figure.ts';
import { axisTree, channelName, fluid, grid, ring } from './marks.ts';
import { between, intervalNote, join, restNote } from './notes.ts';
import { rowsTree } from './rows.ts';
import { axisTo, type Axis } from './scale.ts';

/** The chosen model by itself: what it credits to each channel, and how it does so. */
export function creditsFigure(view: CreditView): FigureContent {
  const model = modelIn(view.results, view.choice.model);
  const rows = ranked(view).slice(0, DRAWN);
  const axis = axisTo(rows.map((r) => r.estimate.high ?? r.estimate.value));
  const settings = model.parameters.map((p) => `${p.label}: ${p.value}`).join('; ');
  return {
    id: 'credits',
    title: leaderTitle(view),
    say: [
      concentrationSentence(view),
      anywaySentence(view),
      model.doc,
      join(model.formula, settings && `(${settings})`),
    ].filter((s) => s !== null),
    chart: [creditRows(view, rows, axis)],
    note: join(
      restNote(view),
      intervalNote(
        view,
        rows.map((r) => r.estimate),
        axis,
      ),
    ),
    table: creditsTable(view),
    method: model.id,
  };
}

function creditRows(view: CreditView, rows: Share[], axis: Axis): Tree {
  const measure = measureIn(view);
  const say = writeColumn(measure, view.fmt);
  return rowsTree(
    {
      name: 'Channel',
      axis: axisTree(axis, writeTick(measure, view.fmt)),
      value: `${measure.label}, interval`,
    },
    rows.map(({ channel, estimate }) => ({
      name: channelName(channel),
      mark: fluid({ height: 24, cls: 'k-ink' }, [...grid(axis, 24), ...ring(estimate, axis.x, { y: 12 })]),
      value: say(estimate.value),
      aside: between(estimate, say),
    })),
  );
}

function creditsTable(view: CreditView): Table {
  const { results, fmt } = view;
  const rows = ranked(view);
  const measures = offered(results.hasValue);
  const level = fmt.percent(results.level);
  const removal = rows.some((r) => r.credit.removalEffect !== null);
  const columns: Column[] = measures.flatMap((m) => [
    { label: m.label, numeric: true },
    { label: `${m.label}, ${level} low`, numeric: true },
    { label: `${m.label}, ${level} high`, numeric: true },
  ]);
  const cells = (credit: Amounts): Cell[] =>
    measures.flatMap((m) => {
      const [e, say] = [m.pick(credit), writeColumn(m, fmt)];
      return [figure(e.value, say), figure(e.low, say), figure(e.high, say)];
    });
  const { baseline } = modelIn(results, view.choice.model);
  return {
    caption: `What ${modelIn(results, view.choice.model).label} credits to each channel`,
    columns: [
      { label: 'Channel' },
      ...columns,
      ...(removal ? [{ label: 'Removal effect', numeric: true }] : []),
    ],
    rows: [
      ...rows.map(({ channel, credit }) => [
        word(shown(channel.label), channel.label),
        ...cells(credit),
        ...(removal ? [figure(credit.removalEffect, (v) => fmt.percent(v, 1))] : []),
      ]),
      ...(baseline ? [[word('Would have been bought anyway'), ...cells(baseline)]] : []),
    ],
  };
}
