import type { SourceId } from '../sources.ts';

/** A matter on which sources contradict each other, or a figure that is widely quoted and wrong. */
export interface Disagreement {
  id: string;
  title: string;
  sources: readonly SourceId[];
  text: string;
}

export const DISAGREEMENTS: readonly Disagreement[] = [
  {
    id: 'tiktok-engagement',
    title: 'Engagement on TikTok: the year and the denominator',
    sources: ['rivaliq-brands', 'socialinsider-rates', 'captiv8-rates', 'hypeauditor-engagement'],
    text: 'Brands on TikTok had 5.69% per follower in 2022 and 2.63% in the report of 2024: less than half. In the same posts of 2023 the rate was 4.25% per follower and 5.10% per view. Nano creators are given 12.6% per follower. All of these are "the engagement rate on TikTok".',
  },
  {
    id: 'nano-engagement',
    title: 'Engagement of nano creators: per follower or per impression',
    sources: ['captiv8-rates', 'hypeauditor-engagement', 'statista-engagement'],
    text: 'Per follower 2.19% to 2.78%, with 5.15% in one US count; per impression 6.23%. The 5 to 8% that are often quoted fit only the second. The simulated world sets rates per person reached, from which rates per follower follow.',
  },
  {
    id: 'tier-engagement',
    title: 'Whether engagement falls with size',
    sources: ['captiv8-rates', 'creatoriq-sponsored', 'statista-engagement'],
    text: 'On Instagram it mostly does, though one count puts the lowest rate in the mid tier. On TikTok it does not. Rates for mega creators on Instagram spread from 0.23% to 2.5%. One curve for all platforms is wrong; here reach falls with size, and reactions per person reached do not.',
  },
  {
    id: 'youtube-engagement',
    title: 'Engagement on YouTube',
    sources: ['creatordb-youtube', 'influencer-hero-youtube'],
    text: 'About 4% and 0.54%. The first is per view; the second does not say what it divides by.',
  },
  {
    id: 'authenticity-direction',
    title: 'Whose followers are false: small accounts or large ones',
    sources: [
      'hypeauditor-fake-followers',
      'hypeauditor-uk-us',
      'hypeauditor-fraud-by-tier',
      'hypeauditor-fraud-share',
    ],
    text: 'More of the large accounts were touched by fraud (nano 42%, mega 66%). But a count of followers finds more than half of low quality in small accounts and 28.4% in the largest. The default lets authenticity fall with size, as the first does; turn `simulation.creators.authenticity` around to see what depends on it.',
  },
  {
    id: 'prices',
    title: 'Prices of posts',
    sources: ['wordontheblock-prices', 'hootsuite-prices', 'inbeat-prices', 'influenceflow-prices'],
    text: 'A nano post on Instagram begins at $10, $25 or $100, a mega post at $1,200 or $10,000. TikTok prices in use are 4 to 16 times those of the list read here. Prices are unsettled, so they are settings: `simulation.prices`.',
  },
  {
    id: 'order-value',
    title: 'Order value',
    sources: ['yotpo-order-value', 'oberlo-order-value'],
    text: '$97 over 12.4 million purchases; $111 in one month and $309 in the next from another source. The spread between brands is larger than either: set your own.',
  },
  {
    id: 'conversion-rate',
    title: 'Conversion rate by channel',
    sources: ['vwo-conversion', 'centra-conversion', 'statista-conversion'],
    text: 'Shops convert 2.2 to 2.4% of visits. By channel the rates run from 0.7% (social) to 5.4% (referral); 1.5 to 2.5% for paid social and 3 to 5% for direct visits, as sometimes quoted, were not found. No source gives visits from creators.',
  },
  {
    id: 'model-usage',
    title: 'Which attribution model is in use',
    sources: ['neilpatel-models'],
    text: 'Data-driven 26%, last touch 19%, first touch 12%, linear 12%, none 31%. The ranking that has last touch at 40% is also quoted; a source for it was not found.',
  },
  {
    id: 'touches-before-purchase',
    title: 'Touches before an order',
    sources: ['thoughtmetric-touches', 'google-nielsen-visits'],
    text: 'A mean of 2.9 touches in shops of all kinds, 3.9 visits for apparel in an older UK study. Four to six touches in fashion and eight to twelve in luxury are quoted without a source. They count different things: clicks, visits, or also what was only seen.',
  },
  {
    id: 'sponsored-penalty',
    title: 'A penalty for sponsored posts',
    sources: ['jia-sponsored', 'drum-codes', 'creatoriq-sponsored'],
    text: 'That users punish sponsored posts is common belief and was not found: in 64,438 posts they engage more with them. A code or a giveaway adds another 34%. Rates of sponsored posts that look low are those of very large accounts.',
  },
  {
    id: 'formats',
    title: 'Carousels or reels',
    sources: ['creatorsjet-formats', 'unnamed-formats', 'napolify-reach'],
    text: 'By engagement rate carousels lead (1.92 times an image, reels 1.71); by interactions reels do (1.75, carousels 1.10), because they reach about twice as many. Both can be true.',
  },
  {
    id: 'faces',
    title: 'Faces, and who counted them',
    sources: ['gatech-faces'],
    text: '38% more likes and 32% more comments are right, and come from Georgia Tech and Yahoo Labs. Many posts credit MIT.',
  },
  {
    id: 'colours',
    title: 'Colours, the wrong way round',
    sources: ['curalate-colours'],
    text: 'Many posts say that warm colours get 24% more likes. The study says it of blue. The 29% that are quoted for showing a single product look like its figure for much background.',
  },
  {
    id: 'observational-lift',
    title: 'Lift with and without an experiment',
    sources: ['gordon-facebook', 'ghost-ads', 'blake-search'],
    text: 'Estimates without an experiment miss the measured lift by a median of 62 to 115%, and search ads that look best in a log can have no effect. This is why the report shows credit beside cause and never instead of it.',
  },
];
