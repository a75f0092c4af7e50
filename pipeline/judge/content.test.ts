import { describe, expect, test } from 'vitest';
import { contentOf, type Content } from '../content/index.ts';
import type { AttributeEffect, LevelEffect } from '../content/effects.ts';
import type { Scope } from '../content/scope.ts';
import { PLATFORMS, type Format } from '../simulate/names.ts';
import type { PostFact } from '../simulate/posts.ts';
import { contentWorld, type ContentWorld } from '../testing/content-world.ts';
import { sized, usual } from '../testing/world.ts';

/**
 * What the content room finds in simulated worlds against what each choice really does there: the same posts, with the same luck, under the
 * other choice. No interval may look better than it is.
 */
const SETTINGS = { draws: 0, level: 0.9, seed: 'test' };

const mean = (values: ArrayLike<number>): number =>
  Array.from(values).reduce((a, b) => a + b, 0) / values.length;

function madeOf(seed: string, posts: number, influencers: number): { world: ContentWorld; content: Content } {
  const world = contentWorld({ ...sized({ posts, influencers }), seed });
  const content = contentOf(world.tables, SETTINGS);
  if (typeof content === 'string') throw new Error(content);
  return { world, content };
}

const whole = (content: Content): Scope => content.scopes[0] as Scope;
const effectIn = ({ effects }: Scope, id: string): AttributeEffect =>
  effects.find(({ block }) => block.attribute.id === id) as AttributeEffect;

/** How often intervals held the truth. */
interface Tally {
  n: number;
  own: number;
  pooled: number;
}

function tallies() {
  const all = new Map<string, Tally>();
  return {
    of: (name: string): Tally => all.get(name) ?? { n: 0, own: 0, pooled: 0 },
    add(name: string, { own, pooled, thin }: LevelEffect, truth: number): void {
      if (thin || !own || !pooled) return;
      const tally = all.get(name) ?? { n: 0, own: 0, pooled: 0 };
      const holds = ({ low, high }: { low: number; high: number }) =>
        Number(low <= Math.expm1(truth) && Math.expm1(truth) <= high);
      all.set(name, { n: tally.n + 1, own: tally.own + holds(own), pooled: tally.pooled + holds(pooled) });
    },
  };
}

/** Against the mean over the posts of all levels. */
function centred(values: readonly number[], counts: Int32Array): number[] {
  const posts = counts.reduce((a, b) => a + b, 0);
  const middle = values.reduce((total, value, i) => total + (value * (counts[i] as number)) / posts, 0);
  return values.map((value) => value - middle);
}

/** Mean logarithm of the rate had all posts been so. */
function looked(world: ContentWorld, { block }: AttributeEffect, key: 'style' | 'color'): number[] {
  const would = block.levels.names.map((name) =>
    mean(world.wouldBe({ look: (look) => ({ ...look, [key]: name }) })),
  );
  return centred(would, block.counts);
}

const codeEffect = (world: ContentWorld): number => {
  const when = (code: boolean) => mean(world.wouldBe({ post: (post) => ({ ...post, code }) }));
  return when(true) - when(false);
};

/** Of the posts of one platform; another format also reaches other people. */
function formatted(
  { world, posts, wouldBe }: ContentWorld,
  { block }: AttributeEffect,
  platform: number,
): number[] {
  const { formatReach } = world.settings.looks;
  const as =
    (format: Format) =>
    (post: PostFact): PostFact => ({
      ...post,
      format,
      reach: (post.reach / formatReach[post.format]) * formatReach[format],
    });
  const here = posts.flatMap(({ creator }, i) => (world.creators[creator]?.platform === platform ? [i] : []));
  const would = block.levels.names.map((name) => {
    const all = wouldBe({ post: as(name as Format) });
    return mean(here.map((i) => all[i] as number));
  });
  return centred(would, block.counts);
}

/** The hours that help, and by how much: posts that do better than in a world where none does. */
function goodHours({ world, posts, wouldBe }: ContentWorld): {
  effect: number;
  isGood: (platform: number, cell: number) => boolean;
} {
  const { settings } = world;
  const without = wouldBe({ settings: { ...settings, engagement: { ...settings.engagement, goodHour: 1 } } });
  const gains = wouldBe({}).map((value, i) => value - (without[i] as number));
  const good = posts.flatMap((post, i) =>
    (gains[i] as number) > 0.02 ? [{ post, gain: gains[i] as number }] : [],
  );
  const cells = new Set(
    good.map(({ post }) => {
      const weekday = (new Date(world.calendar.timeOf(post.day)).getUTCDay() + 6) % 7;
      return `${String(world.creators[post.creator]?.platform)} ${String(weekday * 24 + post.hour)}`;
    }),
  );
  return {
    effect: mean(good.map(({ gain }) => gain)),
    isGood: (platform, cell) => cells.has(`${String(platform)} ${String(cell)}`),
  };
}

