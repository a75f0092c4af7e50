import type { AttributionResults } from '../../pipeline/report/contract.ts';
import type { Format } from './format.ts';

export interface KeyFigure {
  label: string;
  figure: string;
  note: string;
}

/** The counted figures of the front page; what was not measured is left out, never zero. */
export function keyFigures(
  { totals, hasValue, timeToConvert }: AttributionResults,
  fmt: Format,
): KeyFigure[] {
  return [
    { label: 'Orders', figure: fmt.count(totals.orders), note: 'Counted. All orders, touched or not' },
    ...(hasValue
      ? [{ label: 'Revenue, all orders', figure: fmt.money(totals.value), note: perOrder(totals, fmt) }]
      : []),
    ...(totals.ordersFrom === 'table' ? touchFigures(totals, fmt) : []),
    ...(totals.conversionRate === null
      ? []
      : [
          {
            label: 'Journeys that ended in an order',
            figure: fmt.percent(totals.conversionRate, 1),
            note: journeysNote(totals, fmt),
          },
        ]),
    ...(timeToConvert === null
      ? []
      : [
          {
            label: 'First touch to order, median',
            figure: fmt.days(timeToConvert.medianDays),
            note: `Counted. Nine in ten within ${fmt.days(timeToConvert.p90Days)}`,
          },
        ]),
  ];
}

const perOrder = ({ orders, value }: AttributionResults['totals'], fmt: Format) =>
  orders > 0 ? `Counted. ${fmt.money(value / orders)} an order` : 'Counted';

type Totals = AttributionResults['totals'];

function touchFigures(totals: Totals, fmt: Format): KeyFigure[] {
  const none = Math.max(0, totals.orders - totals.creditedOrders);
  const window = totals.lookbackDays === null ? '' : `, ${fmt.days(totals.lookbackDays)} back`;
  return [
    {
      label: 'Orders with a touch on record',
      figure: fmt.count(totals.creditedOrders),
      note: `Counted${window}. What the models share out`,
    },
    {
      label: 'Orders with no touch on record',
      figure: fmt.count(none),
      note:
        totals.orders > 0
          ? `Counted, ${fmt.share(none / totals.orders)} of orders. Credited to nobody`
          : 'Counted',
    },
  ];
}

/** A sampled journey stands for many shoppers: then what is made of journeys is weighted, not counted. */
export const weighted = (totals: Totals) =>
  Math.round(totals.creditedOrders + totals.nullJourneys) !== Math.round(totals.recordedJourneys);

function journeysNote(totals: Totals, fmt: Format): string {
  const journeys = fmt.count(totals.creditedOrders + totals.nullJourneys);
  return weighted(totals)
    ? `Of ${journeys}, weighted from ${fmt.count(totals.recordedJourneys)} journeys on record`
    : `Counted, of ${journeys} journeys`;
}
