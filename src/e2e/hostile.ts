import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';

/** Names that have broken sites before, one of a kind each. */
export const HOSTILE = [
  '<img src=x onerror=alert(1)>',
  '"><script>alert(2)</script>',
  '</title></style></script>',
  '=HYPERLINK("http://evil.example","x")',
  '@SUM(1+1)',
  '../../etc/passwd',
  '..',
  'a/b\\c?d#e%2f',
  '__proto__',
  'constructor',
  'قناة التسويق',
  '\u202egnp.exe',
  '💅🏽👩‍👩‍👧',
  'nul\u0000byte',
  "Robert'); DROP TABLE",
  'x'.repeat(300),
];

/** Stands in every id of a customer or an order: nothing of it may be published. */
export const SECRET = 'zqsecret';

type Row = Record<string, string>;
type Change = (row: Row, index: number) => void;

const hostile = (i: number) => HOSTILE[i % HOSTILE.length] ?? '';
const hide = (row: Row) => {
  for (const key of ['customer_id', 'conversion_id']) if (row[key]) row[key] = `${SECRET}-${row[key]}`;
};

/** What is done to the tables of the small example. */
const CHANGES: Record<string, Change> = {
  brands: (row, i) => (row['brand_name'] = hostile(i)),
  influencers: (row, i) => (row['username'] = `${hostile(i)}${i < HOSTILE.length ? '' : i}`),
  posts: () => undefined,
  spend: () => undefined,
  conversions: (row, i) => {
    hide(row);
    row['utm_source'] = hostile(i);
  },
  touchpoints: (row, i) => {
    hide(row);
    row['channel'] = hostile(i);
  },
};

/** Writes the small example with hostile names, and rows at fault that findings will quote. */
export function writeHostile(folder: string): void {
  for (const [name, change] of Object.entries(CHANGES)) {
    const text = readFileSync(path.join('data/fixture', `${name}.csv`), 'utf8');
    const { data } = Papa.parse<Row>(text, { header: true, skipEmptyLines: true });
    data.forEach(change);
    const [first] = data;
    if (name === 'conversions' && first) data.push({ ...first, order_value: '12.5' });
    if (name === 'touchpoints' && first)
      data.push({ ...first, touchpoint_id: 't-lost', conversion_id: `${SECRET}-nowhere` });
    writeFileSync(path.join(folder, `${name}.csv`), Papa.unparse(data));
  }
}
