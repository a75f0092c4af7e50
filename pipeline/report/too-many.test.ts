import { expect, test } from 'vitest';
import { settings } from '../config.ts';
import { resolve } from '../config/resolve.ts';
import { pathTableData } from '../journeys/journey-data.ts';
import { pathsOf } from '../testing/paths.ts';
import type { Tables } from '../tables/tables.ts';
import { attributionReport } from './attribution.ts';
import { lookHere } from './look.ts';

const NONE: Tables = {
  brands: null,
  influencers: null,
  posts: null,
  conversions: null,
  touchpoints: null,
  spend: null,
  lift_tests: null,
};

test('more channels than pages can show are refused before anything is computed', async () => {
  const paths = pathsOf(Array.from({ length: 5001 }, (_, i) => ({ path: [`C${String(i)}`], orders: 1 })));
  const given = { models: [], config: resolve(settings, {}, 'test'), tables: NONE, look: lookHere([]) };
  await expect(attributionReport(pathTableData(paths, true), given)).rejects.toThrow(
    /^5,001 channels, expected at most 5,000 on a site: /,
  );
});
