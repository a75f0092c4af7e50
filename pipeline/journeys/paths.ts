/**
 * Journeys with their touches named in one dimension (channels, say): the form that every attribution model reads.
 * One row per journey of a log, or per row of an aggregated path table.
 */
export interface Paths {
  /** Names of the dimension's values, in ascending order of code units. */
  readonly names: readonly string[];
  /** Row r owns steps[offsets[r]] up to steps[offsets[r + 1]]; one entry more than there are rows. */
  readonly offsets: Int32Array;
  /** Numbers into `names`, in time order. */
  readonly steps: Int32Array;
  /** Days from each step to the end of its journey: its order, else its last touch; null when the data carry no times. */
  readonly daysToEnd: Float64Array | null;
  /** Days per row that its shopper was still there after the end, 0 for orders; null when the data carry no times. */
  readonly daysAfter: Float64Array | null;
  /** Per step, 1 for a visit to the shop or a filled cart; null when no touch of the data is one. */
  readonly visits: Uint8Array | null;
  readonly weights: Weights;
  /** Shoppers that one observed journey of the row stands for: the unit of resampling. */
  readonly unit: Float64Array;
}

/** What the rows count for. A bootstrap draw replaces these and nothing else. */
export interface Weights {
  /** Orders per row, weighted. */
  readonly orders: Float64Array;
  /** Money of those orders. */
  readonly value: Float64Array;
  /** Journeys without an order, weighted. */
  readonly nulls: Float64Array;
}

/** A row per distinct sequence of steps, and for every row of the source the number of its distinct row. */
export interface Merged {
  readonly paths: Paths;
  readonly member: Int32Array;
}

export const rowCount = (paths: Paths): number => paths.offsets.length - 1;

/** Journeys that were observed in a row, each counted once whatever it stands for. */
export const recorded = ({ weights, unit }: Paths, row: number): number =>
  ((weights.orders[row] as number) + (weights.nulls[row] as number)) / (unit[row] as number);

/** A rate over fewer observed journeys than this says nothing. */
export const MIN_JOURNEYS = 10;
