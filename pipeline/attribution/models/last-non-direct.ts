import { additive } from '../additive.ts';
import { isDirect } from '../direct.ts';
import type { Model } from '../model.ts';

export const lastNonDirect: Model = {
  id: 'last-non-direct',
  label: 'Last non-direct',
  doc: 'All credit goes to the last touch that is not a direct visit; a direct visit gets it only when there is nothing else. Favours whatever shoppers pass just before they come by themselves.',
  formula: 'credit(i) = 1 for the last i that is not direct; for i = n where all are direct',
  kind: 'one-touch',
  needs: [],
  parameters: () => [{ label: 'Direct', value: 'channels named direct, (direct) or (none)' }],
  prepare(paths) {
    const direct = paths.names.map(isDirect);
    return additive(paths, ({ steps }) => {
      const found = steps.findLastIndex((step) => direct[step] === false);
      const chosen = found < 0 ? steps.length - 1 : found;
      return Array.from(steps, (_, i) => (i === chosen ? 1 : 0));
    });
  },
};
