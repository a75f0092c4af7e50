import { additive } from '../additive.ts';
import type { Model } from '../model.ts';

interface Positions {
  first: number;
  middle: number;
  last: number;
}

export const positionBased: Model = {
  id: 'position-based',
  label: 'Position based',
  doc: 'The first and the last touch get fixed shares, the touches between them the rest in equal parts. The shares are a convention, not an estimate.',
  formula:
    'credit = first, middle / (n − 2) each, last; two touches: first and last scaled to 1; one touch: 1',
  needsTimes: false,
  parameters: ({ positionBased: { first, middle, last } }) => [
    {
      label: 'First / middle / last',
      value: [first, middle, last].map((s) => String(+(s * 100).toFixed(4))).join(' / '),
    },
  ],
  prepare: (paths, settings) => additive(paths, (n) => positions(n, settings.positionBased)),
};

/** Weights by position; where a share has no touch to go to, the others are scaled up by the caller. */
function positions(touches: number, share: Positions): number[] {
  if (touches === 1) return [1];
  // (0, 1, 0) has nothing to give to two touches: share them equally, as any split of nothing must.
  if (touches === 2) return share.first + share.last > 0 ? [share.first, share.last] : [1, 1];
  const middle = share.middle / (touches - 2);
  return Array.from({ length: touches }, (_, i) =>
    i === 0 ? share.first : i === touches - 1 ? share.last : middle,
  );
}
