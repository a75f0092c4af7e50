import { additiveByPosition } from '../additive.ts';
import type { Model } from '../model.ts';

export const first: Model = {
  id: 'first',
  label: 'First touch',
  doc: 'All credit goes to the touch that opened the journey. Blind to everything that came after it.',
  formula: 'credit(i) = 1 for i = 1, else 0',
  kind: 'one-touch',
  needs: [],
  parameters: () => [],
  prepare: (paths) =>
    additiveByPosition(paths, (n) => Array.from({ length: n }, (_, i) => (i === 0 ? 1 : 0))),
};
