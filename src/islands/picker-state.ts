import { ran, usualChoice, type Choice, type CreditResults } from '../site/credits.ts';
import type { MeasureId } from '../site/measure.ts';
import { oneOf, type Spec } from './url-state.ts';

/** What the controls of the picker hold; ids as in the URL. */
export interface State extends Choice {
  /** Id of a dimension. */
  by: string;
  /** Slug of a brand; empty for all of them. */
  brand: string;
}

export interface Controls {
  spec: Spec<State>;
  state(): State;
  set(state: State): void;
  /** Offers the models that ran in a view. @returns those to draw, and what to say where a chosen one is not among them */
  offer(results: CreditResults, state: State): { choice: Choice; note: string };
}

const NAMES = ['model', 'compare', 'show', 'by', 'brand'] as const;

/** Where a build has nothing to choose from, its control is not there. */
const ALONE: Pick<State, 'by' | 'brand'> = { by: 'channel', brand: '' };

export function controls(host: HTMLElement): Controls {
  const selects = new Map(
    NAMES.map((name) => [name, host.querySelector<HTMLSelectElement>(`select[name=${name}]`)]),
  );
  const of = (name: keyof State) => selects.get(name) ?? null;
  const value = (name: keyof State) =>
    of(name)?.value ?? (name === 'by' || name === 'brand' ? ALONE[name] : '');
  return {
    spec: specOf(of),
    state: () => ({
      model: value('model'),
      compare: value('compare'),
      show: value('show') as MeasureId,
      by: value('by'),
      brand: value('brand'),
    }),
    set(state) {
      for (const name of NAMES) {
        const select = of(name);
        if (select) select.value = state[name];
      }
    },
    offer(results, state) {
      const here = new Set(ran(results).map(({ id }) => id));
      for (const name of ['model', 'compare'] as const)
        for (const option of of(name)?.options ?? []) option.disabled = !here.has(option.value);
      return chosen(results, state, here);
    },
  };
}

/** A model that did not run in a view gives way to the usual one, and the page says why. */
function chosen(
  results: CreditResults,
  { model, compare, show }: State,
  here: ReadonlySet<string>,
): { choice: Choice; note: string } {
  const usual = usualChoice(results);
  const own = here.has(model) ? model : usual.model;
  const other = here.has(compare) ? compare : usual.compare;
  const absent = results.models.find(({ id }) => !here.has(id) && (id === model || id === compare));
  return {
    choice: { model: own, compare: other, show },
    note: absent
      ? `${absent.label} is not available in this view: it ${absent.unavailable ?? 'did not run'}. Another model stands in its place.`
      : '',
  };
}

/** What the build offers and chose stands in the markup of the controls. */
function specOf(of: (name: keyof State) => HTMLSelectElement | null): Spec<State> {
  const values = (name: keyof State) => [...(of(name)?.options ?? [])].map((option) => option.value);
  const usual = (name: keyof State) =>
    [...(of(name)?.options ?? [])].find((option) => option.defaultSelected)?.value ?? values(name)[0] ?? '';
  const alone = (name: 'by' | 'brand') =>
    of(name) ? oneOf(name, values(name), usual(name)) : oneOf(name, [ALONE[name]], ALONE[name]);
  return {
    model: oneOf('model', values('model'), usual('model')),
    compare: oneOf('compare', values('compare'), usual('compare')),
    show: oneOf('show', values('show') as MeasureId[], usual('show') as MeasureId),
    by: alone('by'),
    brand: alone('brand'),
  };
}
