import seedrandom from 'seedrandom';

/** Uniform numbers in [0, 1). */
export type Source = () => number;

/**
 * The named stream of a seed: streams are independent, so that drawing more from one leaves the others alone.
 * Alea (Johannes Baagoe) by seedrandom: the same numbers on every machine.
 */
export const source = (seed: string, stream: string): Source => seedrandom.alea(`${seed}/${stream}`);
