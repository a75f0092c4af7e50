import { creditsFigure } from '../charts/attribution-credits.ts';
import { modelsFigure } from '../charts/attribution-models.ts';
import { switchFigure } from '../charts/attribution-switch.ts';
import { modelIn, type Choice, type CreditResults } from '../site/credits.ts';
import { makeFormat, type Format } from '../site/format.ts';
import { measureOf, type MeasureId } from '../site/measure.ts';
import { unpack, type Packed } from '../site/pack.ts';
import { push, replace } from './address.ts';
import { announce, copyLink, tellFailed, tellIgnored } from './notices.ts';
import { redraw } from './redraw.ts';
import { oneOf, read, write, type Spec } from './url-state.ts';

const FIGURES = [modelsFigure, switchFigure, creditsFigure];

/**
 * The model picker: reads its controls from its own markup and keeps its state in the URL. The page shows the usual view; the numbers of
 * all others are fetched when a reader first asks for one.
 */
class AttributionPicker extends HTMLElement {
  #results: Promise<CreditResults> | null = null;
  #fmt!: Format;
  #spec!: Spec<Choice>;
  #drawn!: Choice;

  connectedCallback(): void {
    const { locale = 'en-US', currency = 'USD' } = this.dataset;
    this.#fmt = makeFormat({ locale, currency });
    this.#spec = specOf(this.#selects());
    this.#drawn = read(this.#spec, '').state;
    this.addEventListener('change', (event) => void this.#pick(event.target as HTMLSelectElement));
    // Whoever reaches for a control is likely to use it.
    for (const event of ['pointerover', 'focusin'] as const)
      this.querySelector('.controls')?.addEventListener(event, () => void this.#load(), { once: true });
    this.querySelector('[data-copy]')?.addEventListener('click', () => void copyLink(this));
    window.addEventListener('popstate', () => void this.#restore(true));
    void this.#restore(false).then(() => (this.dataset['ready'] = ''));
  }

  /** From the URL: on load, and on back and forward. */
  async #restore(aloud: boolean): Promise<void> {
    const { state, ignored } = read(this.#spec, location.search);
    tellIgnored(this, ignored);
    await this.#show(state, aloud);
  }

  /** From a control. A model is a place to come back to; a unit is not. */
  async #pick(select: HTMLSelectElement): Promise<void> {
    const state = this.#state();
    const search = write(this.#spec, state, location.search);
    (select.name === 'show' ? replace : push)(search);
    tellIgnored(this, []);
    await this.#show(state, true);
  }

  #selects(): Record<keyof Choice, HTMLSelectElement> {
    const of = (name: keyof Choice) => this.querySelector(`select[name=${name}]`) as HTMLSelectElement;
    return { model: of('model'), compare: of('compare'), show: of('show') };
  }

  #state(): Choice {
    const { model, compare, show } = this.#selects();
    return { model: model.value, compare: compare.value, show: show.value as MeasureId };
  }

  #load(): Promise<CreditResults> {
    this.#results ??= fetchResults(this.dataset['source'] ?? '');
    return this.#results;
  }

  async #show(choice: Choice, aloud: boolean): Promise<void> {
    this.#set(choice);
    if (same(choice, this.#drawn)) return;
    try {
      const results = await this.#load();
      // The reader has chosen again meanwhile.
      if (same(choice, this.#state())) this.#draw(results, choice, aloud);
    } catch {
      this.#results = null;
      this.#set(this.#drawn);
      tellFailed(this);
    }
  }

  #set(choice: Choice): void {
    const selects = this.#selects();
    for (const name of ['model', 'compare', 'show'] as const) selects[name].value = choice[name];
  }

  #draw(results: CreditResults, choice: Choice, aloud: boolean): void {
    this.#drawn = choice;
    for (const make of FIGURES) {
      const content = make({ results, choice, fmt: this.#fmt });
      const figure = this.querySelector(`#${content.id}`);
      if (figure) redraw(figure, content);
    }
    if (aloud) announce(this, sentence(results, choice));
  }
}

const same = (a: Choice, b: Choice) => JSON.stringify(a) === JSON.stringify(b);

async function fetchResults(source: string): Promise<CreditResults> {
  const response = await fetch(source);
  if (!response.ok) throw new Error(`${source}: ${response.status}`);
  return unpack((await response.json()) as Packed);
}

function sentence(results: CreditResults, { model, compare, show }: Choice): string {
  const label = (id: string) => modelIn(results, id).label;
  return `Figures show ${label(model)} against ${label(compare)}, ${measureOf(show).label.toLowerCase()}.`;
}

/** What the build offers and chose stands in the markup of the controls. */
function specOf({ model, compare, show }: Record<keyof Choice, HTMLSelectElement>): Spec<Choice> {
  const values = (select: HTMLSelectElement) => [...select.options].map((option) => option.value);
  const usual = (select: HTMLSelectElement) =>
    [...select.options].find((option) => option.defaultSelected)?.value ?? values(select)[0] ?? '';
  return {
    model: oneOf('model', values(model), usual(model)),
    compare: oneOf('compare', values(compare), usual(compare)),
    show: oneOf('show', values(show) as MeasureId[], usual(show) as MeasureId),
  };
}

customElements.define('attribution-picker', AttributionPicker);
