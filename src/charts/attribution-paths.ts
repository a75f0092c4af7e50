import type { AttributionResults, PathRow } from '../../pipeline/report/contract.ts';
import type { Format } from '../site/format.ts';
import { pathSentences, topPathTitle } from '../site/findings/paths.ts';
import { labelOf, rangeWords, runs } from '../site/journeys.ts';
import { h, percent, type Tree } from '../site/node.ts';
import type { FigureContent } from './figure.ts';
import { bar, channelName, fluid } from './marks.ts';
import { countedNote, join } from './notes.ts';
import { pathTable } from './paths-table.ts';

const DRAWN_PATHS = 12;
const DRAWN_RUNS = 6;

/** The commonest ways to an order, under the orders that have no touch on record at all. */
export function pathsFigure(results: AttributionResults, fmt: Format): FigureContent {
  const hidden = results.topPaths.length - DRAWN_PATHS;
  const withRates = results.totals.nullJourneys > 0;
  return {
    id: 'paths',
    title: topPathTitle(results, fmt),
    say: pathSentences(results, fmt),
    chart: [pathRows(results, fmt)],
    note: join(
      countedNote(results.totals, withRates && results.draws === 0).replace(
        /^Counted, not estimated\.$/,
        withRates ? 'Orders are counted.' : '$&',
      ),
      withRates && results.draws > 0
        ? `The share that bought is an estimate, with its ${fmt.percent(results.level)} interval.`
        : null,
      hidden > 0 ? `Drawn: the ${DRAWN_PATHS} commonest; ${hidden} more are in the table and the CSV.` : null,
    ),
    table: pathTable(results, fmt),
    method: 'top-paths',
  };
}

const untouched = ({ totals }: AttributionResults) => ({
  orders: Math.max(0, totals.orders - totals.creditedOrders),
  value: Math.max(0, totals.value - totals.creditedValue),
});

/** What the rows of the figure share. */
interface Sheet {
  results: AttributionResults;
  max: number;
  /** Without journeys that bought nothing, the share that bought says nothing. */
  withRates: boolean;
  fmt: Format;
}

function pathRows(results: AttributionResults, fmt: Format): Tree {
  const none = untouched(results);
  const drawn = results.topPaths.slice(0, DRAWN_PATHS);
  const max = Math.max(none.orders, ...drawn.map((p) => p.orders), 1e-9);
  const sheet = { results, max, withRates: results.totals.nullJourneys > 0, fmt };
  return h(
    'table',
    { class: 'stack paths' },
    h('caption', { class: 'vh' }, 'Commonest paths that ended in an order'),
    h('thead', {}, h('tr', {}, ...head(sheet))),
    h(
      'tbody',
      {},
      none.orders > 0 ? noTouchRow(none, sheet) : null,
      drawn.map((path) => pathRow(path, sheet)),
    ),
  );
}

const head = ({ results, withRates }: Sheet) => [
  h('th', { scope: 'col' }, 'Path'),
  h('th', { scope: 'col', class: 'r' }, 'Orders'),
  h('th', { scope: 'col' }, h('span', { class: 'vh' }, 'Orders as a bar')),
  results.hasValue ? h('th', { scope: 'col', class: 'r' }, 'Revenue') : null,
  withRates ? h('th', { scope: 'col', class: 'r' }, 'Of those on this path, bought') : null,
];

/** A figure, and beneath it in grey what belongs to it. */
const pair = (label: string, first: string, second: string | null): Tree =>
  h(
    'td',
    { class: 'r pair', 'data-l': label },
    first,
    second ? [' ', h('span', { class: 'u' }, second)] : null,
  );

const worth = (value: number, orders: number, { results, fmt }: Sheet) =>
  results.hasValue
    ? pair('Revenue', fmt.money(value), orders > 0 ? `${fmt.money(value / orders)} each` : null)
    : null;

const noTouchRow = ({ orders, value }: { orders: number; value: number }, sheet: Sheet) =>
  h(
    'tr',
    {},
    h('th', { scope: 'row' }, h('span', { class: 'u' }, 'No touch on record')),
    h('td', { class: 'r' }, sheet.fmt.amount(orders)),
    h('td', { class: 'cell full' }, emptyBar(orders / sheet.max)),
    worth(value, orders, sheet),
    sheet.withRates ? h('td', { class: 'r hide' }, '') : null,
  );

const emptyBar = (fraction: number) =>
  fluid({ height: 16 }, [
    h('rect', { class: 'empty', x: 0.5, y: 2.5, width: percent(fraction * 0.995), height: 11 }),
  ]);

const pathRow = (path: PathRow, sheet: Sheet): Tree =>
  h(
    'tr',
    {},
    h('th', { scope: 'row' }, steps(sheet.results, path)),
    h('td', { class: 'r' }, sheet.fmt.amount(path.orders)),
    h('td', { class: 'cell full' }, bar(path.orders / sheet.max, 'f-ink', 8)),
    worth(path.value, path.orders, sheet),
    sheet.withRates ? bought(path, sheet.fmt) : null,
  );

function bought({ conversionRate: rate }: PathRow, fmt: Format): Tree {
  if (rate === null) return h('td', { class: 'r', 'data-l': 'Bought' }, h('span', { class: 'u' }, 'too few'));
  const say = (v: number) => fmt.percent(v, 1);
  return pair('Bought', say(rate.value), rangeWords(rate, say));
}

/** Touches of one channel in a row are one step; long paths keep their beginning and their end. */
function steps(results: AttributionResults, { steps: ids }: PathRow): Tree {
  const all = runs(ids);
  const step = ({ id, times }: (typeof all)[number]) =>
    h(
      'span',
      { class: 'st' },
      channelName({ id, label: labelOf(results, id) }),
      times > 1 ? h('span', { class: 'u' }, `\u00a0×${String(times)}`) : null,
    );
  if (all.length <= DRAWN_RUNS) return h('span', { class: 'path' }, all.map(step));
  const [start, end] = [all.slice(0, DRAWN_RUNS - 2), all.slice(-1)];
  const cut = ids.length - [...start, ...end].reduce((sum, { times }) => sum + times, 0);
  return h('span', { class: 'path' }, [
    ...start.map(step),
    h('span', { class: 'ch u' }, `${String(cut)} more`),
    ...end.map(step),
  ]);
}
