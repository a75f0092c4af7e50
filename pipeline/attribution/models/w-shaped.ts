import { additive, type Touches } from '../additive.ts';
import type { Model } from '../model.ts';
import { percents } from '../positions.ts';

const SHARES = { first: 0.3, milestone: 0.3, last: 0.3, rest: 0.1 };

export const wShaped: Model = {
  id: 'w-shaped',
  label: 'W-shaped',
  doc: 'The first touch, the first visit to the shop (or filled cart) and the last touch get fixed shares, the others the rest. The shares are a convention, and what leads to the visit gets little.',
  formula:
    'credit = 0.3 first + 0.3 milestone + 0.3 last + 0.1 / (number of others) each, scaled to 1; a touch with two roles takes both',
  kind: 'whole-path',
  needs: ['visits'],
  parameters: () => [
    {
      label: 'First / milestone / last / rest',
      value: percents(SHARES.first, SHARES.milestone, SHARES.last, SHARES.rest),
    },
    { label: 'Milestone', value: 'first site visit or cart' },
  ],
  prepare: (paths) => additive(paths, roles),
};

/** A journey without a milestone keeps the other shares; one without others keeps the roles: the caller scales to 1. */
function roles({ steps, visits }: Touches): number[] {
  const last = steps.length - 1;
  const weights = new Array<number>(steps.length).fill(0);
  const add = (at: number, share: number): void => {
    if (at >= 0) weights[at] = (weights[at] ?? 0) + share;
  };
  add(0, SHARES.first);
  add(visits.indexOf(1), SHARES.milestone);
  add(last, SHARES.last);
  const others = weights.filter((weight) => weight === 0).length;
  return weights.map((weight) => (weight === 0 ? SHARES.rest / others : weight));
}
