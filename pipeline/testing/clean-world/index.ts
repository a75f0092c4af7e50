import type { Benchmarks } from '../../config.ts';
import { source } from '../../random/source.ts';
import { drawFrom } from '../../simulate/draw.ts';
import { creatorRows } from './creators.ts';
import { BRANDS, brandRows, postRows } from './posts.ts';
import type { CellRow, CellTables } from './rows.ts';
import { shopperRows } from './shoppers.ts';

/** A small world in which no rule has anything to say: the cells of every file. */
export function cleanTables(benchmarks: Benchmarks, seed = 'clean'): CellTables {
  const draw = drawFrom(source(seed, 'clean world'));
  const influencers = creatorRows(draw, benchmarks);
  const posts = postRows(draw, influencers, benchmarks);
  return new Map([
    ['brands', brandRows()],
    ['influencers', influencers],
    ['posts', posts],
    ...(Object.entries(shopperRows(draw, posts)) as ['conversions' | 'touchpoints', CellRow[]][]),
    ['spend', spendRows()],
    ['lift_tests', liftRows()],
  ]);
}

const spendRows = (): CellRow[] =>
  ['2024-01', '2024-02', '2024-03', '2024-04'].flatMap((month) =>
    BRANDS.flatMap((brand_id) =>
      ['paid_social', 'search'].map((channel) => ({ month, brand_id, channel, spend: '1200.5' })),
    ),
  );

const liftRows = (): CellRow[] => [
  {
    channel: 'paid_social',
    start: '2024-02-01',
    end: '2024-02-28',
    effect: '0.1',
    standard_error: '0.04',
    unit: 'orders',
  },
  {
    channel: 'Instagram',
    start: '2024-03-01',
    end: '2024-03-28',
    effect: '0.2',
    standard_error: '0.05',
    unit: 'orders',
  },
];
