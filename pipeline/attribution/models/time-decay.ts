import { additive } from '../additive.ts';
import type { Model } from '../model.ts';

/** Continuous half-life in real days; other tools round to whole days or weeks, or decay by rank (docs/methodology.md). */
export const timeDecay: Model = {
  id: 'time-decay',
  label: 'Time decay',
  doc: 'A touch counts half when it lies one half-life before the order. Takes for granted that recent touches matter more.',
  formula: 'credit(i) ∝ 2^(−days from touch i to the order / half-life)',
  kind: 'whole-path',
  needs: ['times'],
  parameters: (settings) => [
    { label: 'Half-life', value: `${String(settings.timeDecay.halfLifeDays)} days` },
  ],
  prepare(paths, { timeDecay: { halfLifeDays } }) {
    // Relative to the newest touch: the ratio is the same, and no journey underflows to 0 / 0.
    return additive(paths, ({ days }) => {
      const newest = days[days.length - 1] as number;
      return days.map((d) => 2 ** ((newest - d) / halfLifeDays));
    });
  },
};
