import { expect, test } from 'vitest';
import { spend } from './datasets/spend.ts';
import { dictionary } from './dictionary.ts';
import { datasets } from './index.ts';

test('a table says all about its columns', () => {
  const lines = dictionary([spend]).split('\n');
  expect(lines.filter((line) => line.startsWith('| `'))).toEqual([
    '| `month` | month | epoch ms of the first midnight, UTC | a month such as 2024-06 or 2024-06-01 | `2024-06` | yes | Month of the spend; any day in it stands for it |  | `date` |',
    '| `brand_id` | id |  | an id | `B01` | no | Who paid; empty for all brands together | `brands.brand_id` |  |',
    '| `channel` | text |  | text | `paid_social` | yes | Channel as in touchpoints |  |  |',
    '| `spend` | money | currency | 0 to 10000000000 | `12500` | yes | Really paid in the month |  | `cost` `amount` |',
  ]);
});

test('every table and column is there', () => {
  const text = dictionary(datasets);
  for (const { name, columns } of datasets) {
    expect(text).toContain(`\n## ${name}\n`);
    for (const column of Object.keys(columns)) expect(text).toContain(`\n| \`${column}\` |`);
  }
});
