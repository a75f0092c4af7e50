/**
 * Kendall's tau-b: agreement of two orders, with ties counted out (Kendall 1945); n log n (Knight 1966).
 * @returns -1 to 1; 0 when one of the two does not vary
 */
export function kendall(x: readonly number[], y: readonly number[]): number {
  const order = [...x.keys()].sort(
    (a, b) => (x[a] as number) - (x[b] as number) || (y[a] as number) - (y[b] as number),
  );
  const byX = order.map((i) => x[i] as number);
  const byXY = order.map((i) => y[i] as number);
  const pairs = (n: number): number => (n * (n - 1)) / 2;
  const tiedX = tiedPairs(byX);
  const tiedBoth = tiedPairs(order.map((i) => `${String(x[i])} ${String(y[i])}`));
  const { sorted, swaps } = sortCounting(byXY);
  const tiedY = tiedPairs(sorted);
  const all = pairs(x.length);
  const spread = Math.sqrt((all - tiedX) * (all - tiedY));
  return spread > 0 ? (all - tiedX - tiedY + tiedBoth - 2 * swaps) / spread : 0;
}

/** Pairs of equal neighbours in a sorted list. */
function tiedPairs(sorted: readonly (number | string)[]): number {
  let [tied, run] = [0, 1];
  for (let i = 1; i <= sorted.length; i++) {
    if (i < sorted.length && sorted[i] === sorted[i - 1]) run++;
    else {
      tied += (run * (run - 1)) / 2;
      run = 1;
    }
  }
  return tied;
}

/** Merge sort that counts how many pairs stood the wrong way round. */
function sortCounting(values: readonly number[]): { sorted: number[]; swaps: number } {
  if (values.length < 2) return { sorted: [...values], swaps: 0 };
  const half = values.length >> 1;
  const [left, right] = [sortCounting(values.slice(0, half)), sortCounting(values.slice(half))];
  const sorted: number[] = [];
  let swaps = left.swaps + right.swaps;
  let [i, j] = [0, 0];
  while (i < left.sorted.length || j < right.sorted.length) {
    const [a, b] = [left.sorted[i] ?? Infinity, right.sorted[j] ?? Infinity];
    if (i < left.sorted.length && (j >= right.sorted.length || a <= b)) {
      sorted.push(a);
      i++;
    } else {
      sorted.push(b);
      swaps += left.sorted.length - i;
      j++;
    }
  }
  return { sorted, swaps };
}
