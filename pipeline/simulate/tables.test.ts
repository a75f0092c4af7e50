import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { SimulationSettings } from '../config.ts';
import type { TableName } from '../schema/issue.ts';
import { sum } from '../stats/sum.ts';
import { sized, usual, wholeWorld } from '../testing/world.ts';
import { BRAND_TIERS, PLATFORMS, TIERS } from './names.ts';
import { record } from './recorded.ts';
import { SCENARIOS } from '../config/simulation.ts';
import { applyScenario } from './scenario.ts';
import { tableTexts } from './tables.ts';
import { truthFile, type TruthFile } from './truth-file.ts';
import { live } from './world.ts';

const small = sized({ influencers: 300, posts: 6000, touchpoints: 4000 });

function tablesOf(settings: SimulationSettings): Map<TableName, string> {
  const happened = live(settings);
  return new Map(
    tableTexts(happened, record(happened)).map(({ table, text }) => [table, [...text].join('')]),
  );
}

const rowsOf = (text: string): Record<string, string>[] => {
  const [head = '', ...lines] = text.trim().split('\n');
  const names = head.split(',');
  return lines.map((line) => {
    const cells = line.split(',');
    return Object.fromEntries(names.map((name, i) => [name, cells[i] ?? '']));
  });
};

const column = (text: string, name: string): string[] => rowsOf(text).map((row) => row[name] ?? '');
const without = (text: string, names: readonly string[]): unknown[] =>
  rowsOf(text).map((row) => Object.entries(row).filter(([name]) => !names.includes(name)));
const get = (tables: Map<TableName, string>, name: TableName): string => tables.get(name) ?? '';

const first = tablesOf(small);

describe('a world is reproducible', () => {
  test('same seed, same bytes', () => {
    expect(tablesOf(small)).toEqual(first);
  });

  // Other versions of node may differ in the last bit of a logarithm.
  test.runIf(process.version.startsWith('v24.'))('the same bytes as on the day when this was written', () => {
    const hash = createHash('sha256');
    for (const [name, text] of first) hash.update(`${name}\n${text}`);
    expect(hash.digest('hex').slice(0, 16)).toMatchInlineSnapshot(`"90f3d1d3fa3da3af"`);
  });

  test('another seed, another world and other ids', () => {
    const other = tablesOf({ ...small, seed: 'another' });
    const ids = new Set(column(get(first, 'influencers'), 'influencer_id'));
    expect(column(get(other, 'influencers'), 'influencer_id').some((id) => ids.has(id))).toBe(false);
  });

  // What is drawn from one named stream must not move what is drawn from another.
  test('how posts look changes looks and reactions, and not a byte of journeys, orders and prices', () => {
    const style = { lifestyle: 0, product_shot: 0, behind_scenes: 0, user_generated: 0, editorial: 1 };
    const other = tablesOf({ ...small, looks: { ...small.looks, style } });
    for (const name of ['brands', 'conversions', 'touchpoints', 'spend', 'lift_tests'] as const)
      expect(get(other, name)).toBe(get(first, name));
    const looks = ['visual_style', 'dominant_color', 'likes', 'comments', 'shares', 'saves'];
    expect(without(get(other, 'posts'), looks)).toEqual(without(get(first, 'posts'), looks));
    expect(without(get(other, 'influencers'), ['engagement_rate'])).toEqual(
      without(get(first, 'influencers'), ['engagement_rate']),
    );
  });

  test('who creators say they are changes the roster alone', () => {
    const other = tablesOf({
      ...small,
      creators: { ...small.creators, gender: { Female: 1, Male: 0, 'Non-binary': 0, Unknown: 0 } },
    });
    for (const name of ['brands', 'posts', 'conversions', 'touchpoints', 'spend', 'lift_tests'] as const)
      expect(get(other, name)).toBe(get(first, name));
  });

  test('dearer posts change costs and plans alone', () => {
    const other = tablesOf({ ...small, prices: { ...small.prices, pricing: 'list' } });
    for (const name of ['conversions', 'touchpoints', 'spend', 'lift_tests'] as const)
      expect(get(other, name)).toBe(get(first, name));
    expect(without(get(other, 'posts'), ['cost'])).toEqual(without(get(first, 'posts'), ['cost']));
  });
});

describe('names', () => {
  const { recorded } = wholeWorld();

  test('are plausible and unique', () => {
    const { handles, brandNames } = recorded;
    expect(new Set(handles).size).toBe(1500);
    expect(new Set(brandNames).size).toBe(25);
    expect(handles.filter((handle) => !/^[a-z]+[._]?[a-z]+$/.test(handle))).toEqual([]);
    expect(
      brandNames.filter((name) => !/^[A-Z][a-z]+( (&|of|[A-Z][a-z]+))* [A-Z][a-z]+$/.test(name)),
    ).toEqual([]);
  });

  test('are nobody’s', () => {
    const real =
      /gucci|prada|chanel|dior|armani|versace|hermes|burberry|zara|mango|nike|adidas|boss|lauren|klein|kors|vuitton|shein|uniqlo/i;
    expect([...recorded.handles, ...recorded.brandNames].filter((name) => real.test(name))).toEqual([]);
  });
});

