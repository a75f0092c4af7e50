/** What journeys look like before any model: counted or weighted, with intervals over the draws that the models see too. */
export interface JourneyShape {
  transitions: Transitions;
  flow: PathFlow;
  ends: JourneyEnds;
}

/** A number and its central bootstrap interval of the report's level; low and high are null when there were no draws. */
export interface Range {
  value: number;
  low: number | null;
  high: number | null;
}

/** Where a journey stands: before its first touch, at a channel, at one of the channels that are not told apart, or at its end. */
export type JourneyState =
  { kind: 'channel'; id: string } | { kind: 'start' | 'others' | 'order' | 'none' | 'more' };

/** What follows what, over all journeys, buying or not: the chain of order 1 behind Markov. */
export interface Transitions {
  /** Channels that are not told apart: all but the 24 that come first in `channels`; 0 when each stands for itself. */
  folded: number;
  /** The start, then channels in the order of `channels`, then the folded ones; those that no journey passes are left out. */
  rows: TransitionRow[];
  /** Shares of all touches (weighted); with those that another channel follows they make 1. */
  touches: {
    /** Followed by a touch of the very same channel. */
    repeat: Range;
    order: Range;
    /** The last of a journey without an order. */
    none: Range;
  };
}

export interface TransitionRow {
  from: JourneyState;
  /** Journeys in the data that pass here, each counted once. */
  recorded: number;
  /** Fewer than `MIN_JOURNEYS` of them: the shares say nothing. */
  thin: boolean;
  /** Moves that leave from here (weighted). */
  moves: number;
  /** Those of them that go to the very same channel. */
  repeats: number;
  /** Channels in the order of the rows, then the folded ones, order, none; only what happened. Shares sum to 1. */
  to: Transition[];
}

export interface Transition {
  to: JourneyState;
  /** Weighted. */
  moves: number;
  /** Of all moves from this row. */
  share: Range;
}

/** How journeys that end in an order run from their first touch: what comes in at a touch goes out of it. */
export interface PathFlow {
  /** Touches that are followed one by one. */
  touches: number;
  /** Of orders with a second touch, the share whose second touch is on another channel than the first; null without any. */
  switches: Range | null;
  /** Channels that are not told apart: all but the 12 with most of these touches; 0 when each stands for itself. */
  folded: number;
  /** Touch by touch; within it by channel, the one with most touches first. */
  bands: FlowBand[];
}

export interface FlowBand {
  /** Place of `from` in the journey, from 1. */
  touch: number;
  from: JourneyState;
  /** `order`: the journey ends here; `more`: it goes on behind the last touch that is followed. */
  to: JourneyState;
  /** Weighted, above 0. */
  orders: number;
}

/** First and last touches of journeys that end in an order after two touches or more. */
export interface JourneyEnds {
  /** Such orders (weighted). */
  orders: number;
  /** Fewer than `MIN_JOURNEYS` of them are on record: the shares say nothing. */
  thin: boolean;
  /** Share of all credited orders that the channels which open more than they close gain when first touch takes the place of last touch. */
  moved: Range;
  /** In the order of `channels`. */
  channels: ChannelEnds[];
}

export interface ChannelEnds {
  channel: string;
  /** Share of `orders` whose first touch was here; and whose last was. */
  opens: Range;
  closes: Range;
  /** opens - closes, draw by draw. */
  shift: Range;
  /** Orders among `orders` that met the channel before their last touch: assisted conversions. */
  assisted: number;
}

export interface PathRow {
  steps: string[];
  orders: number;
  value: number;
  /** Journeys (weighted) that took exactly this path and bought nothing. */
  nulls: number;
  /** orders / creditedOrders. */
  share: number;
  /** orders / (orders + nulls); null when fewer than `MIN_JOURNEYS` recorded journeys took the path. */
  conversionRate: Range | null;
}
