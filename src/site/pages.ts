import type { TableName } from '../../pipeline/report/contract.ts';

export interface SitePage {
  path: string;
  title: string;
  /** What a reader will find, as the search engines show it. */
  answer: string;
  /** The tables without which the page has nothing to say. */
  needs: TableName[];
  /** The question that a page answers, once this version computes it; absent on finished pages. */
  question?: string;
  /** Path of the page that leads here; such a page is not in the contents. */
  under?: string;
}

/** Every page, in reading order; the contents leave out those under another. */
export const pages: SitePage[] = [
  {
    path: '/',
    title: 'Summary',
    answer: 'What the orders, the touches before them and the attribution models say, on one page.',
    needs: ['touchpoints'],
  },
  {
    path: '/influencers/',
    title: 'Influencers',
    answer: 'Every creator scored against peers with an interval; filter, compare, download.',
    needs: ['influencers', 'posts', 'touchpoints', 'conversions'],
  },
  {
    path: '/content/',
    title: 'Content',
    answer: 'Engagement by format, style, hour and season, with tests that count every comparison made.',
    needs: ['posts', 'influencers'],
  },
  {
    path: '/attribution/',
    title: 'Attribution',
    answer:
      'Every attribution model, channel by channel, with intervals; what a switch would move; how journeys run.',
    needs: ['touchpoints'],
  },
  {
    path: '/attribution/journeys/',
    title: 'Journeys',
    answer:
      'Who opens and who closes, how buyers go from touch to touch, what follows what, top paths with their money.',
    needs: ['touchpoints'],
    under: '/attribution/',
  },
  {
    path: '/truth/',
    title: 'Which model to trust',
    answer: 'Every model against a known truth: error, bias, rank, coverage and what the error costs.',
    needs: ['touchpoints', 'lift_tests'],
  },
  {
    path: '/truth/creators/',
    title: 'Creators against the truth',
    answer:
      'Scores, response curves and budget plans for creators, against what they really bring in a known world.',
    needs: ['touchpoints', 'posts', 'influencers'],
    under: '/truth/',
  },
  {
    path: '/calculator/',
    title: 'Calculator',
    answer: 'Split a budget across platforms and tiers, see what it is likely to return, and whom to book.',
    needs: ['influencers', 'posts', 'touchpoints', 'conversions'],
  },
  {
    path: '/brands/',
    title: 'Brands',
    answer: 'The summary and the best-fit creators of each brand, one link to send per brand.',
    question: 'How did each brand do, and which creators fit it?',
    needs: ['brands', 'conversions', 'posts', 'influencers'],
  },
  {
    path: '/data-quality/',
    title: 'Data quality',
    answer: 'What was read, what was left out and why, and what to do about it.',
    needs: [],
  },
  {
    path: '/docs/methodology/',
    title: 'Methodology',
    answer: 'How every number of this report is computed.',
    needs: [],
  },
];

export function pageAt(path: string): SitePage {
  const page = pages.find((p) => p.path === path);
  if (!page) throw new Error(`src/site/pages.ts lists no page ${path}`);
  return page;
}
