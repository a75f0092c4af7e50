import { additiveByPosition } from '../additive.ts';
import type { Model } from '../model.ts';
import { percents, positions, type Positions } from '../positions.ts';

const SHARES: Positions = { first: 0.2, middle: 0.2, last: 0.6 };

export const jShaped: Model = {
  id: 'j-shaped',
  label: 'J-shaped',
  doc: 'Position based, with most of the credit at the end: the last touch gets 60 %. The shares are a convention, not an estimate.',
  formula: 'credit = 0.2, 0.2 / (n − 2) each, 0.6; two touches: 0.25 and 0.75; one touch: 1',
  kind: 'whole-path',
  needs: [],
  parameters: () => [
    { label: 'First / middle / last', value: percents(SHARES.first, SHARES.middle, SHARES.last) },
  ],
  prepare: (paths) => additiveByPosition(paths, (n) => positions(n, SHARES)),
};
