import type { SimulationSettings } from '../config.ts';
import { source } from '../random/source.ts';
import { drawFrom } from './draw.ts';
import { PLATFORMS } from './names.ts';
import type { PostFact, World } from './posts.ts';

/** How a post looks: changes how people react, not who sees it or buys. */
export interface Look {
  style: keyof SimulationSettings['looks']['style'];
  color: keyof SimulationSettings['looks']['color'];
  callToAction: boolean;
  captionLength: number;
  hashtags: number;
  products: number;
}

const LONGEST = { Instagram: 2200, TikTok: 2200, YouTube: 5000, Twitter: 280 } as const;
const MOST_HASHTAGS = 30;

export function makeLooks({ settings, creators }: World, posts: readonly PostFact[]): Look[] {
  const { looks, seed } = settings;
  const draw = drawFrom(source(seed, 'looks'));
  return posts.map((post) => {
    const platform = PLATFORMS[creators[post.creator]?.platform ?? 0] as (typeof PLATFORMS)[number];
    const kind = post.brand >= 0 ? 'sponsored' : 'organic';
    return {
      style: draw.pick(looks.style),
      color: draw.pick(looks.color),
      callToAction: draw.chance(looks.callToAction[kind]),
      captionLength: Math.min(
        LONGEST[platform],
        Math.round(looks.captionLength[platform] * draw.spread(0.6)),
      ),
      hashtags: Math.min(MOST_HASHTAGS, draw.poisson(looks.hashtags[platform])),
      // A paid post shows at least what it is paid for.
      products:
        kind === 'sponsored'
          ? 1 + draw.poisson(looks.products.sponsored - 1)
          : draw.poisson(looks.products.organic),
    };
  });
}
