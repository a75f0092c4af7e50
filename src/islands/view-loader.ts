import type { CreditResults } from '../site/credits.ts';
import { unpack, type Packed } from '../site/pack.ts';

/** Fetches a view once; one that failed can be asked for again. */
export type LoadView = (id: string) => Promise<CreditResults>;

/** @param source folder of the views, with a slash at its end */
export function viewLoader(source: string): LoadView {
  const views = new Map<string, Promise<CreditResults>>();
  return (id) => {
    const known = views.get(id);
    if (known) return known;
    const view = fetchView(`${source}${encodeURIComponent(id)}.json`);
    views.set(id, view);
    view.catch(() => views.delete(id));
    return view;
  };
}

async function fetchView(file: string): Promise<CreditResults> {
  const response = await fetch(file);
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  return unpack((await response.json()) as Packed);
}
