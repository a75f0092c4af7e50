import type { Issue } from '../issue.ts';

/** Something wrong with the row at hand; a fatal one rejects it. */
export interface Fault extends Pick<Issue, 'column' | 'code' | 'value' | 'expected'> {
  readonly fatal: boolean;
}
