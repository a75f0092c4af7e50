import type { PublishedSource } from './source.ts';

/** What advertising was measured to cause, by experiments. */
export const effects = {
  'ghost-ads': {
    publisher: 'Johnson, Lewis and Nubbemeyer',
    title: 'Ghost ads: improving the economics of measuring online ad effectiveness',
    addresses: ['https://staging.scite.ai/authors/garrett-a-johnson-38AwM2'],
    population: 'a retargeting campaign, held-out users',
    year: '2017',
    certainty: 'S',
    says: 'Retargeting: purchases +10.5%, visits +17.2%.',
  },
  'sahni-retargeting': {
    publisher: 'Sahni, Narayanan and Kalyanam',
    title:
      'An experimental investigation of the effects of retargeted advertising (Journal of Marketing Research)',
    addresses: ['https://doi.org/10.1177/0022243718813987'],
    population: 'visitors of one shop, an experiment',
    year: '2019',
    certainty: 'P',
    says: 'Returns to the site +14.6% in four weeks; a third of the effect of the first week (33%) falls on its first day.',
  },
  'blake-search': {
    publisher: 'Blake, Nosko and Tadelis',
    title: 'Consumer heterogeneity and paid search effectiveness (NBER 20171)',
    addresses: ['https://papers.ssrn.com/sol3/papers.cfm?abstract_id=2444538'],
    population: 'field experiments at eBay',
    year: '2014',
    certainty: 'P',
    says: 'Ads on searches for the brand itself: no measurable short-term benefit.',
  },
  'gordon-facebook': {
    publisher: 'Gordon, Moakler and Zettelmeyer',
    title:
      'Close enough? A large-scale exploration of non-experimental approaches to advertising measurement',
    addresses: ['https://arxiv.org/abs/2201.07055'],
    population: 'randomized trials at Facebook',
    year: '2022',
    certainty: 'P',
    says: 'Median lift among the exposed: 28% at the top of the funnel, 19% in the middle, 6% at the bottom. Median error of estimates without an experiment: 115%, 107% and 62%.',
  },
  'leung-elasticity': {
    publisher: 'Leung and others, in the magazine of the Foster School of Business',
    title: 'Influencer peddling',
    addresses: ['https://magazine.foster.uw.edu/insights/influencer-peddling'],
    population: 'sponsored posts of creators',
    year: '2022',
    certainty: 'S',
    says: 'Elasticity of engagement to spend on creators about 0.5: 1% more spend, 0.5% more engagement.',
  },
  'watease-half-life': {
    publisher: 'watease.com',
    title: 'Rule of a vendor',
    addresses: ['https://watease.com'],
    population: 'performance ads',
    year: 'year not stated',
    certainty: null,
    says: 'The effect of a performance ad halves in one to three days.',
    note: 'A rule of thumb, not a measurement.',
  },
} as const satisfies Record<string, PublishedSource>;
