import { wholeSeed } from '../random/source.ts';
import { stream } from '../random/stream.ts';
import { makeDetails, type Details } from './details.ts';
import { makeReactions, type Reactions } from './engagement.ts';
import { nameMaker } from './handles.ts';
import { makeIds, type Ids } from './ids.ts';
import { makeLooks, type Look } from './looks.ts';
import { makeOutlays, type Outlays } from './outlays.ts';
import { makePrices } from './prices.ts';
import { makeProfiles, type Profile } from './profiles.ts';
import type { Happened } from './world.ts';

/** What shops, platforms and invoices write down of what happened. */
export interface Recorded {
  ids: Ids;
  brandNames: string[];
  handles: string[];
  profiles: Profile[];
  looks: Look[];
  reactions: Reactions[];
  prices: number[];
  /** What each creator asks per post, USD. */
  asked: number[];
  outlays: Outlays;
  details: Details;
}

export function record({ stage: { world, posts }, log, tally }: Happened): Recorded {
  const { seed } = world.settings;
  const names = nameMaker(seed);
  const looks = makeLooks(world, posts);
  const profiles = makeProfiles(world.settings, world.creators);
  const { paid: prices, asked } = makePrices(world, posts, profiles);
  return {
    ids: makeIds(wholeSeed(seed, 'ids')),
    brandNames: world.brands.map(({ tier }) => names.brand(tier)),
    handles: world.creators.map(() => names.handle()),
    profiles,
    looks,
    reactions: makeReactions(world, posts, looks),
    prices,
    asked,
    outlays: makeOutlays(world, { posts, prices, tally }),
    details: makeDetails({ world, posts, log, stream: stream(), seed: wholeSeed(seed, 'details') }),
  };
}
