import type { Dataset } from '../dataset.ts';
import { id, money, month, text } from '../kinds/index.ts';

export const spend = {
  name: 'spend',
  doc: 'Spend: what the other channels cost, by month',
  expectedFile: 'spend.csv',
  key: null,
  requireOneOf: [],
  repeatedRows: 'once',
  feeds: ['/brands/', '/data-quality/'],
  columns: {
    month: month({
      doc: 'Month of the spend; any day in it stands for it',
      example: '2024-06',
      required: true,
      aliases: ['date'],
    }),
    brand_id: id({
      doc: 'Who paid; empty for all brands together',
      example: 'B01',
      references: 'brands.brand_id',
    }),
    channel: text({ doc: 'Channel as in touchpoints', example: 'paid_social', required: true }),
    spend: money({
      doc: 'Really paid in the month',
      example: '12500',
      required: true,
      min: 0,
      max: 1e10,
      aliases: ['cost', 'amount'],
    }),
  },
} as const satisfies Dataset;
