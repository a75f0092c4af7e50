/**
 * A report on a touchpoint log as public data sets have it: one row per ad contact, orders marked on the row itself.
 *
 *   npm run build -- --config examples/public-log.config.ts --input touchpoints=path/to/log.csv
 */
import { defineConfig } from '../pipeline/config.ts';

export default defineConfig({
  site: { title: 'Public touchpoint log' },
  source: {
    kind: 'csv',
    tables: {
      touchpoints: {
        file: 'public-touchpoints.csv',
        // Their name -> our name. Cells of columns that are not named here and that we do not know stay unread.
        columns: {
          customer_id: 'customer_id',
          time: 'touchpoint_date',
          channel: 'channel',
          interaction: 'touchpoint_type',
          conversion: 'conversion',
          conversion_value: 'conversion_value',
        },
        // Their words -> ours. Models do not look at the type of a touch.
        values: { touchpoint_type: { impression: 'view', conversion: 'click' } },
      },
      brands: { file: null },
      influencers: { file: null },
      posts: { file: null },
      conversions: { file: null },
      spend: { file: null },
      lift_tests: { file: null },
      paths: { file: null },
    },
  },
});
