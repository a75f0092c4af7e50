import type { AttributionResults } from '../../pipeline/report/contract.ts';
import type { Format } from '../site/format.ts';
import { labelOf } from '../site/journeys.ts';
import { figure, word, type Table } from '../site/table.ts';
import { shown } from '../site/words.ts';

/** Every listed path, touch by touch, with its money and the share that bought. */
export function pathTable(results: AttributionResults, fmt: Format): Table {
  const level = fmt.percent(results.level);
  const say = (v: number) => fmt.percent(v, 1);
  const money = results.hasValue ? ['Revenue', 'Revenue an order'] : [];
  const bought = ['Bought', `Bought, ${level} low`, `Bought, ${level} high`];
  return {
    caption: 'Paths that ended in an order, commonest first',
    columns: [
      { label: 'Path' },
      ...[
        'Touches',
        'Orders',
        ...money,
        'Share of credited orders',
        'Journeys without an order',
        ...bought,
      ].map((label) => ({ label, numeric: true })),
    ],
    rows: results.topPaths.map((p) => {
      const labels = p.steps.map((id) => labelOf(results, id));
      const rate = p.conversionRate;
      return [
        word(ends(labels).join(' → '), labels.join(' > ')),
        figure(p.steps.length, fmt.count),
        figure(p.orders, fmt.amount),
        ...(results.hasValue
          ? [figure(p.value, fmt.money), figure(p.orders > 0 ? p.value / p.orders : null, fmt.money)]
          : []),
        figure(p.share, say),
        figure(p.nulls, fmt.amount),
        ...[rate?.value, rate?.low, rate?.high].map((v) => figure(v ?? null, say)),
      ];
    }),
  };
}

/** Steps of a path that are written out on the page; its figures count all of them. */
const WRITTEN = 60;

/** A path as words, a very long one by its beginning and its end. */
function ends(labels: readonly string[]): string[] {
  if (labels.length <= WRITTEN) return labels.map(shown);
  const left = (labels.length - WRITTEN).toLocaleString('en-US');
  return [...labels.slice(0, WRITTEN - 10).map(shown), `${left} more`, ...labels.slice(-10).map(shown)];
}
