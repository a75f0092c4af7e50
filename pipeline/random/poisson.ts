import { randomPoisson } from 'd3';
import type { Source } from './source.ts';

/** P(X <= k) of a Poisson variable with mean 1, up to where doubles cannot tell it from 1. */
const STEPS = cumulative();

/** Poisson draws with any mean; mean 1, the common one in a bootstrap, by inverting its distribution. */
export function poisson(uniform: Source): (mean: number) => number {
  const general = randomPoisson.source(uniform);
  return (mean) => (mean === 1 ? invertOne(uniform()) : mean > 0 ? general(mean)() : 0);
}

function invertOne(u: number): number {
  let k = 0;
  while (k < STEPS.length && u >= (STEPS[k] as number)) k++;
  return k;
}

function cumulative(): number[] {
  const steps: number[] = [];
  let term = Math.exp(-1);
  let total = 0;
  for (let k = 0; total + term > total; k++) {
    total += term;
    steps.push(total);
    term /= k + 1;
  }
  return steps;
}
