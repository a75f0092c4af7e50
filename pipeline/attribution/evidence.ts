import type { Paths } from '../journeys/paths.ts';
import type { Credits, Draw } from './credits.ts';

/** What is known besides the log: plain data that a caller has read. */
export interface Evidence {
  readonly liftTests: readonly LiftTest[];
  /** All orders of the data, with a touch or without: what a share of orders is a share of. */
  readonly orders: number;
  /** Why the tests cannot be used on these paths, to follow the name of a model; left out when they can. */
  readonly unfit?: string;
  /** The same journeys by channel, for paths whose touches are named in another way; left out where names are channels. */
  readonly channels?: ByChannel;
}

/** What tests say about channels, for touches that are named by something else. */
export interface ByChannel {
  /** Row by row and step by step the same touches. */
  readonly paths: Paths;
  /** What the calibrated model credits to each channel: under the paths' own weights, or in a draw. */
  readonly credits: (draw: Draw | null) => Credits;
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
