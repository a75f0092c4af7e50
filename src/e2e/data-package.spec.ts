import Papa from 'papaparse';
import { builtFiles, builtText } from './built.ts';
import { expect, report, test } from './support.ts';

interface Field {
  name: string;
  type: string;
  unit?: string;
}
interface Resource {
  name: string;
  path: string;
  profile: string;
  schema: { fields: Field[]; missingValues: string[] };
}
interface Package {
  name: string;
  profile: string;
  resources: Resource[];
}

const read = () => JSON.parse(builtText('data/datapackage.json')) as Package;

/** What the JSON schema of Frictionless asks of a tabular data package, version 1. */
test('the data package is one by the standard', () => {
  const { name, profile, resources } = read();
  const slug = /^([-a-z0-9._/])+$/;
  expect(name).toMatch(slug);
  expect(profile).toBe('tabular-data-package');
  expect(resources.length).toBeGreaterThan(0);
  expect(new Set(resources.map((r) => r.name)).size).toBe(resources.length);
  for (const resource of resources) {
    expect(resource.name).toMatch(slug);
    expect(resource.path).toMatch(/^(?=^[^./~])(^((?!\.{2}).)*$).*$/);
    expect(resource.profile).toBe('tabular-data-resource');
    expect(resource.schema.fields.length).toBeGreaterThan(0);
    for (const { name: field, type } of resource.schema.fields) {
      expect(field).not.toBe('');
      expect(['string', 'number']).toContain(type);
    }
  }
});

test('it lists every CSV, and each holds what its fields say', () => {
  const { resources } = read();
  expect(resources.map((r) => `data/${r.path}`).sort()).toEqual(builtFiles('.csv'));
  for (const { path, schema } of resources) {
    const { data } = Papa.parse<string[]>(builtText(`data/${path}`).slice(1), { skipEmptyLines: 'greedy' });
    const [head = [], ...rows] = data;
    expect(head, path).toEqual(schema.fields.map((f) => f.name));
    expect(new Set(head).size, `${path}: ${head.join(' | ')}`).toBe(head.length);
    const isNumber = (cell: string | undefined) => cell === '' || Number.isFinite(Number(cell));
    for (const [i, field] of schema.fields.entries())
      if (field.type === 'number')
        expect(rows.filter((row) => !isNumber(row[i])).length, `${path}: ${field.name}`).toBe(0);
  }
});

test('it tells the unit of shares and money', () => {
  const fields = read().resources.flatMap((r) => r.schema.fields);
  if (!report('attribution').results) return;
  expect(fields.some((f) => f.unit === 'share of 1')).toBe(true);
  expect(fields.some((f) => f.unit === report('site').currency)).toBe(
    report('attribution').results?.hasValue,
  );
});
