/** One shopper at work: the same object serves all of them, one after the other. */
export interface Life {
  brand: number;
  /** First day of the window. */
  start: number;
  /** Orders are possible from `riskFrom` to `riskTo`, in days of the window: those that fall into the reported days. */
  riskFrom: number;
  riskTo: number;
  /** Affinity to buy, mean 1 over shoppers; hidden. */
  affinity: number;
  /** How strongly touches work on this shopper, mean 1. */
  response: number;
  /** Part of the episode in which orders are possible; hidden. */
  episodeFrom: number;
  episodeDays: number;
  /** Touches, in the order in which they came about; `order` puts them in time order. */
  count: number;
  readonly channel: Int32Array;
  /** Days since the start of the window. */
  readonly time: Float64Array;
  /** The touch that led to this one, or -1. */
  readonly parent: Int32Array;
  /** Post that was seen, or -1. */
  readonly post: Int32Array;
  /** 1 for a post that was clicked through to the shop. */
  readonly clicked: Uint8Array;
  /** Channels on the way from the root of a touch to itself, as bits: take one of them away and the touch is gone. */
  readonly mask: Int32Array;
  /** Creator whose post stands at the root, or -1. */
  readonly root: Int32Array;
  readonly order: Int32Array;
  /** Expected orders that the touch causes, before saturation. */
  readonly mass: Float64Array;
  /** All channels in `mask`. */
  channels: number;
  /** When the shopper buys, in days of the window; Infinity for never. */
  purchase: number;
  /** What set it off: number of the touch, -1 nothing, -2 no purchase. */
  cause: number;
}

/** Nobody is touched more often; the rest of a chain that long would not change a digit. */
export const MOST_TOUCHES = 128;

export const newLife = (): Life => ({
  brand: 0,
  start: 0,
  riskFrom: 0,
  riskTo: 0,
  affinity: 1,
  response: 1,
  episodeFrom: 0,
  episodeDays: 0,
  count: 0,
  channel: new Int32Array(MOST_TOUCHES),
  time: new Float64Array(MOST_TOUCHES),
  parent: new Int32Array(MOST_TOUCHES),
  post: new Int32Array(MOST_TOUCHES),
  clicked: new Uint8Array(MOST_TOUCHES),
  mask: new Int32Array(MOST_TOUCHES),
  root: new Int32Array(MOST_TOUCHES),
  order: new Int32Array(MOST_TOUCHES),
  mass: new Float64Array(MOST_TOUCHES),
  channels: 0,
  purchase: Infinity,
  cause: -2,
});
