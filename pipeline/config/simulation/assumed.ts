import { number, share as anyShare } from '../setting.ts';
import { ASSUMED } from '../sources.ts';

export { ASSUMED };

/** A rate or a mean time that is assumed: tuned so that orders, paths and what comes anyway are those of the field. */
export const rate = (value: number, doc: string, unit: string): ReturnType<typeof number> =>
  number(value, { doc, unit, source: ASSUMED, min: 0, max: 100 });

/** A share that is assumed unless a source is named. */
export const share = (value: number, doc: string, source: string = ASSUMED): ReturnType<typeof anyShare> =>
  anyShare(value, doc, source);
