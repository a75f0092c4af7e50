import type { ViewSummary } from '../../pipeline/report/contract.ts';
import { usualChoice, type CreditView, type Results } from './credits.ts';
import type { Format } from './format.ts';
import { pack, unpack } from './pack.ts';

/** What a reader sees first: all journeys by channel. Through the same packing as the island's data, so that both print the same digits. */
export function usualView(results: Results, fmt: Format): CreditView {
  const view = results.views[0] as ViewSummary;
  return { results: unpack(pack(results, view, results.byChannel)), choice: usualChoice(results), fmt };
}
