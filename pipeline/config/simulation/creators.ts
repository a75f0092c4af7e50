import { number, numbers, shares } from '../setting.ts';
import { ASSUMED, share } from './assumed.ts';

/** Who the creators are, and how far their posts reach. */
export const creators = {
  platform: shares(
    { Instagram: 0.45, TikTok: 0.35, YouTube: 0.12, Twitter: 0.08 },
    { doc: 'creators by platform', source: ASSUMED },
  ),
  tier: shares(
    { nano: 0.4, micro: 0.35, mid: 0.15, macro: 0.07, mega: 0.03 },
    { doc: 'creators by tier', source: ASSUMED },
  ),
  country: shares(
    {
      US: 0.3,
      UK: 0.12,
      FR: 0.09,
      IT: 0.08,
      DE: 0.07,
      BR: 0.07,
      ES: 0.06,
      IN: 0.06,
      KR: 0.04,
      JP: 0.04,
      AU: 0.04,
      CA: 0.03,
    },
    { doc: 'creators by country', source: ASSUMED },
  ),
  gender: shares(
    { Female: 0.48, Male: 0.45, 'Non-binary': 0.05, Unknown: 0.02 },
    { doc: 'creators by declared gender', source: ASSUMED },
  ),
  age: shares(
    { '18-24': 0.3, '25-34': 0.42, '35-44': 0.2, '45+': 0.08 },
    { doc: 'creators by age in years', source: ASSUMED },
  ),
  verified: numbers(
    { nano: 0.01, micro: 0.05, mid: 0.3, macro: 0.6, mega: 0.9 },
    {
      doc: 'creators whom the platform verified',
      unit: 'share of creators',
      source: ASSUMED,
      min: 0,
      max: 1,
    },
  ),
  authenticity: numbers(
    { nano: 0.86, micro: 0.82, mid: 0.78, macro: 0.74, mega: 0.7 },
    {
      doc: 'mean share of followers who are real',
      unit: 'share of followers',
      source: [ASSUMED, 'hypeauditor-fake-followers', 'hypeauditor-uk-us', 'hypeauditor-fraud-by-tier'],
      note: 'the level is near the published mean; that it falls with size follows the number of accounts touched by fraud, and goes against the count of followers',
      min: 0.05,
      max: 0.99,
    },
  ),
  authenticityWeight: number(14, {
    doc: 'how closely authenticity keeps to its mean: a + b of its beta distribution',
    source: ASSUMED,
    min: 1,
    max: 1000,
  }),
  heavyFraud: numbers(
    { nano: 0.03, micro: 0.05, mid: 0.07, macro: 0.08, mega: 0.09 },
    {
      doc: 'creators who bought most of their followers',
      unit: 'share of creators',
      source: [ASSUMED, 'hypeauditor-fraud-share', 'hypeauditor-fraud-by-tier'],
      note: 'far fewer than were ever touched by fraud: only accounts that bought most of their followers; rising with size as published',
      min: 0,
      max: 1,
    },
  ),
  diligenceSpread: number(0.5, {
    doc: 'standard deviation of log number of posts among creators',
    source: ASSUMED,
    min: 0,
    max: 3,
  }),
  declaredNoise: number(0.03, {
    doc: 'standard deviation of the declared audience authenticity around the real one',
    unit: 'share of followers',
    source: ASSUMED,
    min: 0,
    max: 0.3,
  }),
  fraudHidden: share(
    0.5,
    'part of the bought followers that the declared authenticity of a heavy-fraud account overlooks, at most',
  ),
  reachRate: numbers(
    { nano: 0.38, micro: 0.23, mid: 0.18, macro: 0.15, mega: 0.12 },
    {
      doc: 'real followers who see a post',
      unit: 'share of real followers',
      source: 'minter-reach',
      note: 'large tiers are lowered on purpose; published reach counts all followers, ours the real ones',
      min: 0.001,
      max: 1,
    },
  ),
  platformReach: numbers(
    { Instagram: 1, TikTok: 1.3, YouTube: 0.5, Twitter: 0.3 },
    { doc: 'reach against Instagram', source: ASSUMED, min: 0.01, max: 10 },
  ),
  reachSpread: number(0.4, {
    doc: 'standard deviation of log reach among posts of one creator and format',
    source: ASSUMED,
    min: 0,
    max: 3,
  }),
};
