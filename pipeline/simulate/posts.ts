import type { SimulationSettings } from '../config.ts';
import { source } from '../random/source.ts';
import type { Brand } from './brands.ts';
import type { Calendar } from './calendar.ts';
import type { Creator } from './creators.ts';
import { drawFrom, type Draw } from './draw.ts';
import { cumulative, pickIndex } from './cumulative.ts';
import { PLATFORMS, TIERS, type Format } from './names.ts';

/** What matters of a post for who sees it and what it does; how it looks comes later and changes neither. */
export interface PostFact {
  creator: number;
  /** Brand that paid for it, or -1 for an organic post. */
  brand: number;
  /** Day number; posts from one window before the reported days still have effects. */
  day: number;
  /** Hour of the day, 0 to 23. */
  hour: number;
  format: Format;
  /** Real people who saw it. */
  reach: number;
  code: boolean;
  /** Effect against the mean post, before scaling: persuasion x fit x code. */
  quality: number;
}

export interface World {
  settings: SimulationSettings;
  calendar: Calendar;
  brands: readonly Brand[];
  creators: readonly Creator[];
}

export function makePosts(world: World): PostFact[] {
  const { settings, creators } = world;
  const draw = drawFrom(source(settings.seed, 'posts'));
  const busy = cumulative(creators.map(({ diligence }) => diligence));
  const write = poster(world, draw);
  return Array.from({ length: settings.sizes.posts }, () => {
    const who = pickIndex(busy, draw.uniform());
    const sponsored = draw.chance(
      (creators[who] as Creator).tier >= TIERS.indexOf('mid')
        ? settings.posts.sponsoredLarge
        : settings.posts.sponsoredSmall,
    );
    return write(who, sponsored);
  });
}

/**
 * Draws the next post of a creator: who books it, when it comes, how it fares. @param lot 0 to 1, decides which brand books: an even row of lots
 * gives each brand its share; drawn when left out
 */
export function poster(
  world: World,
  draw: Draw,
): (who: number, sponsored: boolean, lot?: number) => PostFact {
  const { settings, creators } = world;
  const bookers = bookerWeights(world);
  const formats = formatsOf(settings.looks);
  const spread = (d: Draw): number => d.spread(settings.creators.reachSpread);
  return (who, sponsored, lot) => {
    const creator = creators[who] as Creator;
    const brand = sponsored
      ? pickIndex(bookers[creator.category] as Float64Array, lot ?? draw.uniform())
      : -1;
    const code = sponsored && draw.chance(settings.posts.code);
    const format = formats.pick(creator.platform, draw);
    return {
      creator: who,
      brand,
      day: drawDay(world, draw),
      hour: drawHour(draw),
      format,
      reach: expectedReach(creator, settings) * formats.reach(creator.platform, format) * spread(draw),
      code,
      quality:
        brand < 0 ? 0 : quality(creator, world.brands[brand] as Brand, { code, effects: settings.effects }),
    };
  };
}

/** Cumulative chances of each brand to book a creator of a category: popular brands book more, and their own category most. */
function bookerWeights({ brands, settings }: World): Float64Array[] {
  const categories = 1 + Math.max(...brands.map((brand) => brand.category), 7);
  return Array.from({ length: categories }, (_, category) => {
    let total = 0;
    return Float64Array.from(brands, (brand) => {
      total += Math.sqrt(brand.popularity) * (brand.category === category ? settings.posts.sameCategory : 1);
      return total;
    });
  });
}

/** By brand: chance that the next sponsored post of a creator of a category is for it. */
export function bookingChances(world: World, category: number): Float64Array {
  const until = bookerWeights(world)[category] as Float64Array;
  const all = until.at(-1) as number;
  return until.map((end, b) => (end - (b > 0 ? (until[b - 1] as number) : 0)) / all);
}

/** More posts when more is bought. */
function drawDay({ calendar, settings }: World, draw: Draw): number {
  const from = calendar.seasonUntil(-settings.shopper.windowDays);
  const to = calendar.seasonUntil(calendar.days);
  return Math.floor(calendar.dayAt(draw.between(from, to)));
}

/** Mornings to evenings, most of all around noon and at 19 h; what would fall beyond midnight is posted at the other end. */
function drawHour(draw: Draw): number {
  const peak = draw.chance(0.55) ? 12.5 : 19.5;
  return (24 + Math.floor(peak + 2.6 * draw.normal())) % 24;
}

/** Real people whom a median post of a creator reaches. */
export const expectedReach = (creator: Creator, settings: SimulationSettings): number =>
  creator.followers * creator.authenticity * reachPerFollower(creator, settings);

/** The same per real follower. */
export const reachPerFollower = (creator: Creator, { creators }: SimulationSettings): number =>
  creators.reachRate[TIERS[creator.tier] as (typeof TIERS)[number]] *
  creators.platformReach[PLATFORMS[creator.platform] as (typeof PLATFORMS)[number]];

/** Formats by platform, and how far each reaches against the mean post of its platform. */
function formatsOf({ formats, formatReach }: SimulationSettings['looks']) {
  const byPlatform = PLATFORMS.map((platform) => {
    const shares = new Map(Object.entries(formats[platform]) as [Format, number][]);
    const mean = [...shares].reduce((a, [format, share]) => a + share * formatReach[format], 0);
    return { shares: Object.fromEntries(shares) as Record<Format, number>, mean };
  });
  const at = (platform: number) => byPlatform[platform] as (typeof byPlatform)[number];
  return {
    pick: (platform: number, draw: Draw): Format => draw.pick(at(platform).shares),
    reach: (platform: number, format: Format): number => formatReach[format] / at(platform).mean,
  };
}

function quality(
  creator: Creator,
  brand: Brand,
  { code, effects }: { code: boolean; effects: SimulationSettings['effects'] },
): number {
  const fit = creator.category === brand.category ? effects.fitMatch : effects.fitOther;
  return creator.persuasion * fit * (code ? effects.codeBoost : 1);
}