describe('the tables at full size', () => {
  const { happened, recorded } = wholeWorld();
  const tables = tableTexts(happened, recorded);

  test('have exactly the configured rows', () => {
    const counts = tables.map((table) => [table.table, [...table.text].join('').split('\n').length - 2]);
    expect(Object.fromEntries(counts)).toEqual({
      brands: 25,
      influencers: 1500,
      posts: 50_000,
      conversions: 30_000,
      touchpoints: 100_000,
      spend: 1200,
      lift_tests: 4,
    });
  });
});

const truth: TruthFile = (() => {
  const { happened, recorded } = wholeWorld();
  return truthFile({ ...happened, ...happened.stage, ...recorded });
})();

describe('money that makes sense', () => {
  const { happened, recorded } = wholeWorld();
  const { creators } = happened.stage.world;
  const returnOf = (fits: (k: number) => boolean): number => {
    const own = truth.influencers.filter((_, k) => fits(k));
    return sum(own.map(({ shapley }) => shapley.revenue)) / sum(own.map(({ cost }) => cost)) - 1;
  };
  const tierReturn = (tier: (typeof TIERS)[number]): number =>
    returnOf((k) => TIERS[creators[k]?.tier ?? 0] === tier);

  test('all posts together cause between 10 % less and 30 % more than they cost', () => {
    expect(returnOf(() => true)).toBeGreaterThan(-0.1);
    expect(returnOf(() => true)).toBeLessThan(0.3);
  });

  test('and so they do in other worlds, which differ by which brands are large', () => {
    const returns = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((seed) => {
      const other = live({ ...sized({ touchpoints: 10_000 }), seed });
      const known = truthFile({ ...other, ...other.stage, ...record(other) });
      const caused = sum(known.influencers.map(({ shapley }) => shapley.revenue));
      return caused / sum(known.influencers.map(({ cost }) => cost)) - 1;
    });
    expect(Math.abs(sum(returns) / returns.length - 0.05)).toBeLessThan(0.1);
    expect(Math.min(...returns)).toBeGreaterThan(-0.3);
    expect(Math.max(...returns)).toBeLessThan(0.45);
  });

  test('no sponsored post is free, however small the market', () => {
    const tiny = live(sized({ touchpoints: 200 }));
    const { prices } = record(tiny);
    expect(tiny.stage.posts.every(({ brand }, p) => brand >= 0 === Number(prices[p]?.toFixed(2)) > 0)).toBe(
      true,
    );
  });

  test('small creators pay, mid ones about break even, mega ones clearly do not', () => {
    expect(tierReturn('nano')).toBeGreaterThan(0.5);
    expect(tierReturn('micro')).toBeGreaterThan(0.25);
    expect(Math.abs(tierReturn('mid'))).toBeLessThan(0.25);
    expect(tierReturn('mega')).toBeLessThan(-0.15);
  });

  test.each(TIERS)('returns differ widely among %s creators', (tier) => {
    const returns = truth.influencers
      .filter(({ cost }, k) => cost > 0 && TIERS[creators[k]?.tier ?? 0] === tier)
      .map(({ shapley, cost }) => shapley.revenue / cost - 1)
      .sort((a, b) => a - b);
    const at = (q: number): number => returns[Math.floor(q * returns.length)] as number;
    expect(at(0.9) - at(0.1)).toBeGreaterThan(0.5);
  });

  test('plans stay within a few per cent of what is spent', () => {
    const plans = column(
      [...(tableTexts(happened, recorded)[0]?.text ?? [])].join(''),
      'monthly_social_budget',
    );
    plans.forEach((plan, b) => {
      const spent = recorded.outlays.planned(b) / recorded.outlays.months;
      expect(Math.abs(Number(plan) / spent - 1)).toBeLessThan(0.08);
    });
  });

  test('list prices are those that would make every return absurd', () => {
    const listed = record({
      ...happened,
      stage: {
        ...happened.stage,
        world: {
          ...happened.stage.world,
          settings: { ...usual, prices: { ...usual.prices, pricing: 'list' } },
        },
      },
    });
    const caused = sum(truth.influencers.map(({ shapley }) => shapley.revenue));
    expect(caused / sum(listed.prices) - 1).toBeLessThan(-0.8);
  });
});

