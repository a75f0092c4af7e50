import { h, percent, type Tree } from '../site/node.ts';
import { fluid } from './marks.ts';

/** Right ends of sliders in basis points: small shares need room, large ones too. */
const ENDS = [1000, 2500, 5000, 10_000];

/** One end for all sliders, so that they can be compared. @param columns shares in basis points */
export function sliderMost(columns: readonly (readonly number[])[]): number {
  const largest = Math.max(0, ...columns.flat());
  return ENDS.find((end) => end >= largest * 1.15) ?? 10_000;
}

/** Half of the thumb: where a slider of this style has its zero. Pixels; a stroke at x % of the rest stands under the thumb at x. */
export const THUMB = 11;

/** Where today and the best plan stand under a slider. */
export function sliderTicks({ today, best, most }: { today: number; best: number; most: number }): Tree {
  const stroke = (at: number, cls: string) =>
    h('line', { class: cls, x1: percent(at / most), x2: percent(at / most), y1: 1, y2: 9 });
  return fluid({ height: 10, cls: 'ticks' }, [stroke(today, 'tick-today'), stroke(best, 'tick-best')]);
}
