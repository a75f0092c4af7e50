import { describe, expect, test } from 'vitest';
import { attribute } from '../attribution/attribute.ts';
import { modelById, models } from '../attribution/index.ts';
import type { Evidence } from '../attribution/evidence.ts';
import { settings } from '../config.ts';
import { resolve } from '../config/resolve.ts';
import { sum } from '../stats/sum.ts';
import { logOf } from '../testing/log.ts';
import { touchCredits } from './touch-credits.ts';

const { attribution } = resolve(settings, {}, 'test');

const TOUCHES = `touchpoint_id,customer_id,touchpoint_date,channel,platform,post_id,touchpoint_type
t2,c1,2024-01-02,search,,,website_visit
t1,c1,2024-01-01,influencer,Instagram,p1,view
t3,"=1+1, ""x""",2024-01-01,email,,,click
t4,c3,2024-01-03,search,,,click
t5,c3,2024-01-01,email,,,click
`;
const ORDERS = `conversion_id,customer_id,conversion_date,order_value
o1,c1,2024-01-02T10:00:00Z,120.5
o3,c3,2024-01-03T09:00:00Z,80
`;

const evidence: Evidence = {
  liftTests: [{ channel: 'email', effect: 0.25, standardError: 0.1, unit: 'orders' }],
  orders: 2,
};

async function rows(
  ids: readonly string[],
  touchIds: readonly string[] | null = ['t2', 't1', 't3', 't4', 't5'],
) {
  const { tables, journeys } = await logOf({ touchpoints: TOUCHES, conversions: ORDERS });
  const chosen = ids.map((id) => modelById(id, 'test'));
  const text = touchCredits({ journeys, tables, touchIds, models: chosen, settings: attribution, evidence });
  return [...(text ?? [])].join('').split('\n');
}

test('a row for every touch, journeys by customer and touches in time order', async () => {
  expect(await rows(['first', 'linear'])).toEqual([
    'line,touchpoint_id,customer_id,conversion_id,channel,post_id,order_value,first,linear',
    // The id of a customer that a spreadsheet would run is made text.
    '4,t3,"\'=1+1, ""x""",,email,,,0,0',
    '3,t1,c1,o1,Instagram,p1,120.5,1,0.5',
    '2,t2,c1,o1,search,,120.5,0,0.5',
    '6,t5,c3,o3,email,,80,1,0.5',
    '5,t4,c3,o3,search,,80,0,0.5',
    '',
  ]);
});

test('a file without ids of touches leaves their column empty', async () => {
  expect((await rows(['first'], null))[2]).toBe('3,,c1,o1,Instagram,p1,120.5,1');
});

describe('summed by channel, a column is the credit of its model', () => {
  test.each(models.map(({ id }) => [id]))('%s', async (id) => {
    const [head = '', ...lines] = await rows([id]);
    expect(head.endsWith(`,${id}`)).toBe(true);
    const { journeys } = await logOf({ touchpoints: TOUCHES, conversions: ORDERS });
    const [only] = attribute(journeys.paths, [modelById(id, 'test')], attribution, evidence);
    journeys.paths.names.forEach((name, at) => {
      const own = lines
        .filter((line) => line.includes(`,${name},`))
        .map((line) => Number(line.split(',').at(-1)));
      expect(sum(own)).toBeCloseTo(only?.credits?.conversions[at] as number, 7);
    });
  });
});

test('a table of paths has no touches', async () => {
  const { tables, journeys } = await logOf({ touchpoints: TOUCHES, conversions: ORDERS });
  const given = { tables, touchIds: null, models, settings: attribution, evidence };
  expect(touchCredits({ ...given, journeys: { ...journeys, rows: null } })).toBeNull();
});
