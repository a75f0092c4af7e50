import type { PublishedSource } from './source.ts';

/** How shoppers get to an order, and how shops credit it. */
export const journeys = {
  'thoughtmetric-touches': {
    publisher: 'ThoughtMetric',
    title: 'How many touchpoints does it take to convert? The answer is 2.9, according to data',
    addresses: [
      'https://thoughtmetric.io/blog/how-many-touchpoints-does-it-take-to-convert-the-answer-is-2-9-according-to-data',
    ],
    population: '100 online shops',
    year: '2025',
    certainty: 'P',
    says: 'Mean of 2.9 touches before an order.',
  },
  'google-nielsen-visits': {
    publisher: 'Google and Nielsen',
    title: 'How UK shoppers buy apparel (warc.com, item 28660)',
    addresses: [],
    population: 'UK apparel shoppers',
    year: 'about 2011',
    certainty: 'S',
    says: '3.9 visits and 27 days of research before an order.',
  },
  'netelixir-days': {
    publisher: 'NetElixir',
    title: 'Time from first visit to purchase',
    addresses: ['https://mediapost.com/publications/article/371527/'],
    population: '2 million paths, women’s fashion and jewellery',
    year: 'year not stated',
    certainty: 'S',
    says: 'From the first visit to the order: 6.17 days before the holidays, 3.08 days in them.',
  },
  'neilpatel-models': {
    publisher: 'Neil Patel',
    title: 'Attribution model usage',
    addresses: ['https://neilpatel.com/marketing-stats/attribution-model-usage/'],
    population: '100 firms with revenue above $200 million',
    year: 'April 2025',
    certainty: 'P',
    says: 'Model in use: data-driven 26%, last touch 19%, first touch 12%, linear 12%, none 31%.',
  },
} as const satisfies Record<string, PublishedSource>;
