/**
 * A number at 8 significant digits: what published files carry. exp, log and pow differ in their last bits between
 * machines, and nobody reads the ninth digit.
 */
export const round = (value: number): number =>
  Number.isFinite(value) ? Number(value.toPrecision(8)) : value;
