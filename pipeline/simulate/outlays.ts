import { source } from '../random/source.ts';
import { drawFrom } from './draw.ts';
import type { Life } from './life.ts';
import { CHANNEL, CHANNELS, PLATFORMS, type Channel } from './names.ts';
import type { PostFact, World } from './posts.ts';

const DAYS_PER_MONTH = 365.25 / 12;

/** Channels that are paid by the touch. */
export const PAID: readonly (keyof World['settings']['spend']['perTouch'])[] = [
  'paid_social',
  'retargeting',
  'search',
  'email',
];

/** Counts the touches of everybody who lives, by brand, channel and month: what the channels are paid for. */
export interface TouchTally {
  add(life: Life): void;
  of(at: { brand: number; channel: number; month: number }): number;
}

export function touchTally({ calendar, brands }: World): TouchTally {
  const months = calendar.months.length;
  const counts = new Float64Array(brands.length * CHANNELS.length * months);
  const place = (brand: number, channel: number, month: number): number =>
    (brand * CHANNELS.length + channel) * months + month;
  return {
    of: ({ brand, channel, month }) => counts[place(brand, channel, month)] as number,
    add(life) {
      const end = Math.min(life.purchase, life.riskTo);
      for (let j = 0; j < life.count; j++) {
        const time = life.time[j] as number;
        if (time < life.riskFrom || time >= end) continue;
        const at = place(
          life.brand,
          life.channel[j] as number,
          calendar.monthOf(Math.floor(life.start + time)),
        );
        counts[at] = (counts[at] as number) + 1;
      }
    },
  };
}

/** What brands paid in the reported days, USD. */
export interface Outlays {
  /** Reported months, with fractions. */
  readonly months: number;
  /** Of a channel that is paid by the touch, in one month. */
  of(at: { brand: number; channel: Channel; month: number }): number;
  /** For what the monthly social budget covers: creators, paid social and retargeting, all months together. */
  planned(brand: number): number;
  /** Platform on which most was paid to creators. */
  mainPlatform(brand: number): number;
}

export function makeOutlays(
  { settings, calendar, brands, creators }: World,
  { posts, prices, tally }: { posts: readonly PostFact[]; prices: readonly number[]; tally: TouchTally },
): Outlays {
  const draw = drawFrom(source(settings.seed, 'spend'));
  const cents = (amount: number): number => Math.round(100 * amount) / 100;
  const paid = brands.map((_, brand) =>
    PAID.map((channel) =>
      calendar.months.map((_, month) =>
        cents(
          tally.of({ brand, channel: CHANNELS.indexOf(channel), month }) *
            settings.spend.perTouch[channel] *
            draw.noise(settings.spend.spread),
        ),
      ),
    ),
  );
  const toCreators = brands.map(() => PLATFORMS.map(() => 0));
  posts.forEach((post, p) => {
    const own = toCreators[post.brand];
    if (!own || post.day < 0) return;
    const platform = creators[post.creator]?.platform ?? 0;
    own[platform] = (own[platform] as number) + (prices[p] as number);
  });
  const total = (values: readonly number[] | undefined): number => (values ?? []).reduce((a, b) => a + b, 0);
  return {
    months: calendar.days / DAYS_PER_MONTH,
    of: ({ brand, channel, month }) => paid[brand]?.[PAID.indexOf(channel as 'email')]?.[month] ?? 0,
    planned: (brand) =>
      total(toCreators[brand]) +
      total(paid[brand]?.[PAID.indexOf(CHANNELS[CHANNEL.paidSocial] as 'paid_social')]) +
      total(paid[brand]?.[PAID.indexOf(CHANNELS[CHANNEL.retargeting] as 'retargeting')]),
    mainPlatform: (brand) => {
      const own = toCreators[brand] ?? [];
      return own.indexOf(Math.max(...own));
    },
  };
}
