import type { Model } from '../model.ts';
import { evenOverNames } from '../per-name.ts';

export const linearUnique: Model = {
  id: 'linear-unique',
  label: 'Linear unique',
  doc: 'Every distinct channel of the journey gets the same part, however often it was touched. Blind to order, to time and to how often.',
  formula: 'credit(channel) = 1 / number of distinct channels',
  kind: 'whole-path',
  needs: [],
  parameters: () => [],
  prepare: evenOverNames,
};
