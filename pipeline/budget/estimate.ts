import { percentileInterval, type Interval } from '../stats/interval.ts';

/** The mean over draws, with the interval of the draws at the level of the terms, and their middle half. */
export interface Estimate extends Interval {
  mean: number;
}

/** @param draws at least one, in any order */
export const estimate = (draws: Float64Array, level: number): Estimate => ({
  mean: draws.reduce((a, b) => a + b, 0) / draws.length,
  ...percentileInterval(draws.slice(), level),
});

/** The estimate of scale x quantity + shift. @param scale at least 0, so that the order of draws stays */
export const rescaled = (of: Estimate, scale: number, shift = 0): Estimate => ({
  mean: of.mean * scale + shift,
  low: of.low * scale + shift,
  high: of.high * scale + shift,
  low50: of.low50 * scale + shift,
  high50: of.high50 * scale + shift,
});
