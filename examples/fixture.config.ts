/**
 * A report on the small data set that is kept by hand in data/fixture: 24 creators, 60 orders. The golden run.
 *
 *   npm run build -- --config examples/fixture.config.ts
 */
import { defineConfig } from '../pipeline/config.ts';

export default defineConfig({
  judge: { enabled: false },
  source: { kind: 'csv', folder: 'data/fixture', label: 'Data: the small example that comes with Hemline' },
});
