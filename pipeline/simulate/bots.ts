import type { Stream } from '../random/stream.ts';
import { newLife, type Life } from './life.ts';
import type { Stage } from './population.ts';
import { toBusy } from './clock.ts';
import { cumulative, pickIndex } from './cumulative.ts';
import type { PostFact } from './posts.ts';

/** Some bots come back. */
const SECOND_CLICK = 0.35;

/**
 * Bots click on sponsored posts of creators with many false followers, once or twice, and never buy.
 * @returns the life of a bot by its number, valid until the next call; without sponsored posts it has no touches
 */
export function botLife({ world, posts }: Stage, stream: Stream, seed: number): (bot: number) => Life {
  const { calendar, creators, settings } = world;
  const life = newLife();
  const sponsored = posts.flatMap((post, p) => (post.brand >= 0 && post.day >= 0 ? [p] : []));
  const booked = new Set(sponsored.map((p) => (posts[p] as PostFact).creator));
  const pull = cumulative(
    creators.map((creator, c) => (booked.has(c) ? creator.followers * (1 - creator.authenticity) : 0)),
  );
  const byCreator = Map.groupBy(sponsored, (p) => (posts[p] as PostFact).creator);

  return (bot) => {
    stream.reseed(~seed, bot);
    Object.assign(life, {
      count: 0,
      start: 0,
      riskFrom: 0,
      riskTo: calendar.days,
      purchase: Infinity,
      cause: -2,
    });
    if (sponsored.length === 0) return life;
    const creator = pickIndex(pull, stream.uniform());
    const own = byCreator.get(creator) ?? [];
    const post = own[Math.floor(stream.uniform() * own.length)] as number;
    const { day, hour, brand, format } = posts[post] as PostFact;
    life.brand = brand;
    const clicks = stream.uniform() < SECOND_CLICK ? 2 : 1;
    const from = day + toBusy(hour / 24);
    let time = from;
    for (let click = 0; click < clicks; click++) {
      time += settings.touches.seeDays * stream.exponential();
      if (time >= calendar.days || (format === 'story' && time >= from + 1)) break;
      const j = life.count++;
      life.channel[j] = creators[creator]?.platform ?? 0;
      life.time[j] = time;
      life.post[j] = post;
      life.clicked[j] = 1;
      life.order[j] = j;
    }
    return life;
  };
}
