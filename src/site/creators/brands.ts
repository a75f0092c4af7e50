import { list, named, shown } from '../words.ts';
import type { CreatorView } from './view.ts';

export interface BrandFit {
  name: string;
  fit: number;
  score: number | null;
}

/** Best fit first; equal ones by score, then by name. */
export const brandFits = ({ results, i }: Pick<CreatorView, 'results' | 'i'>): BrandFit[] =>
  results.brands
    .flatMap(({ name, alignment, score }) => {
      const fit = alignment[i] ?? null;
      return fit === null ? [] : [{ name: shown(name), fit, score: score[i] ?? null }];
    })
    .sort((a, b) => b.fit - a.fit || (b.score ?? 0) - (a.score ?? 0) || (a.name < b.name ? -1 : 1));

/** As many as a title holds. */
const NAMED = 2;

export function brandsTitle(fits: readonly BrandFit[]): string {
  const best = fits.filter(({ fit }) => fit === fits[0]?.fit);
  if (best.length === fits.length && fits.length > 1) return 'All brands fit alike';
  const names = best.slice(0, NAMED).map(({ name }) => named(name, 20));
  const more = best.length - names.length;
  if (more === 0) return `Best fit: ${list(names)}`;
  return `Best fit: ${names.join(', ')} and ${more} more alike`;
}
