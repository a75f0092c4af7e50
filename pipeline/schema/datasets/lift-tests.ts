import type { Dataset } from '../dataset.ts';
import { day, number, text } from '../kinds/index.ts';

export const liftTests = {
  name: 'lift_tests',
  doc: 'Lift tests: what experiments measured a channel to cause',
  expectedFile: 'lift_tests.csv',
  key: null,
  requireOneOf: [],
  repeatedRows: 'once',
  feeds: ['/attribution/', '/truth/', '/data-quality/'],
  columns: {
    channel: text({ doc: 'Channel as in touchpoints', example: 'paid_social', required: true }),
    start: day({
      doc: 'First day of the test, UTC',
      example: '2024-03-01',
      aliases: ['start_date', 'test_start'],
    }),
    end: day({ doc: 'Last day of the test, UTC', example: '2024-03-28', aliases: ['end_date', 'test_end'] }),
    effect: number({
      doc: 'Measured effect, in the unit that the row names; below zero is possible',
      example: '0.21',
      unit: 'as in unit',
      required: true,
      min: -1e12,
      max: 1e12,
      aliases: ['lift'],
    }),
    standard_error: number({
      doc: 'Standard error of the effect',
      example: '0.06',
      unit: 'as in unit',
      required: true,
      min: 0,
      max: 1e12,
      aliases: ['se'],
    }),
    unit: text({
      doc: 'What effect and error count: orders over the period of the data, or a share of all orders; other units calibrate no model',
      example: 'orders',
    }),
  },
} as const satisfies Dataset;
