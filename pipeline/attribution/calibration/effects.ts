import type { Evidence, LiftTest } from '../evidence.ts';

/** What experiments say about one name of the paths. */
export interface Effect {
  readonly name: number;
  /** Orders caused over the period of the data. */
  readonly orders: number;
  readonly standardError: number;
}

/**
 * The lift tests that can be used, as orders. Several tests of one channel count by their precision, 1 / error^2.
 * @returns what is missing, as `gap` says it, when there are none
 */
export function measuredEffects(
  names: readonly string[],
  { liftTests, orders }: Evidence,
): { effects: Effect[]; missing: string | null } {
  if (liftTests.length === 0)
    return { effects: [], missing: 'needs lift tests of these channels, and there are none' };
  const usable = liftTests.filter((test) => scale(test, orders) !== null);
  if (usable.length === 0)
    return {
      effects: [],
      missing: `needs lift tests in orders or as a share of orders, and got the unit "${liftTests[0]?.unit ?? ''}"`,
    };
  const effects = names.flatMap((name, at) =>
    combined(
      at,
      usable.filter(({ channel }) => channel === name),
      orders,
    ),
  );
  const missing =
    effects.length > 0 ? null : `needs lift tests of these channels, and got "${usable[0]?.channel ?? ''}"`;
  return { effects, missing };
}

/** Orders per unit of the effect; null for a unit that says nothing about orders. */
function scale({ unit }: LiftTest, orders: number): number | null {
  const word = (unit ?? '').trim().toLowerCase();
  if (word === 'orders') return 1;
  return word === 'share' ? orders : null;
}

function combined(name: number, tests: readonly LiftTest[], orders: number): Effect[] {
  if (tests.length === 0) return [];
  const measured = tests.map((test) => {
    const unit = scale(test, orders) ?? 0;
    return { effect: test.effect * unit, error: test.standardError * unit };
  });
  const exact = measured.filter(({ error }) => error === 0);
  // A test without an error outweighs every other.
  const counted = exact.length > 0 ? exact.map((test) => ({ ...test, error: 1 })) : measured;
  const precision = counted.reduce((a, { error }) => a + 1 / error ** 2, 0);
  const mean = counted.reduce((a, { effect, error }) => a + effect / error ** 2, 0) / precision;
  return [{ name, orders: mean, standardError: exact.length > 0 ? 0 : Math.sqrt(1 / precision) }];
}
