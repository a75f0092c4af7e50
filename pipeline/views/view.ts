import type { Paths } from '../journeys/paths.ts';

/** A way to look at the credits: all journeys by one dimension, or those of one brand by channel. */
export interface View {
  /** File name, JSON key and part of a URL: `tier`, `brand-maison-one`. */
  readonly id: string;
  readonly kind: 'dimension' | 'brand';
  readonly label: string;
  /** A sentence. */
  readonly doc: string;
  /** Made when asked for, so that only one view is held at a time. */
  open(): Opened | Closed;
}

export interface Opened {
  readonly paths: Paths;
  /** Rows of the journeys by channel that `paths` are, ascending; null for all of them. */
  readonly rows: Int32Array | null;
  /** How names are shown, where that differs from the name. */
  readonly labels: ReadonlyMap<string, string>;
}

export interface Closed {
  /** Why there is nothing to see, to follow the label: `needs the table of posts ...`. */
  readonly missing: string;
}

export const isOpen = (found: Opened | Closed): found is Opened => 'paths' in found;
