import { describe, expect, test } from 'vitest';
import { settings, type SimulationSettings } from '../config.ts';
import { resolve } from '../config/resolve.ts';
import { stream } from '../random/stream.ts';
import { hash, uuid } from './hash.ts';
import { populate, setStage } from './population.ts';
import { sample, type Sampled } from './sample.ts';

const { simulation } = resolve(settings, {}, 'test');

const sized = (sizes: Partial<SimulationSettings['sizes']>): SimulationSettings => ({
  ...simulation,
  sizes: { ...simulation.sizes, posts: 10_000, ...sizes },
});

function draw(chosen: SimulationSettings): Sampled & { stage: ReturnType<typeof setStage> } {
  const stage = setStage(chosen);
  const drawn = sample({
    stage,
    people: populate(stage),
    stream: stream(),
    seed: 3,
    onLife: () => undefined,
  });
  return { ...drawn, stage };
}

describe('the case-control log', () => {
  const { log, population, stage } = draw(sized({ touchpoints: 20_000 }));
  const touchesOf = (journey: number): number[] => {
    const [from, to] = [log.journey.from[journey] as number, log.journey.from[journey + 1] as number];
    return Array.from({ length: to - from }, (_, i) => from + i);
  };
  const journeys = Array.from(log.journey.device.keys());

  test('has exactly the configured touches, and three orders for ten of them', () => {
    expect(log.touch.time).toHaveLength(20_000);
    expect(log.journey.purchase.filter((time) => !Number.isNaN(time))).toHaveLength(6000);
  });

  test('weights and untouched devices add up to everybody who lived', () => {
    const { buyers, touchlessOthers, sampledJourneys, weight, shoppers, bots } = population;
    expect(buyers + touchlessOthers + sampledJourneys * weight).toBeCloseTo(shoppers + bots, 6);
  });

  test('2.5 +- 0.3 % of devices order', () => {
    expect(Math.abs(population.buyers / (population.shoppers + population.bots) - 0.025)).toBeLessThan(0.003);
  });

  test('touches are in time order and none comes after the order', () => {
    for (const journey of journeys) {
      const times = touchesOf(journey).map((touch) => log.touch.time[touch] as number);
      expect(times).toEqual([...times].sort((a, b) => a - b));
      const purchase = log.journey.purchase[journey] as number;
      if (!Number.isNaN(purchase)) expect(times.every((time) => time <= purchase)).toBe(true);
    }
  });

  test('a post is seen after its hour, by shoppers of the brand that paid for it', () => {
    for (const journey of journeys)
      for (const touch of touchesOf(journey)) {
        const post = stage.posts[log.touch.post[touch] as number];
        if (!post) continue;
        expect(log.touch.time[touch]).toBeGreaterThanOrEqual(
          stage.world.calendar.timeOf(post.day) + post.hour * 3_600_000,
        );
        expect(post.brand).toBe(log.journey.brand[journey]);
      }
  });

  test('bots click and never order', () => {
    const bots = journeys.filter((journey) => (log.journey.device[journey] as number) < 0);
    expect(bots.length).toBeGreaterThan(20);
    for (const bot of bots) {
      expect(log.journey.purchase[bot]).toBeNaN();
      expect(touchesOf(bot).every((touch) => log.touch.clicked[touch] === 1)).toBe(true);
    }
  });
});

describe('sizes', () => {
  test.each([20, 200, 1234])('%i touches', (touchpoints) => {
    expect(draw(sized({ touchpoints })).log.touch.time).toHaveLength(touchpoints);
  });

  test('more orders than the touches leave room for', () => {
    expect(() => draw(sized({ touchpoints: 200, conversions: 300 }))).toThrow(
      /simulation\.sizes\.touchpoints: got 200, expected at least \d+: so many touches came before the 300 orders/,
    );
  });

  test('fewer orders than the touches need', () => {
    expect(() => draw(sized({ touchpoints: 5000, conversions: 10 }))).toThrow(
      /simulation\.sizes\.touchpoints: got 5000, expected at most \d+: shoppers of 10 orders, bots too, leave no more touches; raise simulation\.sizes\.conversions/,
    );
  });
});

describe('worlds at the edge', () => {
  const zero = <K extends string>(values: Readonly<Record<K, number>>): Record<K, number> =>
    Object.fromEntries(Object.keys(values).map((key) => [key, 0])) as Record<K, number>;
  const { shopper, effects } = simulation;

  test.each([
    ['nobody buys', { buyRateInEpisode: 0, buyRateOutside: 0 }, zero(effects.strength)],
    ['next to nobody buys', { buyRateInEpisode: 0, buyRateOutside: 1e-7 }, zero(effects.strength)],
  ])('%s: an error that names the rates, not an endless search', (_, rates, strength) => {
    const settled = {
      ...sized({ touchpoints: 1000 }),
      shopper: { ...shopper, ...rates },
      effects: { ...effects, strength },
    };
    expect(() => draw(settled)).toThrow(
      /simulation\.shopper, simulation\.effects: got \d+ orders from the first \d+ shoppers, expected at least one from 2000/,
    );
  });

  test('posts that move nobody', () => {
    const settled = { ...sized({ touchpoints: 1000 }), effects: { ...effects, fitMatch: 0, fitOther: 0 } };
    const { stage } = draw(settled);
    expect(stage.exposure.quality.every((quality) => quality === 0)).toBe(true);
  });

  test('everybody is a bot’s prey, or there are none', () => {
    for (const botShare of [0, 1]) {
      const settled = { ...sized({ touchpoints: 1000 }), shopper: { ...shopper, botShare } };
      expect(draw(settled).population.bots > 0).toBe(botShare > 0);
    }
  });
});

test('ids have the form of a UUID, differ, and follow from the seed', () => {
  const ids = Array.from({ length: 20_000 }, (_, row) => uuid(1, 0, row));
  expect(ids[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(new Set(ids).size).toBe(ids.length);
  expect(uuid(1, 0, 7)).toBe(ids[7]);
  expect([uuid(2, 0, 7), uuid(1, 1, 7)]).not.toContain(ids[7]);
});

test('ranks are spread evenly', () => {
  const bins = new Array<number>(16).fill(0);
  for (let id = 0; id < 16_000; id++) bins[hash(9, id) >>> 28] = (bins[hash(9, id) >>> 28] ?? 0) + 1;
  const chi2 = bins.reduce((a, n) => a + (n - 1000) ** 2 / 1000, 0);
  expect(chi2).toBeLessThan(15 + 5 * Math.sqrt(30));
});