describe('the truth file', () => {
  test('baseline and Shapley values sum to all orders, in shares to 1', () => {
    const caused = sum(truth.channels.map(({ shapley }) => shapley.orders));
    expect((caused + truth.orders.baseline) / truth.orders.all).toBeCloseTo(1, 9);
    const shares = sum(truth.channels.map(({ shapley }) => shapley.share));
    expect(shares + truth.orders.baselineShare).toBeCloseTo(1, 9);
  });

  test('creators sum to their platforms, tiers to all of them, brands to everything', () => {
    const { creators } = wholeWorld().happened.stage.world;
    truth.platforms.forEach(({ shapley }, platform) => {
      const own = truth.influencers.filter((_, k) => creators[k]?.platform === platform);
      expect(sum(own.map((one) => one.shapley.orders)) / shapley.orders).toBeCloseTo(1, 9);
    });
    const platforms = sum(truth.platforms.map(({ shapley }) => shapley.orders));
    expect(sum(truth.tiers.map(({ shapley }) => shapley.orders)) / platforms).toBeCloseTo(1, 9);
    const brands = sum(truth.brands.map(({ shapley, baseline }) => shapley.orders + baseline.orders));
    expect(brands / truth.orders.all).toBeCloseTo(1, 9);
    expect(truth.platforms).toHaveLength(PLATFORMS.length);
  });

  test('money that came in agrees with money expected, within three standard deviations', () => {
    const { recorded } = wholeWorld();
    const values = recorded.details.orders.map(({ value }) => value);
    const error = Math.sqrt(sum(values.map((value) => value ** 2)));
    expect(Math.abs(truth.revenue.realised - truth.revenue.all)).toBeLessThan(3 * error);
  });

  test('the money of an order differs by price level as configured', () => {
    const { brands } = wholeWorld().happened.stage.world;
    for (const tier of BRAND_TIERS) {
      const own = truth.brands.filter((_, b) => brands[b]?.tier === tier);
      for (const { orderValue } of own)
        expect(Math.abs(Math.log(orderValue / usual.brands.orderValue[tier]))).toBeLessThan(0.8);
    }
  });

  test('holds the lift tests as they were published, beside what they tried to measure', () => {
    const { happened, recorded } = wholeWorld();
    const text = tableTexts(happened, recorded).find(({ table }) => table === 'lift_tests')?.text ?? [];
    const published = rowsOf([...text].join('')).map((row) => [
      row['channel'],
      row['effect'],
      row['standard_error'],
    ]);
    expect(
      truth.liftTests.map((one) => [one.channel, String(one.effect), String(one.standardError)]),
    ).toEqual(published);
    for (const { channel, real } of truth.liftTests)
      expect(real).toBe(truth.channels.find((one) => one.channel === channel)?.leaveOneOut.orders);
  });

  test('lift tests lie around the truth by their standard errors', () => {
    const z = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].flatMap((seed) => {
      const happened = live({ ...small, seed });
      const recorded = record(happened);
      const known = truthFile({ ...happened, ...happened.stage, ...recorded });
      const text = tableTexts(happened, recorded).find(({ table }) => table === 'lift_tests')?.text ?? [];
      return rowsOf([...text].join('')).map((row) => {
        const caused =
          known.channels.find(({ channel }) => channel === row['channel'])?.leaveOneOut.orders ?? 0;
        return (Number(row['effect']) - caused) / Number(row['standard_error']);
      });
    });
    expect(z).toHaveLength(32);
    expect(Math.abs(sum(z) / z.length)).toBeLessThan(3 / Math.sqrt(z.length));
    expect(sum(z.map((v) => v * v)) / z.length).toBeGreaterThan(0.4);
    expect(sum(z.map((v) => v * v)) / z.length).toBeLessThan(1.9);
    expect(Math.max(...z.map(Math.abs))).toBeLessThan(4);
  });
});

describe('scenarios', () => {
  test.each(SCENARIOS.filter((name) => name !== 'default'))('%s is another world', (scenario) => {
    expect(applyScenario({ ...usual, scenario })).not.toEqual({ ...usual, scenario });
    const other = tablesOf({ ...small, scenario });
    expect(get(other, 'touchpoints')).not.toBe(get(first, 'touchpoints'));
    expect(rowsOf(get(other, 'touchpoints'))).toHaveLength(4000);
  });
});

describe('sizes', () => {
  test.each([
    [{ brands: 1, influencers: 1, posts: 1, touchpoints: 20 }],
    [{ brands: 3, influencers: 10, posts: 40, touchpoints: 200 }],
    [{ brands: 40, influencers: 2000, posts: 500, touchpoints: 1000 }],
  ])('%j', (sizes) => {
    const tables = tablesOf(sized(sizes));
    for (const [name, n] of Object.entries(sizes))
      expect(rowsOf(get(tables, name as TableName))).toHaveLength(n);
    for (const text of tables.values()) expect(text).not.toMatch(/NaN|undefined|Infinity/);
  });
});
