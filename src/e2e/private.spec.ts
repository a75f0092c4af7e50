import { existsSync, readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { builtFiles, builtText } from './built.ts';
import { expect, test } from './support.ts';

/** The shape of the ids of a simulated world. */
const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

test('no customer and no order of the raw data is named in the site', () => {
  test.skip(!existsSync('data/raw/touchpoints.csv'), 'no raw data beside this site');
  const ids = new Set<string>();
  for (const table of ['touchpoints', 'conversions']) {
    Papa.parse<Record<string, string>>(readFileSync(`data/raw/${table}.csv`, 'utf8'), {
      header: true,
      step: ({ data }) => {
        for (const key of ['customer_id', 'conversion_id']) if (data[key]) ids.add(data[key]);
      },
    });
  }
  expect(ids.size).toBeGreaterThan(10_000);
  // The words of the site are found by the shape of an id: it has to fit the ids that there are.
  for (const id of [...ids].slice(0, 1000)) expect(id.match(ID), id).toEqual([id]);
  for (const file of builtFiles('.html', '.json', '.csv', '.js', '.txt')) {
    const named = (builtText(file).match(ID) ?? []).filter((word) => ids.has(word));
    expect(named, file).toEqual([]);
  }
});
