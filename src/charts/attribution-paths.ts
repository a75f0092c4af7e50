import type { AttributionResults, PathRow } from '../../pipeline/report/contract.ts';
import type { Format } from '../site/format.ts';
import { labelOf, pathSentences, topPathTitle } from '../site/findings/paths.ts';
import { h, percent, type Tree } from '../site/node.ts';
import { figure, word, type Table } from '../site/table.ts';
import { shown } from '../site/words.ts';
import type { FigureContent } from './figure.ts';
import { bar, channelName, fluid } from './marks.ts';
import { countedNote, join } from './notes.ts';

const DRAWN_PATHS = 12;
const DRAWN_STEPS = 6;

/** The commonest ways to an order, under the orders that have no touch on record at all. */
export function pathsFigure(results: AttributionResults, fmt: Format): FigureContent {
  const hidden = results.topPaths.length - DRAWN_PATHS;
  return {
    id: 'paths',
    title: topPathTitle(results, fmt),
    say: pathSentences(results, fmt),
    chart: [pathRows(results, fmt)],
    note: join(
      countedNote(
        results.totals,
        results.topPaths.some((p) => p.conversionRate !== null),
      ),
      hidden > 0 ? `Drawn: the ${DRAWN_PATHS} commonest; ${hidden} more are in the table and the CSV.` : null,
    ),
    table: pathTable(results, fmt),
    method: 'top-paths',
  };
}

const untouched = ({ totals }: AttributionResults) => Math.max(0, totals.orders - totals.creditedOrders);

function pathRows(results: AttributionResults, fmt: Format): Tree {
  const none = untouched(results);
  const drawn = results.topPaths.slice(0, DRAWN_PATHS);
  const max = Math.max(none, ...drawn.map((p) => p.orders), 1e-9);
  return h(
    'table',
    { class: 'stack paths' },
    h('caption', { class: 'vh' }, 'Commonest paths that ended in an order'),
    h('thead', {}, h('tr', {}, head())),
    h(
      'tbody',
      {},
      none > 0 ? noTouchRow(none, none / max, fmt) : null,
      drawn.map((path) => pathRow(results, path, { max, fmt })),
    ),
  );
}

const head = () => [
  h('th', { scope: 'col' }, 'Path'),
  h('th', { scope: 'col', class: 'r' }, 'Orders'),
  h('th', { scope: 'col' }, h('span', { class: 'vh' }, 'Orders as a bar')),
  h('th', { scope: 'col', class: 'r' }, 'Of those on this path, bought'),
];

const noTouchRow = (orders: number, fraction: number, fmt: Format) =>
  h(
    'tr',
    {},
    h('th', { scope: 'row' }, h('span', { class: 'u' }, 'No touch on record')),
    h('td', { class: 'r' }, fmt.count(orders)),
    h('td', { class: 'cell full' }, emptyBar(fraction)),
    h('td', { class: 'r hide' }, ''),
  );

const emptyBar = (fraction: number) =>
  fluid({ height: 16 }, [
    h('rect', { class: 'empty', x: 0.5, y: 2.5, width: percent(fraction * 0.995), height: 11 }),
  ]);

function pathRow(
  results: AttributionResults,
  path: PathRow,
  { max, fmt }: { max: number; fmt: Format },
): Tree {
  return h(
    'tr',
    {},
    h('th', { scope: 'row' }, steps(results, path)),
    h('td', { class: 'r' }, fmt.amount(path.orders)),
    h('td', { class: 'cell full' }, bar(path.orders / max, 'f-ink', 8)),
    h(
      'td',
      { class: 'r', 'data-l': 'bought' },
      path.conversionRate === null
        ? h('span', { class: 'u' }, 'too few')
        : fmt.percent(path.conversionRate, 1),
    ),
  );
}

/** Long paths keep their beginning and their end. */
function steps(results: AttributionResults, { steps: ids }: PathRow): Tree {
  const step = (id: string) => channelName({ id, label: labelOf(results, id) });
  if (ids.length <= DRAWN_STEPS) return h('span', { class: 'path' }, ids.map(step));
  const cut = ids.length - DRAWN_STEPS + 1;
  return h('span', { class: 'path' }, [
    ...ids.slice(0, DRAWN_STEPS - 2).map(step),
    h('span', { class: 'ch u' }, `${cut} more`),
    step(ids.at(-1) ?? ''),
  ]);
}

function pathTable(results: AttributionResults, fmt: Format): Table {
  const value = results.hasValue;
  return {
    caption: 'Paths that ended in an order, commonest first',
    columns: [
      { label: 'Path' },
      { label: 'Touches', numeric: true },
      { label: 'Orders', numeric: true },
      ...(value ? [{ label: 'Revenue', numeric: true }] : []),
      { label: 'Share of credited orders', numeric: true },
      { label: 'Journeys without an order', numeric: true },
      { label: 'Bought', numeric: true },
    ],
    rows: results.topPaths.map((p) => {
      const labels = p.steps.map((id) => labelOf(results, id));
      return [
        word(labels.map(shown).join(' → '), labels.join(' > ')),
        figure(p.steps.length, fmt.count),
        figure(p.orders, fmt.amount),
        ...(value ? [figure(p.value, fmt.money)] : []),
        figure(p.share, (v) => fmt.percent(v, 1)),
        figure(p.nulls, fmt.amount),
        figure(p.conversionRate, (v) => fmt.percent(v, 1)),
      ];
    }),
  };
}
