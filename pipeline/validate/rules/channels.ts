import { cellText, has } from '../../tables/cell.ts';
import type { AnyTable } from '../../tables/table.ts';
import { checkRows } from '../check-rows.ts';
import type { Rule } from '../rule.ts';
import type { Tables } from '../../tables/tables.ts';

/** Whether the touches know a channel: as channel or as platform. */
function knownChannel({ touchpoints }: Tables, table: AnyTable): ((row: number) => boolean) | null {
  if (touchpoints === null) return null;
  const names = new Set([...touchpoints.words('channel').names, ...touchpoints.words('platform').names]);
  return (row) => names.has(cellText(table, 'channel', row));
}

const KNOWN = {
  column: 'channel',
  expected: () => 'a channel or a platform of the touches',
  claim: 'the channel is one of the touches',
  denial: 'the channel is none of the touches',
} as const;

export const spendChannel: Rule = {
  id: 'spend-channel',
  doc: 'Money is spent on channels that the touches know. Never worse than a review: spend may have led to no touch.',
  check(tables) {
    const { spend } = tables;
    const holds = spend && knownChannel(tables, spend);
    if (!holds) return [];
    return checkRows(spend, {
      ...KNOWN,
      holds,
      rows: 'rows of spend',
      advice: 'Write channels alike in both tables, letter by letter: spend without touches has no return.',
      failShare: null,
    });
  },
};

export const liftChannel: Rule = {
  id: 'lift-channel',
  doc: 'A lift test names a channel that the touches know.',
  check(tables, { failShare }) {
    const { lift_tests: tests } = tables;
    const holds = tests && knownChannel(tables, tests);
    if (!holds) return [];
    return checkRows(tests, {
      ...KNOWN,
      holds,
      rows: 'lift tests',
      advice:
        'Write channels alike in both tables, letter by letter: a test of an unknown channel corrects nothing.',
      failShare,
    });
  },
};

export const liftPeriod: Rule = {
  id: 'lift-period',
  doc: 'A lift test does not end before it starts.',
  check({ lift_tests: tests }, { failShare }) {
    if (!has(tests, 'start', 'end')) return [];
    const [start, end] = [tests.numbers('start'), tests.numbers('end')];
    return checkRows(tests, {
      column: 'end',
      holds: (row) =>
        Number.isNaN(start[row]) || Number.isNaN(end[row])
          ? null
          : (end[row] as number) >= (start[row] as number),
      expected: (row) => `${cellText(tests, 'start', row)} or later, the start`,
      claim: 'the end is not before the start',
      denial: 'the end is before the start',
      rows: 'lift tests',
      advice: 'Look for dates that swap day and month.',
      failShare,
    });
  },
};

export const liftError: Rule = {
  id: 'lift-error',
  doc: 'A lift test has a standard error above 0.',
  check({ lift_tests: tests }, { failShare }) {
    if (!has(tests)) return [];
    const errors = tests.numbers('standard_error');
    return checkRows(tests, {
      column: 'standard_error',
      holds: (row) => (errors[row] as number) > 0,
      expected: () => 'more than 0: no experiment is exact',
      claim: 'the standard error is above 0',
      denial: 'the standard error is 0',
      rows: 'lift tests',
      advice: 'Fill in the standard error, or the width of the 95% interval divided by 3.92.',
      failShare,
    });
  },
};
