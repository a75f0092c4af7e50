import { has } from '../../tables/cell.ts';
import { checkRows } from '../check-rows.ts';
import type { Rule } from '../rule.ts';

export const sponsoredBrand: Rule = {
  id: 'sponsored-brand',
  doc: 'A post has a brand if and only if it is sponsored.',
  check({ posts }, { failShare }) {
    if (!has(posts, 'is_sponsored', 'brand_id')) return [];
    const sponsored = posts.numbers('is_sponsored');
    const brands = posts.words('brand_id').codes;
    return checkRows(posts, {
      column: 'brand_id',
      holds: (row) =>
        Number.isNaN(sponsored[row]) ? null : (sponsored[row] === 1) === (brands[row] as number) >= 0,
      expected: (row) => (sponsored[row] === 1 ? 'the brand that paid' : 'no brand, or is_sponsored true'),
      claim: 'a brand is named exactly where the post is sponsored',
      denial: 'a brand without sponsoring, or sponsoring without a brand, stands',
      rows: 'posts',
      advice: 'Name the brand of each sponsored post and of no other: cost and sales are compared by brand.',
      failShare,
    });
  },
};

export const organicCost: Rule = {
  id: 'organic-cost',
  doc: 'An organic post costs nothing.',
  check({ posts }, { failShare }) {
    if (!has(posts, 'is_sponsored', 'cost')) return [];
    const [sponsored, cost] = [posts.numbers('is_sponsored'), posts.numbers('cost')];
    return checkRows(posts, {
      column: 'cost',
      holds: (row) => (sponsored[row] === 0 && !Number.isNaN(cost[row]) ? cost[row] === 0 : null),
      expected: () => '0, because the post is organic',
      claim: 'nothing was paid',
      denial: 'money was paid',
      rows: 'organic posts',
      advice: 'Mark paid posts as sponsored and name their brand; organic ones cost 0.',
      failShare,
    });
  },
};

export const sponsoredCost: Rule = {
  id: 'sponsored-cost',
  doc: 'A sponsored post has a cost above 0.',
  check({ posts }, { failShare }) {
    if (!has(posts, 'is_sponsored', 'cost')) return [];
    const [sponsored, cost] = [posts.numbers('is_sponsored'), posts.numbers('cost')];
    return checkRows(posts, {
      column: 'cost',
      holds: (row) => (sponsored[row] === 1 ? (cost[row] as number) > 0 : null),
      expected: () => 'more than 0, because the post is sponsored',
      claim: 'a cost is given',
      denial: 'no cost is given',
      rows: 'sponsored posts',
      advice:
        'Fill in what was really paid, gifts at their price; without it returns look better than they are.',
      failShare,
    });
  },
};
