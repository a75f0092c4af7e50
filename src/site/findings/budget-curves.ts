import { nextUnit } from '../budget/measures.ts';
import type { Scene } from '../budget/scene.ts';
import type { Format } from '../format.ts';
import { segmentName } from './budget-words.ts';

interface Next {
  label: string;
  value: number;
  low: number;
  high: number;
}

/** Segments in which money can still be spent, with what the next unit brings at the reader's plan. */
function nexts({ model, mine }: Scene): Next[] {
  return model.segments.flatMap(({ curve }, i) => {
    const next = mine.segments[i]?.next;
    const room = (mine.plan[i] ?? 0) < (curve.spend.at(-1) ?? 0);
    if (!next || next.low === null || next.high === null || !room) return [];
    return [{ label: segmentName(model, i), value: next.value, low: next.low, high: next.high }];
  });
}

/** Where the next unit of money brings most and least, if the intervals lie apart. */
export function curvesTitle(scene: Scene, fmt: Format): string {
  const all = nexts(scene).toSorted((a, b) => b.value - a.value);
  const [best, last] = [all[0], all.at(-1)];
  if (!best || !last) return 'No segment has room for more money';
  if (all.length === 1) return `Only ${best.label} has room for more money`;
  const unit = nextUnit(scene.model.facts);
  const what = `The next ${fmt.money(unit)}`;
  if (best.low > last.high)
    return `${what} brings ${fmt.money(best.value)} in ${best.label}, ${fmt.money(last.value)} in ${last.label}`;
  return `No segment clearly brings more for ${what.toLowerCase()} than another`;
}

export function curvesSay({ model }: Scene, fmt: Format): string[] {
  const { basis, period } = model.facts;
  const what = basis === 'credited' ? 'Credited' : 'Caused';
  return [
    `${what} revenue against spend of ${fmt.days(period.days)}. Dotted: break-even. Open ring: today. Red: mine. Plain dot: best.`,
  ];
}
