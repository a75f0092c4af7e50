/**
 * A generator for entities by the million: seeded anew for each entity by its number, so that what happens to one does not
 * depend on how many came before it. sfc32 (Chris Doty-Humphrey, PractRand) seeded by splitmix32.
 * d3-random is not used here: it creates a function per parameter, and its normal keeps a second value for the next call.
 */
export interface Stream {
  /** Starts the numbers of entity `id` in the world of `seed`; both are whole numbers. */
  reseed(seed: number, id: number): void;
  /** In (0, 1). */
  uniform(): number;
  /** Mean 1. */
  exponential(): number;
  /** Mean 0, variance 1 (Box and Muller 1958, one of the two values). */
  normal(): number;
  /** By multiplying uniforms (Knuth); meant for means up to about 30. */
  poisson(mean: number): number;
}

export function stream(): Stream {
  const state = new Int32Array(4);

  function reseed(seed: number, id: number): void {
    let z = Math.imul(seed, 0x9e3779b1) ^ Math.imul(id + 1, 0x85ebca6b);
    for (let i = 0; i < 3; i++) {
      z = (z + 0x9e3779b9) | 0;
      let t = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
      t = Math.imul(t ^ (t >>> 15), 0x735a2d97);
      state[i] = t ^ (t >>> 15);
    }
    state[3] = 1;
    // Neighbouring seeds need some rounds to part.
    for (let i = 0; i < 8; i++) uniform();
  }

  function uniform(): number {
    const [a, b, c, d] = [state[0] as number, state[1] as number, state[2] as number, state[3] as number];
    const t = (((a + b) | 0) + d) | 0;
    state[3] = (d + 1) | 0;
    state[0] = b ^ (b >>> 9);
    state[1] = (c + (c << 3)) | 0;
    state[2] = (((c << 21) | (c >>> 11)) + t) | 0;
    return ((t >>> 0) + 0.5) / 4294967296;
  }

  const exponential = (): number => -Math.log(uniform());

  function poisson(mean: number): number {
    if (mean <= 0) return 0;
    const limit = Math.exp(-mean);
    let k = 0;
    for (let product = uniform(); product > limit; product *= uniform()) k++;
    return k;
  }

  return {
    reseed,
    uniform,
    exponential,
    normal: () => Math.sqrt(2 * exponential()) * Math.cos(2 * Math.PI * uniform()),
    poisson,
  };
}
