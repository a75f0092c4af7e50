/** Followers below which a tier ends, smallest tier first: docs/data_dictionary.md, influencers.tier. */
export const TIER_ENDS: ReadonlyMap<string, number> = new Map([
  ['nano', 1e4],
  ['micro', 1e5],
  ['mid', 5e5],
  ['macro', 1e6],
  ['mega', Infinity],
]);

/** The tier of an account with so many followers. */
export const tierOf = (followers: number): string =>
  [...TIER_ENDS].find(([, below]) => followers < below)?.[0] ?? 'mega';
