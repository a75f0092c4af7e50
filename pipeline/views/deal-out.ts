/**
 * Deals n things out in proportion, without a lot: systematic sampling. The k-th thing of a receiver is due at (k + 1/2) / share, and
 * things go out in the order in which they are due; of two that are due together the earlier receiver comes first. At every moment each
 * receiver is within one thing or so of its part.
 * @param shares positive numbers, one per receiver @returns the receiver of each thing
 */
export function dealOut(n: number, shares: readonly number[]): Int32Array {
  const whole = shares.reduce((a, share) => a + share, 0);
  const due = shares.flatMap((share, receiver) => {
    const part = share / whole;
    return Array.from({ length: Math.ceil(n * part) + 1 }, (_, k) => ({ at: (k + 0.5) / part, receiver }));
  });
  due.sort((a, b) => a.at - b.at || a.receiver - b.receiver);
  return Int32Array.from({ length: n }, (_, thing) => (due[thing] as { receiver: number }).receiver);
}
