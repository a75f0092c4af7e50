import type { Clash } from './clash.ts';

/** Input that cannot be meant: where, what was got, what was expected. */
export interface BadInput {
  ok: false;
  reason: 'input';
  place: string;
  value: string;
  expected: string;
}

/** Constraints that cannot hold together. */
export interface Infeasible {
  ok: false;
  reason: 'clash';
  clashes: readonly Clash[];
}

export type Refusal = BadInput | Infeasible;

export const badInput = (place: string, value: unknown, expected: string): BadInput => ({
  ok: false,
  reason: 'input',
  place,
  value: typeof value === 'string' ? `"${value}"` : String(value),
  expected,
});

export const textOf = ({ place, value, expected }: BadInput): string =>
  `${place}: got ${value}, expected ${expected}`;
