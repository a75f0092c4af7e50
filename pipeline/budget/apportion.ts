/**
 * Whole parts of a whole in proportion to weights: the largest remainder method (Hamilton). Ties go to the earlier part.
 * @param weights at least 0; equal parts when all are 0 @param whole a whole number @returns whole numbers, together exactly the whole
 */
export function apportion(weights: readonly number[], whole: number): number[] {
  const total = weights.reduce((a, b) => a + b, 0);
  const exact = weights.map((weight) => (total > 0 ? (whole / total) * weight : whole / weights.length));
  const parts = exact.map(Math.floor);
  const order = [...exact.keys()].sort(
    (a, b) =>
      (exact[b] as number) - (parts[b] as number) - ((exact[a] as number) - (parts[a] as number)) || a - b,
  );
  let left = parts.reduce((rest, part) => rest - part, whole);
  // More than one round only where floating point lost units of a very large whole.
  for (let i = 0; left !== 0 && order.length > 0; i = (i + 1) % order.length) {
    const at = order[i] as number;
    const unit = Math.sign(left);
    if (unit < 0 && parts[at] === 0) continue;
    parts[at] = (parts[at] as number) + unit;
    left -= unit;
  }
  return parts;
}
