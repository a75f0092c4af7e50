/**
 * Holm's (1979) adjusted p-values: rejecting where they are at most alpha keeps the chance of any false rejection among all of
 * them at most alpha, whatever their dependence.
 * @returns in the order given
 */
export function holm(p: readonly number[]): number[] {
  const order = [...p.keys()].sort((a, b) => (p[a] as number) - (p[b] as number) || a - b);
  const adjusted = p.map(() => 0);
  let most = 0;
  order.forEach((at, rank) => {
    most = Math.max(most, Math.min(1, (p.length - rank) * (p[at] as number)));
    adjusted[at] = most;
  });
  return adjusted;
}
