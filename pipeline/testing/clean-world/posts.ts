import type { Benchmarks } from '../../config.ts';
import type { Draw } from '../../simulate/draw.ts';
import type { CellRow } from './rows.ts';

export const DAY = 86_400_000;
export const START = Date.UTC(2024, 0, 1);
export const DAYS = 120;
export const BRANDS = ['b1', 'b2', 'b3', 'b4', 'b5', 'b6'] as const;

export const brandRows = (): CellRow[] =>
  BRANDS.map((brand_id, i) => ({
    brand_id,
    brand_name: `Brand ${String(i)}`,
    brand_tier: i < 2 ? 'Premium' : 'DTC',
    monthly_social_budget: '20000',
    founded_year: '2001',
  }));

/** Posts of the creators, from a month before the first day on; a quarter of them sponsored. */
export const postRows = (draw: Draw, creators: readonly CellRow[], benchmarks: Benchmarks): CellRow[] =>
  Array.from({ length: 6000 }, (_, i) => {
    const creator = creators[draw.integer(creators.length)] as CellRow;
    const time = START + draw.between(-30, DAYS) * DAY;
    const sponsored = draw.chance(0.25);
    return {
      post_id: `p${String(i)}`,
      influencer_id: creator['influencer_id'] ?? '',
      brand_id: sponsored ? (BRANDS[draw.integer(BRANDS.length)] ?? '') : '',
      platform: creator['platform'] ?? '',
      post_date: new Date(time).toISOString().slice(0, 10),
      post_time_hour: String(new Date(time).getUTCHours()),
      day_of_week: String((new Date(time).getUTCDay() + 6) % 7),
      content_type: format(draw, creator['platform'] ?? '', benchmarks),
      is_sponsored: String(sponsored),
      discount_code_present: String(sponsored && draw.chance(0.3)),
      ...reactions(draw, creator, sponsored),
    };
  });

function format(draw: Draw, platform: string, { contentType }: Benchmarks): string {
  const usual = new Map<string, Record<string, number>>(Object.entries(contentType)).get(platform) ?? {};
  return draw.pick(usual);
}

function reactions(draw: Draw, creator: CellRow, sponsored: boolean): CellRow {
  const expected = (Number(creator['follower_count']) * Number(creator['engagement_rate'])) / 100;
  const all = expected * draw.spread(0.3) * Math.exp(-0.045);
  const [comments, shares, saves] = [0.03, 0.02, 0.05].map((part) =>
    Math.round(all * part * draw.spread(0.2)),
  );
  const likes = Math.round(all * 0.9);
  const reach = Math.round(all * draw.between(7, 14)) + 1;
  const cost = sponsored ? (Math.max(1, reach / 200) * draw.spread(0.3)).toFixed(2) : '0';
  const numbers = { likes, comments, shares, saves, reach, impressions: Math.round(reach * 1.2) };
  return {
    ...Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, String(value)])),
    cost,
  };
}
