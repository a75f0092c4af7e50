/** Shares of the first touch, of all touches between, and of the last. */
export interface Positions {
  readonly first: number;
  readonly middle: number;
  readonly last: number;
}

/** Weights by position; where a share has no touch to go to, the others are scaled up by the caller. */
export function positions(touches: number, share: Positions): number[] {
  if (touches === 1) return [1];
  // (0, 1, 0) has nothing to give to two touches: share them equally, as any split of nothing must.
  if (touches === 2) return share.first + share.last > 0 ? [share.first, share.last] : [1, 1];
  const middle = share.middle / (touches - 2);
  return Array.from({ length: touches }, (_, i) =>
    i === 0 ? share.first : i === touches - 1 ? share.last : middle,
  );
}

/** `40 / 20 / 40`. */
export const percents = (...shares: number[]): string =>
  shares.map((share) => String(+(share * 100).toFixed(4))).join(' / ');
