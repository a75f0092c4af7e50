import type { Model } from '../model.ts';
import { evenOverNames } from '../per-name.ts';

/**
 * Zhao, Mahboobi and Bagheri 2018 (arXiv 1804.05327), ordered Shapley value: the value of channel i is taken apart by position j,
 *
 *   psi_ij = sum over sets S with i of R_ij(S) / |S|
 *
 * with R_ij(S) the orders of journeys over exactly the channels S that met i at position j. A journey that met i m times
 * counts 1 / m at each of those positions, so that the sum over j is the Shapley value again: by channel the two agree.
 */
export const shapleyOrdered: Model = {
  id: 'shapley-ordered',
  label: 'Ordered Shapley',
  doc: 'The Shapley value taken apart by position: each channel’s even part of an order goes to the touches at which it was met. Added up by channel it is the Shapley value again, so order changes where credit lies, not how much.',
  formula: 'credit(touch i) = 1 / (distinct channels × touches of the same channel)',
  kind: 'whole-path',
  needs: [],
  parameters: () => [{ label: 'Game', value: 'cumulative coalitions, by position (Zhao et al. 2018)' }],
  prepare: evenOverNames,
};
