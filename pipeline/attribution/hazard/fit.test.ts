import { describe, expect, test } from 'vitest';
import { coalitions } from '../../simulate/coalitions.ts';
import { CHANNELS } from '../../simulate/names.ts';
import { populate, setStage } from '../../simulate/population.ts';
import { truthKeeper } from '../../simulate/truth.ts';
import { sum } from '../../stats/sum.ts';
import { sized, usual } from '../../testing/world.ts';
import { bestHazardFit, fitHazard, type HazardData } from './fit.ts';

describe('closed forms', () => {
  test('without touches the baseline is orders over person-days', () => {
    const fit = fitHazard({ ...none, personDays: 400, untouched: 8 }, { tau: 3 });
    expect(fit.baseline).toBeCloseTo(0.02, 12);
    expect(fit.baselineCredit).toBeCloseTo(8, 12);
  });

  test('where no time is at risk without a touch, the touch gets everything', () => {
    const data: HazardData = {
      channels: 1,
      personDays: 0,
      untouched: 0,
      touch: { channel: [0, 0], days: [1, 30], weight: [1, 1] },
      order: { from: [0], to: [1], weight: [1] },
    };
    const fit = fitHazard(data, { tau: 2 });
    expect([...fit.credit]).toEqual([1]);
    // One order over the exposure of both touches.
    expect(fit.effect[0]).toBeCloseTo(1 / (2 - Math.exp(-1 / 2) - Math.exp(-15)), 12);
  });

  test('at the maximum the fitted orders are the orders, and the gradient of the likelihood is zero', () => {
    const data: HazardData = {
      channels: 2,
      personDays: 50,
      untouched: 1,
      touch: { channel: [0, 1, 0, 1, 1], days: [4, 0.5, 2, 1, 9], weight: [1, 1, 1, 3, 3] },
      order: { from: [0, 2], to: [2, 3], weight: [1, 1] },
    };
    const fit = fitHazard(data, { tau: 3, steps: 5000, tolerance: 1e-13 });
    expect(sum(fit.credit) + fit.baselineCredit).toBeCloseTo(3, 9);
    for (const better of [0.99, 1.01]) {
      const moved = likelihood(data, fit.baseline * better, [...fit.effect], 3);
      expect(moved).toBeLessThanOrEqual(fit.logLikelihood + 1e-9);
      const other = likelihood(
        data,
        fit.baseline,
        [...fit.effect].map((b, k) => (k === 1 ? b * better : b)),
        3,
      );
      expect(other).toBeLessThanOrEqual(fit.logLikelihood + 1e-9);
    }
    expect(likelihood(data, fit.baseline, [...fit.effect], 3)).toBeCloseTo(fit.logLikelihood, 9);
  });
});

describe('a world with one channel and nobody who looks around in secret', () => {
  const only = (rates: Record<string, number>): Record<string, number> =>
    Object.fromEntries(
      Object.keys(rates).map((name) => [name, name === 'Instagram' ? (rates[name] as number) * 3 : 0]),
    );
  const settings = {
    ...usual,
    sizes: sized({ posts: 20_000 }).sizes,
    shopper: { ...usual.shopper, affinitySpread: 0, episodeRate: 0, buyRateOutside: 0.0006 },
    touches: {
      ...usual.touches,
      postsSeen: only(usual.touches.postsSeen) as typeof usual.touches.postsSeen,
      paidSocial: 0,
      emailSubscribers: 0,
      searchOutside: 0,
      directOutside: 0,
      searchAfterPost: 0,
      directAfterPost: 0,
      visitAfterPost: 0,
    },
  };

  // What identifies the truth here is time alone: orders come soon after posts, or they come anyway.
  test('the share that the fit gives to the channel is the true one, within 0.02', () => {
    const stage = setStage(settings);
    const people = populate(stage);
    const keeper = truthKeeper(stage, coalitions(stage.world.settings));
    const channel: number[] = [];
    const [days, weight, from, to]: [number[], number[], number[], number[]] = [[], [], [], []];
    let [personDays, untouched] = [0, 0];
    for (let id = 0; id < 1_200_000; id++) {
      const life = people.live(id);
      // Earlier touches would have an effect in the reported days that a log of these days has not seen.
      if (life.start < 0) continue;
      keeper.add(life);
      const end = Math.min(life.purchase, life.riskTo);
      personDays += end;
      const first = channel.length;
      for (let j = 0; j < life.count; j++) {
        const time = life.time[j] as number;
        if (time >= end) continue;
        channel.push(life.channel[j] as number);
        days.push(end - time);
        weight.push(1);
      }
      if (life.purchase === Infinity) continue;
      if (channel.length === first) untouched++;
      else {
        from.push(first);
        to.push(channel.length);
      }
    }
    const data: HazardData = {
      channels: CHANNELS.length,
      personDays,
      untouched,
      touch: { channel, days, weight },
      order: { from, to, weight: from.map(() => 1) },
    };
    const fit = bestHazardFit(data, [2, 4, 6, 8]);
    const orders = untouched + from.length;
    const { truth } = keeper;
    const share = 1 - sum(truth.baseline) / sum(truth.all);
    expect(share).toBeGreaterThan(0.15);
    expect(Math.abs((fit.credit[0] as number) / orders - share)).toBeLessThan(0.02);
    expect(fit.tau).toBe(6);
  });
});

const none: HazardData = {
  channels: 0,
  personDays: 1,
  untouched: 0,
  touch: { channel: [], days: [], weight: [] },
  order: { from: [], to: [], weight: [] },
};

/** The likelihood once more, term by term. */
function likelihood(data: HazardData, baseline: number, effect: readonly number[], tau: number): number {
  const { channel, days, weight } = data.touch;
  const integral = sum(
    Array.from(
      days,
      (d, j) => (weight[j] as number) * (effect[channel[j] as number] as number) * (1 - Math.exp(-d / tau)),
    ),
  );
  const events = Array.from(data.order.from, (start, i) => {
    const own = Array.from({ length: (data.order.to[i] as number) - start }, (_, j) => start + j);
    const hazard =
      baseline +
      sum(
        own.map(
          (j) => ((effect[channel[j] as number] as number) * Math.exp(-(days[j] as number) / tau)) / tau,
        ),
      );
    return (data.order.weight[i] as number) * Math.log(hazard);
  });
  return data.untouched * Math.log(baseline) + sum(events) - integral - baseline * data.personDays;
}
