import type { Value } from '../column.ts';

/** A row of any dataset: every column of its schema. */
export type AnyRow = Record<string, Value | null>;
