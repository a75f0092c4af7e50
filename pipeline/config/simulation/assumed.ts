import { number, share as anyShare } from '../setting.ts';
import { ASSUMED, type Basis } from '../sources.ts';

export { ASSUMED };

/** A rate or a mean time that is assumed: tuned so that orders, paths and what comes anyway are those of the field. */
export const rate = (
  value: number,
  doc: string,
  unit: string,
  compared: Pick<Parameters<typeof number>[1], 'source' | 'note'> = {},
): ReturnType<typeof number> => number(value, { doc, unit, source: ASSUMED, min: 0, max: 100, ...compared });

/** A share that is assumed unless a source is named. */
export const share = (value: number, doc: string, source: Basis = ASSUMED): ReturnType<typeof anyShare> =>
  anyShare(value, doc, source);
