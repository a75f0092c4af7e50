import { describe, expect, test } from 'vitest';
import { buildJourneys, channelPaths, type Journeys } from './journeys.ts';
import { logBuilder, type EventLog } from './log.ts';

const DAY = 86_400_000;

/** `c1 d3 A` is a touch of customer c1 on day 3; `c1 d4 A! 50` carries an order of 50; `c1 d5 ! 70` is an order alone. */
function logOf(rows: readonly string[], weight = 1): EventLog {
  const builder = logBuilder();
  for (const row of rows) {
    const [customer = '', day = '', what = '', money] = row.split(' ');
    const time = Number(day.slice(1)) * DAY;
    const channel = what.replace('!', '');
    const value = Number(money ?? 0);
    const ordered = what.endsWith('!');
    if (channel === '') builder.addOrder({ customer, time, value, weight });
    else
      builder.addTouch({
        customer,
        time,
        channel,
        weight,
        order: ordered ? value : Number.NaN,
        row: 0,
        visit: channel === 'V',
        creator: false,
      });
  }
  return builder.log;
}

function show(log: EventLog, journeys: Journeys): string[] {
  const { names, steps, offsets, weights } = channelPaths(log.channels, journeys);
  return Array.from(weights.orders, (orders, j) => {
    const path = [...steps.subarray(offsets[j], offsets[j + 1])].map((s) => names[s]).join('>');
    return `${path} ${orders > 0 ? `order ${String(weights.value[j])}` : 'none'}`;
  });
}

const journeysOf = (rows: readonly string[], lookback = 90): string[] => {
  const log = logOf(rows);
  return show(log, buildJourneys(log, { lookbackDays: lookback, canonical: false }));
};

describe('journeys', () => {
  test.each([
    ['touches in time order, whatever the order of rows', ['x d3 B', 'x d1 A', 'x d4 ! 9'], ['A>B order 9']],
    ['a customer without an order', ['x d1 A', 'x d2 B'], ['A>B none']],
    ['a later order starts anew', ['x d1 A', 'x d2 ! 5', 'x d3 B', 'x d4 ! 6'], ['A order 5', 'B order 6']],
    [
      'touches after the last order are a journey without one',
      ['x d1 A! 5', 'x d2 B'],
      ['A order 5', 'B none'],
    ],
    ['an order on the row of a touch comes after the touch', ['x d1 A', 'x d2 B! 7'], ['A>B order 7']],
    ['touches at the same time keep file order', ['x d1 B', 'x d1 A', 'x d1 ! 1'], ['B>A order 1']],
    ['customers do not mix', ['x d1 A', 'y d2 B', 'x d3 ! 4'], ['A order 4', 'B none']],
    ['a touch at the moment of the order counts', ['x d4 A', 'x d4 ! 9'], ['A order 9']],
  ])('%s', (_, rows, expected) => {
    expect(journeysOf(rows)).toEqual(expected);
  });

  test('a touch exactly at the edge of the window counts, an older one does not', () => {
    expect(journeysOf(['x d0 A', 'x d1 B', 'x d8 ! 3'], 7)).toEqual(['B order 3']);
  });

  test('a journey without an order has its window before its last touch', () => {
    expect(journeysOf(['x d0 A', 'x d20 B'], 7)).toEqual(['B none']);
  });

  test('in canonical order the order of rows does not show', () => {
    const rows = ['y d1 A', 'x d2 B', 'y d3 ! 4', 'x d4 C'];
    const canonical = (given: string[]): string[] => {
      const log = logOf(given);
      return show(log, buildJourneys(log, { lookbackDays: 90, canonical: true }));
    };
    expect(canonical(rows)).toEqual(['B>C none', 'A order 4']);
    expect(canonical([...rows].reverse())).toEqual(canonical(rows));
  });

  test('every event is accounted for', () => {
    const log = logOf(['x d0 A', 'x d20 ! 5', 'y d1 ! 6', 'z d1 B']);
    const { untouched, touchesOutsideWindow, steps } = buildJourneys(log, {
      lookbackDays: 7,
      canonical: false,
    });
    expect(untouched).toEqual({ orders: 2, value: 11 });
    expect(touchesOutsideWindow + steps.length).toBe(2);
  });

  test('weights multiply orders, money and journeys', () => {
    const log = logOf(['x d0 A! 5', 'y d1 B'], 40);
    const { orders, value, nulls } = buildJourneys(log, { lookbackDays: 7, canonical: false });
    expect([[...orders], [...value], [...nulls]]).toEqual([
      [40, 0],
      [200, 0],
      [0, 40],
    ]);
  });

  test('a journey of more than 64 touches is sorted too', () => {
    const rows = Array.from(
      { length: 100 },
      (_, i) => `x d${String((i * 37) % 100)} c${String((i * 37) % 100).padStart(2, '0')}`,
    );
    const expected = Array.from({ length: 100 }, (_, i) => `c${String(i).padStart(2, '0')}`).join('>');
    expect(journeysOf(rows, 200)).toEqual([`${expected} none`]);
  });
});

describe('what else a model may want to know of a journey', () => {
  const paths = (rows: readonly string[], lookback = 90) => {
    const log = logOf(rows);
    return channelPaths(log.channels, buildJourneys(log, { lookbackDays: lookback, canonical: false }));
  };

  test('days after the last touch: to the end of the data, at most the window, none after an order', () => {
    const rows = ['x d1 A', 'x d4 B', 'y d1 A', 'y d2 ! 9', 'z d20 A'];
    expect([...(paths(rows).daysAfter ?? [])]).toEqual([16, 0, 0]);
    expect([...(paths(rows, 10).daysAfter ?? [])]).toEqual([10, 0, 0]);
  });

  test('which touches are visits, or null where none is', () => {
    expect([...(paths(['x d1 A', 'x d2 V', 'x d3 A']).visits ?? [])]).toEqual([0, 1, 0]);
    expect(paths(['x d1 A']).visits).toBeNull();
  });
});
