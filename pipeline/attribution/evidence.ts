/** What is known besides the log: plain data that a caller has read. */
export interface Evidence {
  readonly liftTests: readonly LiftTest[];
  /** All orders of the data, with a touch or without: what a share of orders is a share of. */
  readonly orders: number;
}

/** One experiment: what a channel was measured to cause. */
export interface LiftTest {
  readonly channel: string;
  /** In `unit`; below zero is possible. */
  readonly effect: number;
  readonly standardError: number;
  /** As the table has it: `orders` over the period of the data, or `share` of all orders. */
  readonly unit: string | null;
}

export const NO_EVIDENCE: Evidence = { liftTests: [], orders: 0 };
