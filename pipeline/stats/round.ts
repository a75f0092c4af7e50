/**
 * A number at 8 significant digits: what published files carry. exp, log and pow differ in their last bits between
 * machines, and nobody reads the ninth digit.
 */
export const round = (value: number): number =>
  Number.isFinite(value) ? Number(value.toPrecision(8)) : value;

/** The same at 4 digits: more than draws can tell. */
export const roundDrawn = (value: number): number =>
  Number.isFinite(value) ? Number(value.toPrecision(4)) : value;
