import type { AttributionResults } from '../../../pipeline/report/contract.ts';
import type { Format } from '../format.ts';

/** `half of the orders come within 6.7 days of the first touch`. */
export function timeTitle(results: AttributionResults, fmt: Format): string {
  const time = results.timeToConvert;
  if (!time) return 'Time from first touch to order cannot be said';
  if (time.p90Days <= 0) return 'Every journey began and ended at the same moment';
  if (time.medianDays < 1) return `Half of the credited orders came within a day of the first touch`;
  return `Half of the credited orders came within ${fmt.days(time.medianDays)} of the first touch`;
}

export function timeSentences(results: AttributionResults, fmt: Format): string[] {
  const time = results.timeToConvert;
  if (!time)
    return ['It needs the time of each touch, which this input does not carry: a table of paths has none.'];
  const window = results.totals.lookbackDays;
  const say = [
    `Nine in ten came within ${fmt.days(time.p90Days)}, and ${fmt.share(time.withinOneDay)} on the first day.`,
  ];
  const span = results.totals.spanDays;
  if (window !== null && span !== null && span < window) {
    say.push(`The data span ${fmt.days(span)}: journeys that began before them look shorter than they were.`);
  } else if (window !== null) {
    // Only where many journeys come near the window can it have cut some short.
    say.push(
      time.p90Days > window / 2
        ? `Touches more than ${fmt.days(window)} before an order are not counted, so no journey can be longer than that.`
        : `The window looks back ${fmt.days(window)}.`,
    );
  }
  return say;
}
