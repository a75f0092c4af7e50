import type { PublishedSource } from './source.ts';

/** How many react: per follower, per impression or per view. */
export const engagement = {
  'hypeauditor-engagement': {
    publisher: 'HypeAuditor',
    title: 'State of Influencer Marketing 2023',
    addresses: ['https://busycontinent.com/influencers-impacted-fraud-decreases-hypeauditor/'],
    population: 'creators with 1,000 to 10,000 followers',
    year: '2022 data',
    certainty: 'S',
    says: 'Per follower, nano creators: 2.78% on Instagram, 12.6% on TikTok.',
  },
  'statista-engagement': {
    publisher: 'Statista',
    title: 'Average engagement rate on Instagram for influencers',
    addresses: [
      'https://datasetsearch.research.google.com/search?query=average+engagement+rate+on+instagram+for+influencers',
    ],
    population: 'creators on Instagram; two figures for the US alone',
    year: '2023; US: first half of 2023',
    certainty: 'S',
    says: 'Per follower: all creators 1.85%, nano 2.19%, mid tier lowest; fashion creators 1.53%. US: 5.15% with 5,000 to 10,000 followers, 2.54% above a million.',
  },
  'captiv8-rates': {
    publisher: 'EMARKETER, data of Captiv8',
    title: 'Exclusive: Instagram’s nano-influencers outperform, as do TikTok’s upper echelon of creators',
    addresses: [
      'https://content-na1.emarketer.com/exclusive-instagram-s-nano-influencers-outperform-as-do-tiktok-s-upper-echelon-of-creators',
    ],
    population: '5,000 organic posts',
    year: 'year not stated',
    certainty: 'P',
    says: 'Per impression: nano creators on Instagram 6.23%. Per view: TikTok creators with more than 1.5 million followers 4.95%.',
  },
  'creatoriq-sponsored': {
    publisher: 'CreatorIQ',
    title: 'Size does matter: macro influencers come out on top on TikTok',
    addresses: [
      'https://omnesinfluencers.com/news/size-does-matter-macro-influencers-come-out-on-top-on-tiktok',
    ],
    population: 'sponsored posts of mega creators',
    year: '2023',
    certainty: 'S',
    says: 'Engagement of sponsored posts: Instagram 0.23%, YouTube 1.6%, TikTok more than three times YouTube.',
    context: 'size does not lower engagement on TikTok as it does on Instagram',
  },
  'rivaliq-brands': {
    publisher: 'Rival IQ',
    title: 'Social media industry benchmark reports',
    addresses: [
      'https://markets.businessinsider.com/news/stocks/tiktok-best-app-platform-brand-engagement-new-data-key-takeaways-2023-3',
      'https://smk.co/?p=31338',
    ],
    population: 'accounts of brands, not of creators',
    year: '2022, and the report of 2024',
    certainty: 'S',
    says: 'Median per follower, 2022: TikTok 5.69%, Instagram 0.47%, Facebook 0.06%, Twitter 0.035%. Report of 2024: TikTok 2.63%, Facebook 0.063%.',
    note: 'Brands, so lower than creators; 0.5 to 1% for Twitter, as sometimes quoted, is 15 to 30 times too high for brands.',
    context: 'brand accounts, for comparison',
  },
  'socialinsider-rates': {
    publisher: 'Socialinsider',
    title: 'Social media industry benchmarks 2023',
    addresses: [
      'https://en.polis.consulting/2023/04/11/social-media-industry-benchmarks-2023-reveal-how-tiktoks-engagement-rate-is-decreasing/',
    ],
    population: '190 million posts',
    year: '2023',
    certainty: 'S',
    says: 'TikTok 4.25% per follower, 5.10% per view; Instagram 0.60%; Facebook 0.15%.',
  },
  'creatordb-youtube': {
    publisher: 'CreatorDB',
    title: 'Engagement rates in influencer marketing: the most important metric',
    addresses: [
      'https://creatordb.app/blog/engagement-rates-in-influencer-marketing-the-most-important-metric-3/',
    ],
    population: 'creators on YouTube',
    year: 'year not stated',
    certainty: 'P',
    says: 'YouTube: about 4% per view.',
  },
  'influencer-hero-youtube': {
    publisher: 'Influencer Hero',
    title: 'Free YouTube engagement rate calculator',
    addresses: ['https://influencer-hero.com/resources/free-youtube-engagement-rate-calculator'],
    population: 'creators on YouTube',
    year: 'January 2024',
    certainty: 'P',
    says: 'YouTube: median 0.54%.',
    note: 'The page does not say whether per subscriber or per view.',
    context: 'shows what a rate without its denominator is worth',
  },
} as const satisfies Record<string, PublishedSource>;
