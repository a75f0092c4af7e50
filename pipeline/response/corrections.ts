import type { Sampler } from '../scoring/sampler.ts';

/** What a lift test says: measured over inferred, and its standard error. */
export interface Measured {
  /** Number of the channel. */
  at: number;
  ratio: number;
  error: number;
}

export interface Correction {
  mean: number;
  draws: Float64Array;
}

interface Prior {
  /** Standard deviations around 1: of what all channels have in common, and of each channel beside it. */
  commonError: number;
  channelError: number;
  draws: number;
  random: Sampler;
}

/**
 * By how much a model without experiments is off, channel by channel: real over inferred effects are 1 + a common error + one of the channel, all
 * normal, and tests measure some of them. The posterior is normal; each test updates mean and covariance (Kalman 1960), and draws follow the
 * same steps with an error of their own (Matheron's rule).
 */
export function corrections(
  channels: number,
  tests: readonly Measured[],
  { commonError, channelError, draws, random }: Prior,
): Correction[] {
  const covariance = Array.from({ length: channels }, (_, i) =>
    Float64Array.from({ length: channels }, (_, j) => commonError ** 2 + (i === j ? channelError ** 2 : 0)),
  );
  const mean = new Float64Array(channels).fill(1);
  const drawn = Array.from({ length: draws }, () => {
    const common = commonError * random.normal();
    return Float64Array.from({ length: channels }, () => 1 + common + channelError * random.normal());
  });
  for (const { at, ratio, error } of tests) {
    const row = (covariance[at] as Float64Array).slice();
    const gain = row.map((cell) => cell / ((row[at] as number) + error ** 2));
    update(mean, gain, ratio - (mean[at] as number));
    for (const one of drawn) update(one, gain, ratio + error * random.normal() - (one[at] as number));
    covariance.forEach((cells, i) => {
      cells.forEach((cell, j) => {
        cells[j] = cell - (gain[i] as number) * (row[j] as number);
      });
    });
  }
  return Array.from(mean, (own, i) => ({
    mean: own,
    draws: Float64Array.from(drawn, (one) => one[i] as number),
  }));
}

function update(values: Float64Array, gain: Float64Array, surprise: number): void {
  gain.forEach((part, i) => {
    values[i] = (values[i] as number) + part * surprise;
  });
}
