import type { Benchmarks } from '../../config.ts';
import type { Draw } from '../../simulate/draw.ts';
import type { CellRow } from './rows.ts';

const FOLLOWERS = {
  nano: [1e3, 1e4],
  micro: [1e4, 1e5],
  mid: [1e5, 5e5],
  macro: [5e5, 1e6],
  mega: [1e6, 4e6],
} as const;
const RATE = { nano: 3.5, micro: 2.6, mid: 1.9, macro: 1.4, mega: 1 } as const;
const REAL = { nano: 0.9, micro: 0.85, mid: 0.79, macro: 0.74, mega: 0.7 } as const;

/** Creators spread as the benchmarks say. */
export function creatorRows(draw: Draw, { platform, tier, gender, ageGroup }: Benchmarks): CellRow[] {
  return Array.from({ length: 600 }, (_, i) => {
    const size = draw.pick(tier);
    const [least, most] = FOLLOWERS[size];
    const followers = Math.floor(draw.between(least, most));
    return {
      influencer_id: `i${String(i)}`,
      username: `creator.${String(i)}`,
      platform: draw.pick(platform),
      tier: size,
      follower_count: String(followers),
      engagement_rate: (RATE[size] * draw.spread(0.2)).toFixed(3),
      country: draw.chance(0.3) ? 'US' : draw.chance(0.5) ? 'GB' : 'BR',
      audience_authenticity_score: Math.min(1, REAL[size] + draw.between(-0.06, 0.06)).toFixed(3),
      avg_collaboration_cost: (followers * 0.005 * draw.spread(0.3)).toFixed(2),
      gender: draw.pick(gender),
      age_group: draw.pick(ageGroup),
    };
  });
}
