import { hazardModel } from '../hazard/credit.ts';
import { likeliest } from '../hazard/words.ts';
import type { Model } from '../model.ts';

/** Additive hazard after Shender et al. (J. Data Science 22(1), 2024); docs/methodology.md has the conventions. */
export const dataDriven: Model = {
  id: 'data-driven',
  label: 'Data-driven',
  doc: 'Fits how much each touch adds to the rate of ordering in the days after it, over journeys with and without an order, and leaves the rest to what would have been bought anyway. Takes for an effect what is only interest: who is about to buy searches and visits more.',
  formula:
    'rate(t) = b + Σ touches β(channel) e^(−(t − touch) / τ) / τ; credit = share of the rate at the order; baseline = share of b',
  kind: 'with-baseline',
  needs: ['times'],
  parameters: ({ dataDriven: { decayDays, horizonDays } }) => [
    { label: 'Decay τ', value: `one of ${decayDays.join(', ')} days` },
    { label: 'Watched after the last touch', value: `${String(horizonDays)} days at the most` },
  ],
  prepare(paths, settings) {
    const { evaluate, touches, tau } = hazardModel(paths, settings.dataDriven);
    return { evaluate, touches, chosen: [{ label: 'Decay τ', value: likeliest(tau) }] };
  },
};
