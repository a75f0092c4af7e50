import type { AttributionResults } from '../../pipeline/report/contract.ts';
import type { Format } from '../site/format.ts';
import { transitionsSentences, transitionsTitle } from '../site/findings/transitions.ts';
import { heat, stateLabel } from '../site/journeys.ts';
import { weighted } from '../site/key-figures.ts';
import { h, type Tree } from '../site/node.ts';
import { figure, word, type Table } from '../site/table.ts';
import { shown } from '../site/words.ts';
import type { FigureContent } from './figure.ts';
import { heatKey, heatTree } from './heat.ts';
import { hopsTree } from './heat-hops.ts';
import { join } from './notes.ts';

/** What follows what: a matrix with repeats of a channel and one without; on a phone the likeliest next touches of each row. */
export function transitionsFigure(results: AttributionResults, fmt: Format): FigureContent {
  const [all, moving] = [heat(results, true), heat(results, false)];
  const several = results.channels.length > 1;
  return {
    id: 'transitions',
    title: transitionsTitle(results, fmt),
    say: transitionsSentences(results, fmt),
    chart: [
      ...(several ? [modes()] : []),
      h('div', { class: 'rep-in' }, heatTree(results, all, fmt), hopsTree(results, all, fmt)),
      ...(several
        ? [h('div', { class: 'rep-out' }, heatTree(results, moving, fmt), hopsTree(results, moving, fmt))]
        : []),
      heatKey({
        repeats: results.journeys.transitions.touches.repeat.value > 0,
        thin: all.rows.some((row) => row.thin),
      }),
    ],
    note: note(results, all.others, fmt),
    table: transitionsTable(results, fmt),
    method: 'transitions',
  };
}

/** Works without a script: the style sheet shows what is chosen. */
function modes(): Tree {
  const choice = (id: string, text: string, checked: boolean) =>
    h('label', {}, h('input', { type: 'radio', name: 'repeats', class: id, checked }), ` ${text}`);
  return h(
    'fieldset',
    { class: 'modes' },
    h('legend', {}, 'Repeats of a channel'),
    choice('pick-in', 'counted', true),
    choice('pick-out', 'left out', false),
  );
}

function note(results: AttributionResults, others: number, fmt: Format): string | null {
  const { folded, rows } = results.journeys.transitions;
  const listed = results.channels.length - folded;
  return join(
    weighted(results.totals) ? 'Shares are weighted, not counted.' : 'Moves are counted.',
    results.draws > 0
      ? `${fmt.percent(results.level)} intervals by bootstrap over journeys stand in the table.`
      : null,
    others > 0
      ? `Drawn: the ${fmt.count(results.channels.length - others)} largest of ${fmt.count(results.channels.length)} channels.${folded > 0 ? ` The table holds ${fmt.count(listed)}, the rest as one.` : ' The table holds them all.'}`
      : null,
    rows.some((row) => row.thin)
      ? 'Rows with fewer than ten journeys on record are too thin to trust.'
      : null,
  );
}

function transitionsTable(results: AttributionResults, fmt: Format): Table {
  const { rows, folded } = results.journeys.transitions;
  const level = fmt.percent(results.level);
  const name = (state: (typeof rows)[number]['from']) => {
    const label = stateLabel(results, state, folded);
    return word(shown(label), label);
  };
  return {
    caption: 'Moves from one touch to the next',
    columns: [
      { label: 'After' },
      { label: 'Next' },
      ...['Moves', 'Share of the row', `Share, ${level} low`, `Share, ${level} high`].map((label) => ({
        label,
        numeric: true,
      })),
    ],
    rows: rows.flatMap(({ from, to: next }) =>
      next.map(({ to, moves, share }) => [
        name(from),
        name(to),
        figure(moves, fmt.amount),
        ...[share.value, share.low, share.high].map((v) => figure(v, (x) => fmt.percent(x, 1))),
      ]),
    ),
  };
}
