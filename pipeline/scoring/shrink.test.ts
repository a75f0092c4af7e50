import { describe, expect, test } from 'vitest';
import { logGamma } from '../stats/gamma.ts';
import { causedMean, causedPart } from './caused-part.ts';
import { normalPosteriors, samplesOf } from './normal-shrink.ts';
import { sampler } from './sampler.ts';
import { fitGamma, gammaPosterior, marginalLikelihood } from './shrink.ts';

describe('gamma-Poisson', () => {
  // Mean 2, shape 3: prior rate 1.5. Five orders at exposure 1: (3 + 5) / (1.5 + 1).
  test('the posterior is conjugate', () => {
    const { shape, rate } = gammaPosterior({ mean: 2, shape: 3 }, { count: 5, exposure: 1 });
    expect([shape, rate, shape / rate]).toEqual([8, 2.5, 3.2]);
  });

  // With an exponential prior the marginal is geometric: P(y) = 1 / (1 + Em) (Em / (1 + Em))^y.
  test.each([0, 1, 4])('shape 1 is geometric, count %i', (count) => {
    const [exposure, mean] = [2.5, 0.6];
    const geometric =
      -Math.log1p(exposure * mean) + count * Math.log((exposure * mean) / (1 + exposure * mean));
    const constant = count * Math.log(exposure) - logGamma(count + 1);
    const own = marginalLikelihood(
      { counts: Float64Array.of(count), exposures: Float64Array.of(exposure) },
      { mean, shape: 1 },
    );
    expect(own + constant).toBeCloseTo(geometric, 10);
  });

  test.each([
    [0.5, 1.5],
    [4, 0.2],
    [15, 1],
  ])('shape %f and mean %f are found again in 20,000 draws', (shape, mean) => {
    const random = sampler('shrink', String(shape));
    const gamma = random.gamma(shape);
    const exposures = Float64Array.from({ length: 20_000 }, (_, i) => 2 + (i % 20));
    const counts = exposures.map((exposure) =>
      poissonDraw((exposure * mean * gamma()) / shape, random.uniform),
    );
    const fit = fitGamma({ counts, exposures });
    expect(fit.mean / mean).toBeCloseTo(1, 1);
    expect(Math.abs(Math.log(fit.shape / shape))).toBeLessThan(0.15);
  });

  test('no group without a count, and a small group leans on the whole', () => {
    expect(fitGamma({ counts: Float64Array.of(0), exposures: Float64Array.of(3) }).mean).toBe(0);
    const few = { counts: Float64Array.of(0, 9), exposures: Float64Array.of(4, 4) };
    const alone = fitGamma(few).shape;
    const leaning = fitGamma(few, { mean: 1, shape: 10 }).shape;
    expect(leaning).toBeGreaterThan(alone);
    expect(leaning).toBeLessThan(10);
  });

  test('90 % intervals of rates drawn from the prior hold them 90 % of the time', () => {
    const random = sampler('shrink', 'calibration');
    const gamma = random.gamma(3);
    const held = Array.from({ length: 1500 }, () => {
      const rate = gamma() / 3;
      const posterior = gammaPosterior(
        { mean: 1, shape: 3 },
        { count: poissonDraw(rate * 4, random.uniform), exposure: 4 },
      );
      const draw = random.gamma(posterior.shape);
      const draws = Float64Array.from({ length: 400 }, () => draw() / posterior.rate).sort();
      return (draws[20] as number) <= rate && rate <= (draws[379] as number);
    }).filter(Boolean).length;
    expect(Math.abs(held / 1500 - 0.9)).toBeLessThan(0.025);
  });
});

function poissonDraw(mean: number, uniform: () => number): number {
  let [k, product] = [0, uniform()];
  for (const limit = Math.exp(-mean); product > limit; product *= uniform()) k++;
  return k;
}

describe('from credit to cause', () => {
  test.each([
    [1, { share: 0.6, kept: 0.5 }, 0.6],
    [1.2, { share: 0.6, kept: 0.5 }, 1],
    [0.6, { share: 0.6, kept: 0.5 }, 0],
    [1.3, { share: 1, kept: 1 }, 1.3],
  ])('%f of what is expected, %j: %f caused', (multiplier, link, caused) => {
    expect(causedPart(multiplier, link)).toBeCloseTo(caused, 12);
  });

  // Exponential multiplier: E max(0, m - t) = exp(-rate t) / rate.
  test('its mean under shape 1 by its closed form', () => {
    const link = { share: 0.5, kept: 0.8 };
    const least = 1 - 0.4;
    expect(causedMean({ shape: 1, rate: 2 }, link)).toBeCloseTo(Math.exp(-2 * least) / 2 / 0.8, 10);
  });
});

describe('normal shrinkage', () => {
  // Two creators with two posts each: means 1 and 5, deviations 1 -> within 2, between ((1-3)² + (5-3)²) - 2/2 = 7.
  test('a balanced case by hand', () => {
    const samples = samplesOf(Float64Array.of(0, 2, 4, 6), Int32Array.of(0, 0, 1, 1), 3);
    const [first, second, third] = normalPosteriors(samples, [0, 1, 2]);
    const keep = 7 / (7 + 1);
    expect(first?.mean).toBeCloseTo(3 - 2 * keep, 12);
    expect(second?.mean).toBeCloseTo(3 + 2 * keep, 12);
    expect(first?.deviation).toBeCloseTo(Math.sqrt(keep), 12);
    expect(third).toBeNull();
  });

  test('who does not differ stands at the mean', () => {
    const samples = samplesOf(Float64Array.of(1, 3, 1, 3), Int32Array.of(0, 0, 1, 1), 2);
    expect(normalPosteriors(samples, [0, 1]).map((one) => one?.mean)).toEqual([2, 2]);
  });
});
