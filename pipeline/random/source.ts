import seedrandom from 'seedrandom';

/** Uniform numbers in [0, 1). */
export type Source = () => number;

/**
 * The named stream of a seed: streams are independent, so that drawing more from one leaves the others alone.
 * Alea (Johannes Baagoe) by seedrandom: the same numbers on every machine.
 */
export const source = (seed: string, stream: string): Source => seedrandom.alea(`${seed}/${stream}`);

/** A whole number of 32 bits for generators of our own, from the named stream of a seed. */
export const wholeSeed = (seed: string, stream: string): number =>
  Math.floor(source(seed, stream)() * 2 ** 32) | 0;
