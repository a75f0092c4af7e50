import type { Filled, Piece } from './piece.ts';

/** The least that the segments without steps lose when they get so many cents more (or less, below 0) than in the greedy plan. */
export type Reserve = (cents: number) => number;

/** At the price at which the greedy plan was cut: pieces above it were taken, pieces below it were not. */
export function reserve(sorted: readonly Piece[], { taken, cut }: Filled & { cut: Piece }): Reserve {
  const price = cut.slope;
  const whole = sorted.filter(({ unit }) => unit === 1);
  const spent = [...taken];
  const [given, open]: [Piece[], Piece[]] = [[], []];
  for (const piece of whole) {
    const part = Math.min(piece.length, spent[piece.segment] as number);
    spent[piece.segment] = (spent[piece.segment] as number) - part;
    (part > 0 ? given : open).push(piece);
  }
  given.reverse();
  return (cents) => {
    let left = Math.abs(cents);
    let loss = 0;
    for (const { length, slope } of cents < 0 ? given : open) {
      if (left === 0 || (cents > 0 && slope <= 0)) break;
      const part = Math.min(length, left);
      loss += part * Math.abs(price - slope);
      left -= part;
    }
    if (cents < 0) return left > 0 ? Infinity : loss;
    return loss + left * price;
  };
}
