import { additiveByPosition } from '../additive.ts';
import type { Model } from '../model.ts';
import { percents, positions } from '../positions.ts';

export const positionBased: Model = {
  id: 'position-based',
  label: 'Position based',
  doc: 'The first and the last touch get fixed shares, the touches between them the rest in equal parts. The shares are a convention, not an estimate.',
  formula:
    'credit = first, middle / (n − 2) each, last; two touches: first and last scaled to 1; one touch: 1',
  kind: 'whole-path',
  needs: [],
  parameters: ({ positionBased: { first, middle, last } }) => [
    { label: 'First / middle / last', value: percents(first, middle, last) },
  ],
  prepare: (paths, settings) => additiveByPosition(paths, (n) => positions(n, settings.positionBased)),
};