describe('effects are found within their intervals', () => {
  const found = tallies();
  const claims = { all: 0, untrue: 0 };
  for (let seed = 0; seed < 24; seed++) {
    const { world, content } = madeOf(`effects ${String(seed)}`, 10_000, 300);
    const all = whole(content);
    for (const key of ['style', 'color'] as const) {
      const effect = effectIn(all, key);
      const truth = looked(world, effect, key);
      for (const level of effect.levels) found.add(key, level, truth[level.level] as number);
    }
    for (const level of effectIn(all, 'code').levels) found.add('code', level, codeEffect(world));
    const good = goodHours(world);
    for (const scope of content.scopes.slice(1)) {
      const platform = PLATFORMS.indexOf(scope.platform as (typeof PLATFORMS)[number]);
      const effect = effectIn(scope, 'format');
      const truth = formatted(world, effect, platform);
      for (const level of effect.levels) found.add('format', level, truth[level.level] as number);
      if (!scope.hours) continue;
      const { counts } = scope.hours.block;
      const hours = centred(
        Array.from(counts, (_, cell) => (good.isGood(platform, cell) ? good.effect : 0)),
        counts,
      );
      for (const level of scope.hours.levels) {
        const name = good.isGood(platform, level.level) ? 'good hours' : 'other hours';
        found.add(name, level, hours[level.level] as number);
        if (level.q !== null && level.q < 0.05) {
          claims.all++;
          if (name === 'other hours') claims.untrue++;
        }
      }
    }
  }

  // 90 % intervals. The bounds are three standard errors of so many intervals, those of one world counted as one third.
  test.each([
    ['format', 200],
    ['style', 110],
    ['color', 220],
    ['code', 24],
    ['good hours', 300],
    ['other hours', 2500],
  ])('%s', (name, least) => {
    const { n, own } = found.of(name);
    expect(n).toBeGreaterThanOrEqual(least);
    expect(Math.abs(own / n - 0.9)).toBeLessThan(3 * Math.sqrt((0.9 * 0.1 * 3) / n));
  });

  test('intervals of pooled hours hold the truth on average over all hours', () => {
    const [good, other] = [found.of('good hours'), found.of('other hours')];
    const share = (good.pooled + other.pooled) / (good.n + other.n);
    expect(share).toBeGreaterThan(0.88);
    expect(share).toBeLessThan(0.97);
  });

  test('few hours are claimed in worlds of this size, and not many of those in vain', () => {
    expect(claims.untrue).toBeLessThanOrEqual(0.05 * claims.all + 6);
  });
});

test('organic posts beat sponsored ones only as long as creators are not held the same', () => {
  const { content } = madeOf('tiers', 30_000, 1000);
  const [sponsored] = content.experiments;
  expect(sponsored?.raw?.welch.high).toBeLessThan(0);
  expect(sponsored?.adjusted?.difference.low).toBeLessThan(0);
  expect(sponsored?.adjusted?.difference.high).toBeGreaterThan(0);
});

test('the multipliers of the configuration, give or take what false likes hide', () => {
  const { content } = madeOf('multipliers', 50_000, 1500);
  const at = (id: string, name: string, scope = whole(content)): number => {
    const { block, levels } = effectIn(scope, id);
    return 1 + (levels.find(({ level }) => block.levels.names[level] === name)?.own?.value ?? Number.NaN);
  };
  const { engagement, looks } = usual;
  // Three standard errors, and up to 2 % that likes of false followers hide.
  const ratio = (a: number, b: number, expected: number) =>
    expect(Math.abs(a / b / expected - 1)).toBeLessThan(0.06);
  ratio(
    at('style', 'user_generated'),
    at('style', 'product_shot'),
    engagement.style.user_generated / engagement.style.product_shot,
  );
  ratio(at('color', 'blue'), at('color', 'red'), engagement.color.blue / engagement.color.red);
  ratio(at('code', 'yes'), 1, engagement.code);
  const instagram = content.scopes.find(({ platform }) => platform === 'Instagram');
  const perReach = engagement.format.reel / engagement.format.carousel;
  const reach = looks.formatReach.reel / looks.formatReach.carousel;
  ratio(at('format', 'reel', instagram), at('format', 'carousel', instagram), perReach * reach);
});

describe('what does nothing is found no more often than chance finds it', () => {
  const NOTHING = ['cta', 'hashtags', 'caption', 'products', 'sponsored'];
  const joint: number[] = [];
  const levels: number[] = [];
  const comparisons: number[] = [];
  for (let seed = 0; seed < 220; seed++) {
    const { content } = madeOf(`nothing ${String(seed)}`, 3000, 120);
    for (const id of NOTHING) {
      const effect = effectIn(whole(content), id);
      if (effect.joint) joint.push(effect.joint.p);
      levels.push(...effect.levels.flatMap(({ p }) => (p === null ? [] : [p])));
    }
    for (const id of ['sponsored', 'cta']) {
      const p = content.experiments.find((one) => one.id === id)?.adjusted?.permutation ?? null;
      if (p !== null) comparisons.push(p);
    }
  }

  test.each([
    ['attributes', joint, 1000],
    ['levels', levels, 3000],
  ])('%s at 5 %%', (_, p, least) => {
    expect(p.length).toBeGreaterThan(least);
    const share = p.filter((one) => one < 0.05).length / p.length;
    expect(share).toBeGreaterThan(0.035);
    expect(share).toBeLessThan(0.065);
  });

  test('permutations within accounts at 5 %', () => {
    const share = comparisons.filter((one) => one <= 0.05).length / comparisons.length;
    expect(Math.abs(share - 0.05)).toBeLessThan(3 * Math.sqrt((0.05 * 0.95) / comparisons.length));
  });
});
