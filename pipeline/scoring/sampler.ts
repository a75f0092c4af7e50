import { randomGamma, randomNormal } from 'd3';
import { source } from '../random/source.ts';

/** Random numbers for posterior draws. */
export interface Sampler {
  uniform(): number;
  /** Standard normal. */
  normal(): number;
  /** A source of gamma numbers of scale 1. */
  gamma(shape: number): () => number;
}

/** The named stream of a seed. */
export function sampler(seed: string, stream: string): Sampler {
  const uniform = source(seed, stream);
  const gamma = randomGamma.source(uniform);
  return { uniform, normal: randomNormal.source(uniform)(), gamma: (shape) => gamma(shape) };
}
