/**
 * What the validators compare the data with: how much is too much, and how the field is distributed. A default names its
 * source in docs/industry_benchmarks.md, or says that it is an assumption. A brand's own roster may differ on purpose, so
 * these never stop a build. Where the simulated world has the same figure, it stands there.
 */
import { number, numbers, share, shares } from './setting.ts';
import { creators } from './simulation/creators.ts';
import { looks } from './simulation/looks.ts';
import { ASSUMED } from './sources.ts';

const engagement = (value: Record<'nano' | 'micro' | 'mid' | 'macro' | 'mega', number>, doc: string) =>
  numbers(value, {
    doc,
    unit: '% of followers per post',
    source: [ASSUMED, 'hypeauditor-engagement', 'statista-engagement', 'socialinsider-rates'],
    min: 0,
    max: 100,
  });

const formats = <const K extends string>(value: Readonly<Record<K, number>>, platform: string) =>
  shares(value, { doc: `posts on ${platform} by format`, source: ASSUMED });

export const validation = {
  failShare: share(0.01, 'rows that contradict a rule, of the rows concerned, above which the rule fails'),
  missingShare: share(0.05, 'empty cells of a column that should be filled, above which it is reviewed'),
  weightTolerance: number(0.001, {
    doc: 'how far the sum of the attribution weights of an order may be from 1',
    unit: 'share of 1',
    min: 0,
    max: 1,
  }),
  edgeDays: number(7, {
    doc: 'how far outside the days of the touches an order may lie',
    unit: 'days',
    min: 0,
    max: 3650,
  }),
  outlierDistance: number(6, {
    doc: 'robust distance from the median of logarithms above which an amount is an outlier',
    unit: 'standard deviations',
    min: 2,
    max: 100,
  }),
  engagementGap: share(0.25, 'how far a declared engagement rate may lie from that of the posts', ASSUMED),
  effect: {
    shares: share(
      0.1,
      'Cohen’s w from which shares count as different; at large n everything is significant',
      'cohen-effects',
    ),
    distribution: share(0.1, 'largest gap D from which a distribution counts as different', ASSUMED),
    correlation: share(
      0.1,
      'rank correlation that counts as one, where only the sign is expected',
      'cohen-effects',
    ),
    strongCorrelation: share(0.5, 'rank correlation expected between kinds of engagement', ASSUMED),
  },
  platform: shares(creators.platform.value, { doc: 'influencers by platform', source: ASSUMED }),
  tier: shares(creators.tier.value, { doc: 'influencers by tier', source: ASSUMED }),
  gender: shares(creators.gender.value, { doc: 'influencers by gender', source: ASSUMED }),
  ageGroup: shares(creators.age.value, { doc: 'influencers by age', source: ASSUMED }),
  contentType: {
    Instagram: formats(looks.formats.Instagram.value, 'Instagram'),
    TikTok: formats(looks.formats.TikTok.value, 'TikTok'),
    YouTube: formats(looks.formats.YouTube.value, 'YouTube'),
    Twitter: formats(looks.formats.Twitter.value, 'Twitter'),
  },
  mostUS: share(0.35, 'influencers from the United States above which a roster is lopsided', ASSUMED),
  mostOneGender: share(0.7, 'influencers of one gender on one platform above which it is lopsided', ASSUMED),
  engagementLow: engagement(
    { nano: 1.5, micro: 1.2, mid: 0.8, macro: 0.5, mega: 0.2 },
    'least median engagement rate of a tier',
  ),
  engagementHigh: engagement(
    { nano: 8, micro: 5, mid: 4, macro: 3.5, mega: 3 },
    'largest median engagement rate of a tier',
  ),
  conversionRate: {
    low: share(0.01, 'least share of journeys that end in an order', [
      ASSUMED,
      'centra-conversion',
      'statista-conversion',
    ]),
    high: share(0.05, 'largest share of journeys that end in an order', [
      ASSUMED,
      'centra-conversion',
      'statista-conversion',
    ]),
  },
};
