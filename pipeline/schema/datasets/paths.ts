import type { Dataset } from '../dataset.ts';
import { money, number, path } from '../kinds/index.ts';

const journeys = { unit: 'journeys', min: 0, max: 1e12 } as const;

export const paths = {
  name: 'paths',
  doc: 'Paths: journeys already added up by their sequence of channels',
  expectedFile: 'paths.csv',
  key: null,
  requireOneOf: [],
  rowRule: {
    expected: 'no money without an order',
    holds: ({ total_conversions: orders, total_conversion_value: value }) =>
      orders !== 0 || value === null || value === 0,
  },
  repeatedRows: 'keep',
  feeds: ['/attribution/', '/data-quality/'],
  columns: {
    path: path({
      doc: 'Channels in order, separated as source.pathSeparator says; equal paths are added up',
      example: 'Instagram > Email > Direct',
      required: true,
      aliases: ['channel_path', 'journey', 'conversion_path'],
    }),
    total_conversions: number({
      doc: 'Orders at the end of such journeys; fractions are accepted',
      example: '25',
      required: true,
      ...journeys,
      aliases: ['conversions', 'total_conversion', 'conv'],
    }),
    total_conversion_value: money({
      doc: 'Money of those orders',
      example: '1711.84',
      min: 0,
      max: 1e15,
      aliases: ['conversion_value', 'conversions_value', 'value', 'revenue'],
    }),
    total_null: number({
      doc: 'Such journeys without an order',
      example: '1965',
      ...journeys,
      aliases: ['null', 'nulls', 'null_conversions', 'total_nulls'],
    }),
  },
} as const satisfies Dataset;
