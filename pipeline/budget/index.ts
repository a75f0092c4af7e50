/** The allocation core: what the build and the calculator in the browser share. Only `stats/` beneath it, and nothing of node. */
export { allocate, type Allocation } from './allocate.ts';
export { ceilingsBelow, clashes, type Clash } from './clash.ts';
export { compare, type Comparison } from './compare.ts';
export type { Estimate } from './estimate.ts';
export { evaluate, type Evaluation, type Returns, type SegmentReturns } from './evaluate.ts';
export type { Marginal } from './marginal.ts';
export { textOf, type BadInput, type Infeasible, type Refusal } from './refusal.ts';
export { seek, type Sought, type Target } from './seek.ts';
export { TERMS, type Curve, type Plan, type Segment, type Terms } from './segment.ts';
export { planOf, rescale, sharesOf, WHOLE, type Limit, type Rescaled } from './shares.ts';
export type { Unspent } from './unspent.ts';
