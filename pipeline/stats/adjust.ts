/**
 * Holm's step-down p-values (Scandinavian Journal of Statistics 6, 1979): below alpha for any false claim with chance alpha at most.
 * In the order of the input; a null stays null and is not counted.
 */
export const holm = (values: readonly (number | null)[]): (number | null)[] =>
  adjusted(values, (sorted) => {
    let most = 0;
    return sorted.map((p, i) => (most = Math.max(most, Math.min(1, p * (sorted.length - i)))));
  });

/**
 * Benjamini and Hochberg's step-up p-values (JRSS B 57, 1995): of the claims below alpha, a share of alpha at most is false on average.
 * In the order of the input; a null stays null and is not counted.
 */
export const benjaminiHochberg = (values: readonly (number | null)[]): (number | null)[] =>
  adjusted(values, (sorted) => {
    let least = 1;
    return sorted
      .map((p, i) => (p * sorted.length) / (i + 1))
      .reverse()
      .map((q) => (least = Math.min(least, q)))
      .reverse();
  });

function adjusted(
  values: readonly (number | null)[],
  step: (ascending: readonly number[]) => number[],
): (number | null)[] {
  const known = values
    .flatMap((p, at) => (p === null ? [] : [{ p, at }]))
    .sort((a, b) => a.p - b.p || a.at - b.at);
  const result = new Array<number | null>(values.length).fill(null);
  step(known.map(({ p }) => p)).forEach((p, i) => (result[(known[i] as { at: number }).at] = p));
  return result;
}
