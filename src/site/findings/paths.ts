import type { AttributionResults } from '../../../pipeline/report/contract.ts';
import type { Format } from '../format.ts';
import { aboveAll, labelOf, rangeWords, runs } from '../journeys.ts';
import { named, plural, wordCount } from '../words.ts';

/** Counted, not estimated: no interval, no weakening. */
export function topPathTitle(results: AttributionResults, fmt: Format): string {
  const [first, second] = results.topPaths;
  if (!first) return 'No path to an order is on record';
  const path = pathName(results, first.steps);
  if (!second) return `Every credited order took one path: ${path}`;
  if (first.orders === second.orders) return 'No single path leads: the first two bring equally many orders';
  return `The commonest path is ${path}, with ${fmt.share(first.share)} of credited orders`;
}

/** Short enough for a title. */
function pathName(results: AttributionResults, steps: string[]): string {
  const path = runs(steps)
    .map(({ id, times }) => `${named(labelOf(results, id), 20)}${times > 1 ? ` ×${String(times)}` : ''}`)
    .join(' → ');
  return runs(steps).length > 2 || wordCount(path) > 5 ? `one of ${steps.length} touches` : path;
}

export function pathSentences(results: AttributionResults, fmt: Format): string[] {
  const shown = results.topPaths;
  const share = shown.reduce((sum, p) => sum + p.share, 0);
  const n = results.distinctPaths;
  const say = [
    `${fmt.count(n)} different ${plural(n, 'path')} led to an order. ${shown.length < n ? `The ${fmt.count(shown.length)} listed bring ${fmt.share(share)} of the credited orders.` : 'All are listed.'}`,
  ];
  if (results.totals.nullJourneys > 0 && shown.some((p) => p.conversionRate !== null)) {
    say.push(
      'Bought: how many of the journeys that took exactly this path ended in an order, where at least ten are on record.',
    );
  }
  const best = surest(results, fmt);
  return best === null ? say : [...say, best];
}

/** The listed path that ends in an order most often, if its interval lies above all others. */
function surest(results: AttributionResults, fmt: Format): string | null {
  const [best, ...rest] = results.topPaths
    .flatMap(({ steps, conversionRate: rate }) => (rate ? [{ steps, rate }] : []))
    .toSorted((a, b) => b.rate.value - a.rate.value);
  if (!best || rest.length === 0 || results.totals.nullJourneys <= 0) return null;
  if (
    aboveAll(
      best.rate,
      rest.map(({ rate }) => rate),
    ) !== true
  )
    return null;
  const range = rangeWords(best.rate, (v) => fmt.percent(v, 1));
  const name = pathWords(results, best.steps);
  return `Of those listed, ${name} ends in an order most often: ${fmt.percent(best.rate.value, 1)} of journeys (${String(range)}). Who takes a path and what the path does are two things.`;
}

const pathWords = (results: AttributionResults, steps: readonly string[]) => {
  const names = runs(steps).map(({ id, times }) => {
    const name = named(labelOf(results, id), 20);
    return times > 1 ? `${name} ×${String(times)}` : name;
  });
  return names.length === 1 && steps.length === 1 ? `${names[0] ?? ''} alone` : names.join(' → ');
};

export function pathLengthTitle(results: AttributionResults, fmt: Format): string {
  const total = results.pathLengths.reduce((sum, r) => sum + r.orders, 0);
  const single = results.pathLengths.find((r) => r.touches === 1 && !r.orMore)?.orders ?? 0;
  if (total === 0) return 'No order has a touch on record';
  if (single === total) return 'Every credited order came after a single touch';
  if (single === 0) return 'No credited order came after a single touch';
  return `${fmt.share(single / total)} of credited orders came after a single touch`;
}

/** Models agree on what one touch earned, but for the one that does not look at orders one by one. */
export function pathLengthSentence(results: AttributionResults): string {
  if (results.pathLengths.every((r) => r.orders === 0)) return 'There is nothing to count.';
  return 'After a single touch, every model that looks at one order at a time gives the same answer; Markov, which looks at all journeys together, need not.';
}
