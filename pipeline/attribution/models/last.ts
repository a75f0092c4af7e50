import { additiveByPosition } from '../additive.ts';
import type { Model } from '../model.ts';

export const last: Model = {
  id: 'last',
  label: 'Last touch',
  doc: 'All credit goes to the touch right before the order. Favours channels that collect shoppers who were about to buy.',
  formula: 'credit(i) = 1 for i = n, else 0',
  kind: 'one-touch',
  needs: [],
  parameters: () => [],
  prepare: (paths) =>
    additiveByPosition(paths, (n) => Array.from({ length: n }, (_, i) => (i === n - 1 ? 1 : 0))),
};
