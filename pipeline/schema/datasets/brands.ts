import type { Dataset } from '../dataset.ts';
import { closedCategory, id, integer, money, openCategory, text } from '../kinds/index.ts';
import { audienceAges, platforms } from './words.ts';

export const brands = {
  name: 'brands',
  doc: 'Brands: who pays for the posts, and with what budget',
  expectedFile: 'brands.csv',
  key: 'brand_id',
  requireOneOf: [],
  repeatedRows: 'once',
  feeds: ['/brands/', '/calculator/', '/data-quality/'],
  columns: {
    brand_id: id({ doc: 'Name of the brand in the other tables', example: 'B01', required: true }),
    brand_name: text({ doc: 'Name as shown', example: 'Maison Vesper', aliases: ['brand', 'name'] }),
    brand_tier: closedCategory({
      doc: 'Position in the market',
      example: 'Premium',
      known: ['Luxury', 'Premium', 'Mid-market', 'Fast-fashion', 'DTC'],
    }),
    monthly_social_budget: money({
      doc: 'Planned budget for influencers, paid social and retargeting together',
      example: '250000',
      unit: 'currency per month',
      min: 0,
      max: 1e9,
    }),
    primary_platform: openCategory({
      doc: 'Platform that gets most of the budget',
      example: 'Instagram',
      known: platforms,
    }),
    avg_product_price: money({ doc: 'Mean price of a product', example: '180', min: 0, max: 1e6 }),
    target_demographic: openCategory({
      doc: 'Age group that the brand sells to, in years',
      example: '25-34',
      known: [...audienceAges, '25-44'],
    }),
    founded_year: integer({
      doc: 'Year in which the brand was founded',
      example: '1998',
      unit: 'year',
      min: 1000,
      max: 2100,
    }),
  },
} as const satisfies Dataset;
