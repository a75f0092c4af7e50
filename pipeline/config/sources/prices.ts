import type { PublishedSource } from './source.ts';

/** What a sponsored post costs, by published price lists. */
export const prices = {
  'wordontheblock-prices': {
    publisher: 'Word on the Block',
    title: 'Influencer pricing guide',
    addresses: ['https://wordontheblock.com/blog/influencer-pricing-guide'],
    population: 'price list per post, by tier',
    year: '2023',
    certainty: 'P',
    says: 'Instagram: nano $10–100, micro $100–500, mid $500–5,000, macro $5,000–10,000, mega $10,000 and more. TikTok: nano $5–25, micro $25–125, up to a million followers $125–2,500, mega $2,500 and more. YouTube: $20–200, $200–1,000, $1,000–20,000, $20,000 and more. A thousand views: $5–15 on Instagram and TikTok, $15–30 on YouTube.',
    note: 'The table is also seen credited to Influencer Marketing Hub; an original there was not found.',
  },
  'hootsuite-prices': {
    publisher: 'Hootsuite, data of Statista',
    title: 'Instagram influencer rates',
    addresses: ['https://blog.hootsuite.com/instagram-influencer-rates/'],
    population: 'price list per Instagram post',
    year: 'year not stated',
    certainty: 'P',
    says: 'Nano $25–150, mid $160–1,800, mega $1,200 and more.',
    context: 'another price list for the same posts',
  },
  'inbeat-prices': {
    publisher: 'inBeat',
    title: 'Influencer rate sheet',
    addresses: ['https://inbeat.co/articles/influencer-rate-sheet/'],
    population: 'rule of thumb',
    year: 'January 2024',
    certainty: 'P',
    says: '$100 for every 10,000 followers.',
    note: 'Also quoted as $10 to $100; only the upper end was found.',
    context: 'the rule of thumb that most guides start from',
  },
  'influenceflow-prices': {
    publisher: 'InfluenceFlow',
    title: 'Guides of 2026',
    addresses: ['https://influenceflow.io'],
    population: 'price list per Instagram post',
    year: '2026',
    certainty: 'P',
    says: 'Nano $100–500.',
    context: 'newer guides are dearer',
  },
} as const satisfies Record<string, PublishedSource>;
