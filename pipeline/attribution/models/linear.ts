import { additiveByPosition } from '../additive.ts';
import type { Model } from '../model.ts';

export const linear: Model = {
  id: 'linear',
  label: 'Linear',
  doc: 'Every touch of the journey gets the same part. Long journeys and frequent channels weigh more for no other reason than counting.',
  formula: 'credit(i) = 1 / n',
  kind: 'whole-path',
  needs: [],
  parameters: () => [],
  prepare: (paths) => additiveByPosition(paths, (n) => new Array<number>(n).fill(1)),
};
