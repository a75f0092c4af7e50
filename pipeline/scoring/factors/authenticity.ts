import type { Factor } from '../factor.ts';

export const authenticity: Factor = {
  id: 'authenticity',
  label: 'Audience authenticity',
  doc: 'Declared share of real followers in per cent, lowered by every anomaly that was found. What a declaration may be off by is assumed.',
  unit: '%',
  among: 'roster',
  measure({ roster, flags, settings, random, draws }) {
    const penalties = new Map(Object.entries(settings.flagPenalty));
    const kept = new Float64Array(roster.size).fill(1);
    for (const { id, creator } of flags)
      kept[creator] = (kept[creator] as number) * (1 - (penalties.get(id) ?? 0));
    const values = roster.declared.map((share, c) => 100 * share * (kept[c] as number));
    const drawn = new Float64Array(roster.size * draws);
    for (let c = 0; c < roster.size; c++)
      for (let d = 0; d < draws; d++) {
        const real = (roster.declared[c] as number) + settings.declaredError * random.normal();
        drawn[c * draws + d] = 100 * Math.min(1, Math.max(0, real)) * (kept[c] as number);
      }
    return {
      values,
      draws: drawn,
      missing: (c) => (Number.isNaN(values[c]) ? 'no audience authenticity declared' : null),
    };
  },
};
