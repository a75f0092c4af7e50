import type { AttributionResults } from '../../pipeline/report/contract.ts';
import type { Format } from '../site/format.ts';
import { h, percent, type Tree } from '../site/node.ts';
import { figure, word } from '../site/table.ts';
import type { FigureContent } from './figure.ts';
import { fluid } from './marks.ts';
import { countedNote } from './notes.ts';

/** All orders: those that the models share out, and those with no touch on record. */
export function splitFigure(results: AttributionResults, fmt: Format): FigureContent {
  const { orders, creditedOrders, value, creditedValue, lookbackDays } = results.totals;
  const none = Math.max(0, orders - creditedOrders);
  const noneValue = Math.max(0, value - creditedValue);
  const share = (n: number, of: number) => (of > 0 ? n / of : null);
  const window = lookbackDays === null ? '' : ` inside the ${fmt.days(lookbackDays)} before them`;
  return {
    id: 'orders',
    title: splitTitle(none, orders, fmt),
    say: [
      `${fmt.count(creditedOrders)} of ${fmt.count(orders)} orders have at least one touch${window}. Attribution can share out those and no others.`,
      none > 0 ? 'The empty outline is credited to nobody.' : 'None is left without a touch.',
    ],
    chart: [
      split('Orders', fmt.count(orders), { touched: share(creditedOrders, orders) ?? 0, fmt }),
      ...(results.hasValue
        ? [split('Revenue', fmt.money(value), { touched: share(creditedValue, value) ?? 0, fmt })]
        : []),
    ],
    note: countedNote(results.totals, false),
    table: {
      caption: 'Orders with and without a touch on record',
      columns: [
        { label: 'Orders' },
        { label: 'Number', numeric: true },
        { label: 'Share', numeric: true },
        ...(results.hasValue ? [{ label: 'Revenue', numeric: true }] : []),
      ],
      rows: [
        { name: 'With a touch on record', n: creditedOrders, v: creditedValue },
        { name: 'No touch on record', n: none, v: noneValue },
      ].map(({ name, n, v }) => [
        word(name),
        figure(n, fmt.count),
        figure(share(n, orders), (s) => fmt.percent(s, 1)),
        ...(results.hasValue ? [figure(v, fmt.money)] : []),
      ]),
    },
    method: 'journeys',
  };
}

function splitTitle(none: number, orders: number, fmt: Format): string {
  if (orders <= 0) return 'No order is on record';
  if (none <= 0) return 'Every order has a touch on record';
  if (none >= orders) return 'No order has a touch on record';
  return `${fmt.share(none / orders)} of orders came with no touch on record`;
}

/** One bar: ink for what is shared out, an empty outline for the rest. */
function split(name: string, total: string, { touched, fmt }: { touched: number; fmt: Format }): Tree {
  const none = 1 - touched;
  const words = (text: string, x: number, cls: string, end = false) =>
    h(
      'text',
      { class: cls, x: percent(x), dx: end ? -10 : 10, y: 26, 'text-anchor': end ? 'end' : 'start' },
      text,
    );
  const label = `${name}: ${fmt.share(touched)} with a touch, ${fmt.share(none)} without`;
  return h('div', { class: 'split' }, [
    h('p', { class: 'barcap' }, h('b', {}, name), h('span', { class: 'u' }, total)),
    fluid(
      { height: 44, label },
      [
        h('rect', { class: 'f-mid', x: 0, y: 0, width: percent(touched), height: 44 }),
        h('rect', { class: 'empty', x: percent(touched), y: 0.5, width: percent(none), height: 43 }),
        touched > 0.34 ? words(`With a touch ${fmt.share(touched)}`, 0, 'inv') : null,
        none > 0.34 ? words(`No touch ${fmt.share(none)}`, 1, 'lab', true) : null,
      ].filter((t): t is Tree => t !== null),
    ),
    none > 0 && none <= 0.34
      ? h('p', { class: 'barfoot' }, `No touch on record ${fmt.share(none)}`)
      : h('span', {}),
  ]);
}
