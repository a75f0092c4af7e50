import { beforeAll, describe, expect, test } from 'vitest';
import { sum } from '../stats/sum.ts';
import { usual, wholeWorld } from '../testing/world.ts';
import { coalitions } from './coalitions.ts';
import type { Life } from './life.ts';
import { CHANNEL, CHANNELS } from './names.ts';
import { populate } from './population.ts';
import { touchesOnRecord } from './sample.ts';

const DAY = 86_400_000;
const { happened } = wholeWorld();
const { log, population, stage } = happened;
const { calendar } = stage.world;
const journeys = [...log.journey.device.keys()];
const buyers = journeys.filter((j) => !Number.isNaN(log.journey.purchase[j]));
const touchesOf = (j: number): number[] => {
  const from = log.journey.from[j] as number;
  return Array.from({ length: (log.journey.from[j + 1] as number) - from }, (_, i) => from + i);
};
const timeOf = (touch: number): number => log.touch.time[touch] as number;

describe('the log of the default world', () => {
  test('has exactly 30,000 orders and 100,000 touches', () => {
    expect(buyers).toHaveLength(30_000);
    expect(log.touch.time).toHaveLength(100_000);
  });

  test('weighted conversion rate 0.025 +- 0.0008', () => {
    const { buyers: orders, shoppers, bots } = population;
    expect(Math.abs(orders / (shoppers + bots) - 0.025)).toBeLessThan(0.0008);
  });

  test('weights of journeys without an order, orders and devices without a touch are all devices, exactly', () => {
    const others = journeys.filter((j) => Number.isNaN(log.journey.purchase[j]));
    const weights = sum(others.map((j) => log.journey.weight[j] as number));
    const { shoppers, bots, touchlessOthers } = population;
    expect((weights + buyers.length + touchlessOthers) / (shoppers + bots)).toBeCloseTo(1, 12);
  });

  test('first touch to order: median 6.7 +- 0.5 days, 12 +- 2 % within a day', () => {
    const gaps = buyers
      .filter((j) => touchesOf(j).length > 0)
      .map((j) => ((log.journey.purchase[j] as number) - timeOf(log.journey.from[j] as number)) / DAY)
      .sort((a, b) => a - b);
    expect(Math.abs((gaps[gaps.length >> 1] as number) - 6.7)).toBeLessThan(0.5);
    expect(Math.abs(gaps.filter((gap) => gap < 1).length / gaps.length - 0.12)).toBeLessThan(0.02);
  });

  test('orders per day follow the season of clothing shops, month by month: r > 0.97', () => {
    const orders = calendar.months.map(() => 0);
    const days = calendar.months.map(() => 0);
    for (let day = 0; day < calendar.days; day++) bump(days, calendar.monthOf(day));
    for (const j of buyers)
      bump(
        orders,
        calendar.monthOf(Math.floor(((log.journey.purchase[j] as number) - calendar.timeOf(0)) / DAY)),
      );
    const perDay = orders.map((n, month) => n / (days[month] as number));
    expect(correlation(perDay, Object.values(usual.season))).toBeGreaterThan(0.97);
  });

  test('no touch after its order, none before the window that leads to the reported days, none after them', () => {
    const first = calendar.timeOf(-usual.shopper.windowDays);
    const end = calendar.timeOf(calendar.days);
    for (const j of journeys) {
      const purchase = log.journey.purchase[j] as number;
      for (const touch of touchesOf(j)) {
        expect(timeOf(touch) >= first && timeOf(touch) < end).toBe(true);
        if (!Number.isNaN(purchase)) expect(timeOf(touch) <= purchase).toBe(true);
      }
    }
  });

  test('no touch before its post', () => {
    for (const [touch, p] of log.touch.post.entries()) {
      const post = stage.posts[p];
      if (post) expect(timeOf(touch) >= calendar.timeOf(post.day) + post.hour * 3_600_000).toBe(true);
    }
  });

  test('6,500 to 7,200 posts are sponsored', () => {
    const sponsored = stage.posts.filter(({ brand }) => brand >= 0).length;
    expect(sponsored).toBeGreaterThan(6500);
    expect(sponsored).toBeLessThan(7200);
  });
});

describe('fraud', () => {
  const { creators } = stage.world;

  test('authenticity falls from nano to mega', () => {
    const means = [0, 1, 2, 3, 4].map((tier) => {
      const own = creators.filter((creator) => creator.tier === tier).map(({ authenticity }) => authenticity);
      return sum(own) / own.length;
    });
    expect(means).toEqual([...means].sort((a, b) => b - a));
  });

  test('bots click on, and only on, creators in proportion to their false followers, and never order', () => {
    const clicks = creators.map(() => 0);
    let bots = 0;
    for (const j of journeys.filter((journey) => (log.journey.device[journey] as number) < 0)) {
      bots++;
      expect(log.journey.purchase[j]).toBeNaN();
      for (const touch of touchesOf(j))
        bump(clicks, stage.posts[log.touch.post[touch] as number]?.creator ?? -1);
    }
    expect(bots).toBeGreaterThan(500);
    const pull = creators.map(({ followers, authenticity }) => followers * (1 - authenticity));
    expect(correlation(ranks(clicks), ranks(pull))).toBeGreaterThan(0.3);
    const [most = -1] = [...clicks.keys()].sort((a, b) => (clicks[b] as number) - (clicks[a] as number));
    expect(ranks(pull)[most]).toBeGreaterThan(0.98 * creators.length);
  });
});

