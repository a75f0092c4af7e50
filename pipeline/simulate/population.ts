import type { SimulationSettings } from '../config.ts';
import { wholeSeed } from '../random/source.ts';
import { stream } from '../random/stream.ts';
import { makeBrands } from './brands.ts';
import { calendar } from './calendar.ts';
import { makeCreators } from './creators.ts';
import { makeExposure, type Exposure } from './exposure.ts';
import { makePosts, type PostFact, type World } from './posts.ts';
import { shoppers, type Shoppers } from './shopper.ts';

/** Everything that is there before the first shopper. */
export interface Stage {
  world: World;
  posts: readonly PostFact[];
  exposure: Exposure;
}

export function setStage(settings: SimulationSettings): Stage {
  const world: World = {
    settings,
    calendar: calendar(settings),
    brands: makeBrands(settings),
    creators: makeCreators(settings),
  };
  const posts = makePosts(world);
  return { world, posts, exposure: makeExposure(world, posts) };
}

/** The shoppers of a stage. @param off number of a channel that does not exist in this world */
export const populate = (stage: Stage, off = -1): Shoppers =>
  shoppers({ ...stage, stream: stream(), seed: wholeSeed(stage.world.settings.seed, 'shoppers'), off });
