import { randomBeta, randomNormal } from 'd3';
import { poisson } from '../random/poisson.ts';
import type { Source } from '../random/source.ts';

/** Draws of the world's streams: brands, creators, posts. Not for the loop over shoppers, which has a generator of its own. */
export interface Draw {
  uniform(): number;
  between(low: number, high: number): number;
  integer(below: number): number;
  chance(p: number): boolean;
  normal(): number;
  /** Log-normal with median 1, and with mean 1. */
  spread(sigma: number): number;
  noise(sigma: number): number;
  beta(a: number, b: number): number;
  poisson(mean: number): number;
  /** One of the names, with chances in proportion to their weights. */
  pick<K extends string>(weights: Readonly<Record<K, number>>): K;
}

export function drawFrom(uniform: Source): Draw {
  const normal = randomNormal.source(uniform)();
  const beta = randomBeta.source(uniform);
  const spread = (sigma: number): number => Math.exp(sigma * normal());
  return {
    uniform,
    between: (low, high) => low + (high - low) * uniform(),
    integer: (below) => Math.floor(uniform() * below),
    chance: (p) => uniform() < p,
    normal,
    spread,
    noise: (sigma) => spread(sigma) * Math.exp(-(sigma ** 2) / 2),
    beta: (a, b) => beta(a, b)(),
    poisson: poisson(uniform),
    pick: (weights) => pickName(weights, uniform()),
  };
}

function pickName<K extends string>(weights: Readonly<Record<K, number>>, u: number): K {
  const names = Object.keys(weights) as K[];
  const total = names.reduce((a, name) => a + weights[name], 0);
  let rest = u * total;
  for (const name of names) {
    rest -= weights[name];
    if (rest < 0) return name;
  }
  return names[names.length - 1] as K;
}
