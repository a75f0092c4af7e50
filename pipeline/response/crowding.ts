import type { BudgetSettings } from '../config.ts';
import type { PostFacts } from '../scoring/post-facts.ts';
import type { Roster } from '../scoring/roster.ts';
import type { Sampler } from '../scoring/sampler.ts';
import { poissonRegression, type Term } from '../stats/poisson-regression.ts';

/** How much further posts of one creator sell. */
export interface CrowdingEstimate {
  /** Sales go with the posts within the days to this power. */
  readonly elasticity: number;
  readonly draws: Float64Array;
  /** What the posts say alone; null where no two posts of a creator lie close enough. */
  readonly estimated: { elasticity: number; deviation: number } | null;
  /** By post: posts of the creator within the days, itself too; 0 for organic posts. */
  readonly near: Float64Array;
}

interface Given {
  posts: PostFacts;
  roster: Roster;
  /** People reached, and credited orders, by post. */
  sizes: Float64Array;
  orders: Float64Array;
  settings: BudgetSettings;
  random: Sampler;
}

/** Months of the regression: seasons move sales and bookings alike. */
const MONTH = 365.25 / 12;

const LEAST = 0.05;

/**
 * Poisson regression of credited orders on the creator's sponsored posts within the days, with reach, platform, brand and month held the same:
 * its coefficient is elasticity - 1. It meets what was published as two normal measurements do; the result is kept between nothing and no crowding.
 */
export function crowdingOf(given: Given): CrowdingEstimate {
  const { posts, settings, random } = given;
  const near = nearPosts(posts, settings.crowdingDays);
  const estimated = measured(given, near);
  const [mean, deviation] = [settings.elasticity, settings.elasticitySpread];
  const weight = estimated ? deviation ** 2 / (deviation ** 2 + estimated.deviation ** 2) : 0;
  const centre = mean + weight * ((estimated?.elasticity ?? mean) - mean);
  const spread = deviation * Math.sqrt(1 - weight);
  const within = (power: number): number => Math.min(1, Math.max(LEAST, power));
  const draws = Float64Array.from({ length: settings.draws }, () =>
    within(centre + spread * random.normal()),
  );
  return { elasticity: draws.reduce((a, b) => a + b, 0) / draws.length, draws, estimated, near };
}

function nearPosts({ size, creator, sponsored, age }: PostFacts, days: number): Float64Array {
  const byCreator = Map.groupBy(
    [...sponsored.keys()].filter((post) => sponsored[post] === 1),
    (post) => creator[post] as number,
  );
  const near = new Float64Array(size);
  for (const own of byCreator.values())
    for (const post of own)
      near[post] = own.filter(
        (other) => Math.abs((age[other] as number) - (age[post] as number)) <= days,
      ).length;
  return near;
}

function measured(
  { posts, roster, sizes, orders }: Given,
  near: Float64Array,
): CrowdingEstimate['estimated'] {
  const used = [...near.keys()].filter((post) => (near[post] as number) > 0);
  if (!used.some((post) => (near[post] as number) > 1)) return null;
  const y = Float64Array.from(used, (post) => orders[post] as number);
  if (!y.some((n) => n > 0)) return null;
  const logs = (of: Float64Array): Term => ({
    numbers: centred(Float64Array.from(used, (post) => Math.log(of[post] as number))),
  });
  const fit = poissonRegression(y, [
    logs(near),
    logs(sizes),
    levels(used, (post) => roster.platforms[posts.creator[post] as number] ?? ''),
    levels(used, (post) => posts.brands[post] ?? ''),
    levels(used, (post) => String(Math.floor((posts.age[post] as number) / MONTH))),
  ]);
  return {
    elasticity: 1 + (fit.coefficients[0]?.[0] as number),
    deviation: fit.errorOf(0),
  };
}

function centred(values: Float64Array): Float64Array {
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  return values.map((value) => value - mean);
}

function levels(posts: readonly number[], name: (post: number) => string): Term {
  const names = [...new Set(posts.map(name))].sort();
  const place = new Map(names.map((one, at) => [one, at]));
  return { codes: Int32Array.from(posts, (post) => place.get(name(post)) as number), levels: names.length };
}
