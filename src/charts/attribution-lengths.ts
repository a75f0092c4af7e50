import type { AttributionResults, PathLengthRow } from '../../pipeline/report/contract.ts';
import type { Format } from '../site/format.ts';
import { pathLengthSentence, pathLengthTitle } from '../site/findings/paths.ts';
import { figure, word } from '../site/table.ts';
import { plural } from '../site/words.ts';
import type { FigureContent } from './figure.ts';
import { axisTree, bar } from './marks.ts';
import { countedNote, join } from './notes.ts';
import { rowsTree } from './rows.ts';
import { axisTo } from './scale.ts';

/** How many touches an order takes. */
export function lengthsFigure(results: AttributionResults, fmt: Format): FigureContent {
  const rows = results.pathLengths;
  const total = rows.reduce((sum, r) => sum + r.orders, 0);
  const scale = axisTo(rows.map((r) => r.orders));
  const withNulls = rows.some((r) => r.nulls > 0);
  return {
    id: 'path-length',
    title: pathLengthTitle(results, fmt),
    say: [pathLengthSentence(results)],
    chart: [
      rowsTree(
        {
          name: 'Touches',
          axis: axisTree(scale, fmt.amount),
          value: withNulls ? 'Orders; share that bought' : 'Orders, share',
        },
        rows.map((r) => ({
          name: lengthName(r, fmt),
          mark: bar(scale.x(r.orders)),
          value: fmt.amount(r.orders),
          aside: withNulls ? bought(r, fmt) : fmt.percent(total > 0 ? r.orders / total : 0, 1),
        })),
        'tight',
      ),
    ],
    note: join(
      countedNote(results.totals, withNulls),
      withNulls
        ? 'Bought: how many of all journeys of that length ended in an order, where at least ten are on record.'
        : null,
    ),
    table: {
      caption: 'Orders by number of touches before them',
      columns: [
        { label: 'Touches' },
        { label: 'Orders', numeric: true },
        { label: 'Share of credited orders', numeric: true },
        { label: 'Journeys without an order', numeric: true },
        ...(withNulls ? [{ label: 'Bought', numeric: true }] : []),
      ],
      rows: rows.map((r) => [
        word(lengthName(r, fmt)),
        figure(r.orders, fmt.amount),
        figure(total > 0 ? r.orders / total : null, (v) => fmt.percent(v, 1)),
        figure(r.nulls, fmt.amount),
        ...(withNulls ? [figure(r.conversionRate, (v) => fmt.percent(v, 1))] : []),
      ]),
    },
    method: 'path-length',
  };
}

const lengthName = (r: PathLengthRow, fmt: Format) =>
  r.orMore
    ? `${fmt.count(r.touches)} or more`
    : `${fmt.count(r.touches)} ${plural(r.touches, 'touch', 'touches')}`;

const bought = (r: PathLengthRow, fmt: Format) =>
  r.conversionRate === null ? 'too few to say' : `${fmt.percent(r.conversionRate, 1)} bought`;
