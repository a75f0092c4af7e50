import type { Evidence, LiftTest } from './evidence.ts';
import type { JourneyData } from '../journeys/journey-data.ts';
import { sum } from '../stats/sum.ts';
import { wordAt } from '../tables/table.ts';
import type { Tables } from '../tables/tables.ts';

/** What the tables know besides the log, for models by channel. */
export const evidenceFrom = (
  { lift_tests: tests }: Pick<Tables, 'lift_tests'>,
  { paths, untouched }: JourneyData,
): Evidence => ({
  liftTests: tests ? testsOf(tests) : [],
  orders: sum(paths.weights.orders) + untouched.orders,
});

function testsOf(table: NonNullable<Tables['lift_tests']>): LiftTest[] {
  const [channel, unit] = [table.words('channel'), table.words('unit')];
  const [effect, error] = [table.numbers('effect'), table.numbers('standard_error')];
  return Array.from({ length: table.rows }, (_, row) => ({
    channel: wordAt(channel, row) ?? '',
    effect: effect[row] as number,
    standardError: error[row] as number,
    unit: wordAt(unit, row),
  }));
}
