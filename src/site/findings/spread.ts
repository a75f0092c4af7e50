import type { Estimate, NameSummary } from '../../../pipeline/report/contract.ts';
import { DRAWN, ran, shares, type CreditView, type ModelResult } from '../credits.ts';
import { clearlyDiffers, differences } from '../differences.ts';

export interface Spread {
  name: NameSummary;
  low: { model: ModelResult; estimate: Estimate };
  high: { model: ModelResult; estimate: Estimate };
  gap: number;
  /** Does the interval of the difference between the two extremes leave out zero? Null without intervals. */
  clear: boolean | null;
}

/** How far the models part over each of the largest names, in the order of the report. */
export function spreads(view: CreditView): Spread[] {
  const byModel = ran(view.results).map((model) => ({ model, shares: shares(view, model.id) }));
  return view.results.names.slice(0, DRAWN).flatMap((name, i) => {
    const all = byModel.flatMap(({ model, shares: s }) => (s[i] ? [{ model, estimate: s[i].estimate }] : []));
    const sorted = all.toSorted((a, b) => a.estimate.value - b.estimate.value);
    const [low, high] = [sorted[0], sorted.at(-1)];
    if (!low || !high) return [];
    const gap = high.estimate.value - low.estimate.value;
    const clear = clearlyDiffers(differences(view, low.model.id, high.model.id).get(name.id));
    return [{ name, low, high, gap, clear }];
  });
}