describe('300,000 lives', () => {
  const N = 300_000;
  const seen = { search: 0, direct: 0, retargeting: 0 };
  const mediated = { search: 0, direct: 0, retargeting: 0 };
  const buying = { n: 0, touches: 0, none: 0, two: 0 };
  const leaving = { n: 0, touches: 0 };
  const exposed = CHANNELS.map(() => ({ orders: 0, shoppers: 0, all: 0, without: 0 }));
  let orders = 0;

  beforeAll(() => {
    const people = populate(stage);
    const chance = coalitions(stage.world.settings);
    for (let id = 0; id < N; id++) {
      const life = people.live(id);
      countMediation(life);
      countTouches(life);
      countExposure(life, chance);
    }
  });

  function countMediation(life: Life): void {
    for (let t = 0; t < life.count; t++) {
      const channel = life.channel[t] as number;
      const led = (life.parent[t] as number) >= 0;
      if (channel === CHANNEL.search) add('search', led);
      if (channel === CHANNEL.direct) add('direct', led);
      if (channel === CHANNEL.retargeting) add('retargeting', (life.root[t] as number) >= 0);
    }
  }

  function add(what: keyof typeof seen, led: boolean): void {
    seen[what]++;
    if (led) mediated[what]++;
  }

  function countTouches(life: Life): void {
    const touches = touchesOnRecord(life);
    if (life.purchase === Infinity) {
      leaving.n++;
      leaving.touches += touches;
      return;
    }
    buying.n++;
    buying.touches += touches;
    if (touches === 0) buying.none++;
    if (touches >= 2) buying.two++;
  }

  function countExposure(life: Life, chance: ReturnType<typeof coalitions>): void {
    const ordered = life.purchase < Infinity;
    if (ordered) orders++;
    const end = Math.min(life.purchase, life.riskTo);
    let met = 0;
    for (let t = 0; t < life.count; t++)
      if ((life.time[t] as number) < end) met |= 1 << (life.channel[t] as number);
    for (const [c, sums] of exposed.entries()) {
      if ((life.channels >> c) & 1) {
        sums.all += chance.value(life, () => true);
        sums.without += chance.value(life, (t) => (((life.mask[t] as number) >> c) & 1) === 0);
      }
      if (!((met >> c) & 1)) continue;
      sums.shoppers++;
      if (ordered) sums.orders++;
    }
  }

  test('a third of searches, of direct visits and a fifth of retargeting come from posts and ads', () => {
    expect(Math.abs(mediated.search / seen.search - 0.35)).toBeLessThan(0.03);
    expect(Math.abs(mediated.direct / seen.direct - 0.3)).toBeLessThan(0.03);
    expect(Math.abs(mediated.retargeting / seen.retargeting - 0.21)).toBeLessThan(0.03);
  });

  test('buyers have 2.45 touches, a fifth none, most of the others several; the rest have 1.42', () => {
    expect(Math.abs(buying.touches / buying.n - 2.45)).toBeLessThan(0.08);
    expect(Math.abs(buying.none / buying.n - 0.195)).toBeLessThan(0.015);
    expect(Math.abs(buying.two / (buying.n - buying.none) - 0.7)).toBeLessThan(0.02);
    expect(Math.abs(leaving.touches / leaving.n - 1.42)).toBeLessThan(0.06);
  });

  const naive = (c: number): number => {
    const { orders: own, shoppers } = exposed[c] as (typeof exposed)[number];
    return own / shoppers / ((orders - own) / (N - shoppers)) - 1;
  };
  const real = (c: number): number => {
    const { all, without } = exposed[c] as (typeof exposed)[number];
    return all / without - 1;
  };

  // Who searches wants to buy already: what the log seems to say of these channels is selection.
  test.each([CHANNEL.search, CHANNEL.direct, CHANNEL.retargeting].map((c) => [CHANNELS[c], c] as const))(
    'the log shows more than ten times the real lift of %s',
    (_, c) => {
      expect(naive(c)).toBeGreaterThan(10 * real(c));
    },
  );

  // Buying cuts journeys short, so whoever bought had less time to see a post.
  test.each([0, 1, CHANNEL.paidSocial].map((c) => [CHANNELS[c], c] as const))(
    'the log shows less than the real lift of %s',
    (_, c) => {
      expect(naive(c)).toBeLessThan(real(c));
    },
  );

  test('a randomised test would find about ten per cent lift among whoever meets an advertisement', () => {
    expect(real(CHANNEL.paidSocial)).toBeGreaterThan(0.06);
    expect(real(CHANNEL.paidSocial)).toBeLessThan(0.28);
  });
});

const bump = (counts: number[], at: number): void => {
  counts[at] = (counts[at] as number) + 1;
};

function correlation(a: readonly number[], b: readonly number[]): number {
  const [ma, mb] = [sum(a) / a.length, sum(b) / b.length];
  const of = (x: readonly number[], mx: number, y: readonly number[], my: number): number =>
    sum(x.map((v, i) => (v - mx) * ((y[i] as number) - my)));
  return of(a, ma, b, mb) / Math.sqrt(of(a, ma, a, ma) * of(b, mb, b, mb));
}

function ranks(values: readonly number[]): number[] {
  const order = [...values.keys()].sort((a, b) => (values[a] as number) - (values[b] as number));
  const rank = values.map(() => 0);
  order.forEach((at, r) => (rank[at] = r));
  return rank;
}
