import type { PublishedSource } from './source.ts';

/** Who follows creators, how many of them are real, and how many see a post. */
export const audience = {
  'minter-reach': {
    publisher: 'Minter.io',
    title: 'How much reach should my brand be getting on Instagram',
    addresses: ['https://minter.io/blog/how-much-reach-should-my-brand-be-getting-on-instagram/'],
    population: '3 to 4 million posts on Instagram',
    year: '2019',
    certainty: 'P',
    says: 'Reach against followers: 37.7% up to 20,000 followers, 22.9% up to 100,000, 22.9% up to a million, 19.1% above. Stories: from 8.2% down to 3.8%.',
  },
  'napolify-reach': {
    publisher: 'Napolify',
    title: 'Carousels vs reels',
    addresses: ['https://napolify.com/blogs/news/carousels-vs-reels'],
    population: 'posts on Instagram',
    year: '2025',
    certainty: 'P',
    says: 'Reach against followers: reels 30.8%, carousels 14.5%.',
    note: 'Weak: how it was measured is not told.',
  },
  'hypeauditor-fake-followers': {
    publisher: 'HypeAuditor',
    title: 'HypeAuditor influencer fraud',
    addresses: ['https://ion.co/hype-auditor-influencer-fraud'],
    population: 'followers of creators on Instagram',
    year: '2019',
    certainty: 'S',
    says: '22.23% of followers are suspicious.',
  },
  'hypeauditor-uk-us': {
    publisher: 'HypeAuditor',
    title: 'Analysing UK and US influencers: how many of their followers and likes are fake',
    addresses: [
      'https://hypeauditor.com/blog/analysing-uk-and-us-influencers-how-many-of-their-followers-and-likes-are-fake/',
    ],
    population: '50,000 creators in the UK and the US',
    year: 'year not stated',
    certainty: 'P',
    says: 'Low-quality followers: 28.4% above a million followers, more than 50% in small accounts.',
    note: 'Older than the other figures of this publisher.',
  },
  'hypeauditor-fraud-share': {
    publisher: 'HypeAuditor',
    title: 'State of Influencer Marketing 2023',
    addresses: ['https://busycontinent.com/influencers-impacted-fraud-decreases-hypeauditor/'],
    population: 'accounts of creators',
    year: '2022 data',
    certainty: 'S',
    says: '36.28% of accounts were touched by fraud, about 60% of those above a million followers.',
  },
  'hypeauditor-fraud-by-tier': {
    publisher: 'HypeAuditor',
    title: 'More than half of Instagram influencers engaged in fraud',
    addresses: [
      'https://campaignasia.com/article/more-than-half-of-instagram-influencers-engaged-in-fraud/468989',
    ],
    population: 'creators on Instagram',
    year: '2021',
    certainty: 'S',
    says: 'Accounts touched by fraud: nano 42%, mega 66%.',
  },
} as const satisfies Record<string, PublishedSource>;
