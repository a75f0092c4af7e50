import { describe, expect, test } from 'vitest';
import { sum } from '../stats/sum.ts';
import { usual, wholeWorld } from '../testing/world.ts';
import { CHANNEL, CHANNELS, isCreatorChannel, PLATFORMS } from './names.ts';
import { PAID } from './outlays.ts';
import { populate } from './population.ts';
import { conversionRows } from './tables/journeys.ts';

const { happened, recorded } = wholeWorld();
const { log, stage, population } = happened;
const { details } = recorded;
const touchesOf = (journey: number): number[] => {
  const from = log.journey.from[journey] as number;
  return Array.from({ length: (log.journey.from[journey + 1] as number) - from }, (_, i) => from + i);
};

describe('what the shop writes down of an order', () => {
  const rows = [...conversionRows({ ...recorded, world: stage.world, posts: stage.posts, log })];
  const byId = new Map(rows.map((row) => [row.conversion_id, row]));
  const arrived = (touch: number): boolean =>
    ['click', 'website_visit', 'add_to_cart'].includes(details.kind[touch] as string);

  test('the tags are those of the last link that was followed', () => {
    details.orders.forEach(({ journey }, o) => {
      const last = touchesOf(journey).findLast(arrived);
      const channel = last === undefined ? CHANNEL.direct : (log.touch.channel[last] as number);
      const medium = isCreatorChannel(channel)
        ? 'influencer'
        : {
            paid_social: 'paid_social',
            retargeting: 'retargeting',
            search: 'cpc',
            email: 'email',
            direct: '(none)',
          }[CHANNELS[channel] as 'email'];
      expect(byId.get(recorded.ids.conversion(o))?.utm_medium).toBe(medium);
    });
  });

  test('the tracked post is the last that was clicked, or the last with the code that was used', () => {
    let [codes, clicks] = [0, 0];
    for (const { journey, code, tracked } of details.orders) {
      const posts = touchesOf(journey).filter((touch) => (log.touch.post[touch] as number) >= 0);
      const withCode = posts.findLast((touch) => stage.posts[log.touch.post[touch] as number]?.code);
      const clicked = posts.findLast((touch) => log.touch.clicked[touch] === 1);
      expect(tracked).toBe((code ? withCode : clicked) ?? -1);
      if (code) codes++;
      else if (tracked >= 0) clicks++;
    }
    expect(codes).toBeGreaterThan(500);
    expect(clicks).toBeGreaterThan(200);
  });

  test('orders of a brand are worth what its orders are worth, less its codes', () => {
    stage.world.brands.forEach(({ orderValue }, b) => {
      const own = details.orders.filter(({ journey }) => log.journey.brand[journey] === b);
      const full = own.map(({ value, code }) => (code ? value / 0.875 : value));
      const error = Math.sqrt(sum(full.map((v) => (v - orderValue) ** 2))) / full.length;
      expect(Math.abs(sum(full) / full.length - orderValue)).toBeLessThan(4 * error);
    });
  });
});

test('the channels are paid for the touches that happened, none after the order', () => {
  const people = populate(stage);
  const counts = CHANNELS.map(() => 0);
  const { calendar } = stage.world;
  for (let id = 0; id < population.shoppers; id++) {
    const life = people.live(id);
    for (let j = 0; j < life.count; j++) {
      const time = life.time[j] as number;
      const day = life.start + time;
      if (time < Math.min(life.purchase, life.riskTo) && day >= 0 && day < calendar.days)
        counts[life.channel[j] as number] = (counts[life.channel[j] as number] as number) + 1;
    }
  }
  for (const channel of PAID) {
    const paid = sum(
      stage.world.brands.flatMap((_, brand) =>
        calendar.months.map((_, month) => recorded.outlays.of({ brand, channel, month })),
      ),
    );
    const expected = (counts[CHANNELS.indexOf(channel)] as number) * usual.spend.perTouch[channel];
    expect(Math.abs(paid / expected - 1)).toBeLessThan(0.02);
  }
});

describe('what an analyst may see of fraud', () => {
  const { creators } = stage.world;

  test('a price says no more of it than what is declared', () => {
    const groups = Map.groupBy(
      creators.keys(),
      (c) => `${String(creators[c]?.platform)}/${String(creators[c]?.tier)}`,
    );
    const errors = [...groups.values()].flatMap((own) => {
      const perFollower = own.map((c) => (recorded.asked[c] as number) / (creators[c]?.followers ?? 1));
      const mean = sum(perFollower) / own.length;
      return own.map((c, i) =>
        Math.abs(((perFollower[i] as number) / mean) * 0.9 - 0.5 - (creators[c]?.authenticity ?? 0) * 0.5),
      );
    });
    expect(sum(errors) / errors.length).toBeGreaterThan(0.05);
  });

  test('nobody likes a post more often than it was seen, and heavy fraud shows in likes, not in an exact copy of reach', () => {
    const share = recorded.reactions.map(({ likes, reach }) => likes / reach);
    expect(Math.max(...share.filter((_, p) => (recorded.reactions[p]?.reach ?? 0) > 50))).toBeLessThan(0.95);
    const meanOf = (fraud: boolean): number => {
      const own = share.filter((_, p) => creators[stage.posts[p]?.creator ?? 0]?.heavyFraud === fraud);
      return sum(own) / own.length;
    };
    expect(meanOf(true)).toBeGreaterThan(1.5 * meanOf(false));
  });

  test('reactions per person reached are those configured, platform by platform', () => {
    PLATFORMS.forEach((platform, p) => {
      const own = [...stage.posts.keys()].filter((post) => {
        const creator = creators[stage.posts[post]?.creator ?? 0];
        return creator?.platform === p && !creator.heavyFraud && !stage.posts[post]?.code;
      });
      const rate = own.map((post) => {
        const { likes, comments, shares, saves, reach } = recorded.reactions[
          post
        ] as (typeof recorded.reactions)[number];
        return (likes + comments + shares + saves) / reach;
      });
      const configured = usual.engagement.perReach[platform];
      expect(Math.abs(sum(rate) / rate.length / configured - 1)).toBeLessThan(0.3);
    });
  });
});
