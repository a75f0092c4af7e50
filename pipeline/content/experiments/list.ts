/** Two groups of posts whose engagement is compared. */
export interface Comparison {
  id: string;
  /** First against second. */
  first: string;
  second: string;
  /** Of the model: which attribute tells the groups apart, and its levels of either side. */
  attribute: string;
  levels: readonly [first: readonly string[], second: readonly string[]];
  /** Only posts with this level of another attribute, where that attribute is known. */
  among?: { attribute: string; level: string };
}

const yesNo = (id: string, first: string, second: string): Comparison => ({
  id,
  first,
  second,
  attribute: id,
  levels: [['yes'], ['no']],
});

/** Told apart by the creator, not by the post: see tiers.ts. */
export const TIERS = { id: 'tier', first: 'micro', second: 'macro' } as const;

/** In the order of the page; tiers come fifth. */
export const comparisons: readonly Comparison[] = [
  yesNo('sponsored', 'Sponsored', 'Organic'),
  yesNo('cta', 'With a call to action', 'Without'),
  // Only brands hand out codes: against organic posts a code would be compared with sponsorship.
  { ...yesNo('code', 'With a discount code', 'Without'), among: { attribute: 'sponsored', level: 'yes' } },
  { id: 'format', first: 'Reel', second: 'Carousel', attribute: 'format', levels: [['reel'], ['carousel']] },
  {
    id: 'weekday',
    first: 'Weekday',
    second: 'Weekend',
    attribute: 'weekday',
    levels: [
      ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'],
      ['Sat', 'Sun'],
    ],
  },
];
