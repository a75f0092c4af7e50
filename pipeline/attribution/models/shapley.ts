import type { Model } from '../model.ts';
import { evenOverNames } from '../per-name.ts';

/**
 * Zhao, Mahboobi and Bagheri 2018 (arXiv 1804.05327): where a coalition is worth the orders of all journeys that stay inside it,
 * the Shapley value needs no coalitions: each order splits evenly over the distinct channels of its journey.
 */
export const shapley: Model = {
  id: 'shapley',
  label: 'Shapley',
  doc: 'The Shapley value of the game in which a set of channels is worth the orders whose journeys stay inside it. It comes to an even split over the distinct channels of each journey, and asks no more than that about cause.',
  formula: 'credit(k) = sum over orders with k of 1 / number of distinct channels',
  kind: 'whole-path',
  needs: [],
  parameters: () => [{ label: 'Game', value: 'cumulative coalitions (Zhao et al. 2018)' }],
  prepare: evenOverNames,
};
