/**
 * Benjamini and Hochberg's step-up p-values (JRSS B 57, 1995): of the claims that are at most alpha, a share of alpha at most is false on
 * average. @returns in the order given
 */
export function benjaminiHochberg(p: readonly number[]): number[] {
  const order = [...p.keys()].sort((a, b) => (p[b] as number) - (p[a] as number) || b - a);
  const adjusted = p.map(() => 1);
  let least = 1;
  order.forEach((at, passed) => {
    least = Math.min(least, ((p[at] as number) * p.length) / (p.length - passed));
    adjusted[at] = least;
  });
  return adjusted;
}

/** Adjusts what was tested: a null stays null and is not counted. @returns in the order given */
export function overKnown(
  p: readonly (number | null)[],
  adjust: (p: readonly number[]) => number[],
): (number | null)[] {
  const adjusted = adjust(p.filter((one) => one !== null));
  let next = 0;
  return p.map((one) => (one === null ? null : (adjusted[next++] as number)));
}
