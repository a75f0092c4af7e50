import { additiveByPosition } from '../additive.ts';
import type { Model } from '../model.ts';
import { percents, positions, type Positions } from '../positions.ts';

const SHARES: Positions = { first: 0.6, middle: 0.2, last: 0.2 };

export const inverseJ: Model = {
  id: 'inverse-j',
  label: 'Inverse J',
  doc: 'Position based, with most of the credit at the start: the first touch gets 60 %. The shares are a convention, not an estimate.',
  formula: 'credit = 0.6, 0.2 / (n − 2) each, 0.2; two touches: 0.75 and 0.25; one touch: 1',
  kind: 'whole-path',
  needs: [],
  parameters: () => [
    { label: 'First / middle / last', value: percents(SHARES.first, SHARES.middle, SHARES.last) },
  ],
  prepare: (paths) => additiveByPosition(paths, (n) => positions(n, SHARES)),
};
