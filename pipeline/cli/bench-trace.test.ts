import { expect, test } from 'vitest';
import { roundsOf } from './bench-trace.ts';

const task = (ts: number, tdur: number, tid = 1) => ({ name: 'RunTask', ph: 'X', pid: 1, tid, ts, tdur });
const mark = (name: string, ts: number) => ({ name, ph: 'I', pid: 1, tid: 1, ts });

test('work counts from the task that acts to the frame, and all to rest; other threads do not count', () => {
  const events = [
    task(0, 900),
    task(1000, 3000),
    mark('acted', 1500),
    task(5000, 2000, 2),
    task(6000, 4000),
    mark('painted', 11_000),
    task(12_000, 500),
    mark('rested', 20_000),
    task(21_000, 800),
  ];
  expect(roundsOf(events)).toEqual([{ work: 7, all: 7.5, wait: 9.5 }]);
});
