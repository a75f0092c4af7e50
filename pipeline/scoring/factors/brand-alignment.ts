import type { Factor } from '../factor.ts';

export const brandAlignment: Factor = {
  id: 'brand-alignment',
  label: 'Brand alignment',
  doc: 'Fit of category, age and country to a brand: what the brand has booked before against the roster, and the age group that it sells to. Here the mean over all brands; the score for one brand uses the fit to that brand. It is taken as known, without an interval.',
  unit: '0 to 100',
  among: 'roster',
  measure({ alignment }) {
    const values = alignment.mean;
    return {
      values,
      draws: null,
      missing: (c) => (Number.isNaN(values[c]) ? alignment.missing : null),
    };
  },
};
