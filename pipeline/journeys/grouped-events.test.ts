import { describe, expect, test } from 'vitest';
import { groupedEvents, NotGrouped } from './grouped-events.ts';
import { keyOrder } from './key-order.ts';

describe('keys that come in one order cannot come back', () => {
  test.each([
    ['as text', ['a', 'aa', 'b'], true],
    ['as text, downwards', ['b', 'aa', 'a'], true],
    ['as numbers', ['9', '10', '100'], true],
    ['as numbers, downwards', ['100', '10', '9'], true],
    ['in no order', ['a', 'c', 'b'], false],
    ['in one order first, then in another', ['9', '10', '8'], false],
    ['one that comes back', ['a', 'b', 'a'], false],
  ])('%s', (_, keys, expected) => {
    const inOrder = keyOrder();
    expect(keys.map(inOrder).at(-1)).toBe(expected);
  });
});

const touch = (customer: string, day: number, conversion: boolean) => ({
  touchpoint_id: null,
  customer_id: customer,
  post_id: null,
  touchpoint_type: null,
  touchpoint_date: day * 86_400_000,
  platform: null,
  contributed_to_conversion: null,
  conversion_id: null,
  attribution_weight: null,
  channel: day % 2 === 0 ? 'A' : 'B',
  campaign: null,
  sample_weight: null,
  conversion,
  conversion_value: null,
});

test('a long log comes in parts of whole customers, with channels numbered alike', () => {
  const parts: { customers: number; events: number; channels: number }[] = [];
  const events = groupedEvents(({ customers, time, channels }) =>
    parts.push({ customers: customers.size, events: time.length, channels: channels.length }),
  );
  for (let c = 0; c < 10; c++)
    for (let day = 0; day < 3000; day++) events.addTouchpoint(touch(`c${String(c)}`, day, day === 7));
  expect(events.finish()).toBe(10);
  expect(events.channels).toEqual(['A', 'B']);
  expect(parts).toEqual([
    { customers: 3, events: 9000, channels: 2 },
    { customers: 3, events: 9000, channels: 2 },
    { customers: 3, events: 9000, channels: 2 },
    { customers: 1, events: 3000, channels: 2 },
  ]);
});

test('a customer who comes back ends it', () => {
  const events = groupedEvents(() => undefined);
  events.addTouchpoint(touch('a', 0, false));
  events.addTouchpoint(touch('b', 1, false));
  expect(() => {
    events.addTouchpoint(touch('a', 2, false));
  }).toThrow(NotGrouped);
});
