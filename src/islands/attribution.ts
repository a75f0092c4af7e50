import { creditsFigure } from '../charts/attribution-credits.ts';
import { modelsFigure } from '../charts/attribution-models.ts';
import { switchFigure } from '../charts/attribution-switch.ts';
import { modelIn, ran, usualChoice, type Choice, type CreditResults } from '../site/credits.ts';
import { makeFormat, type Format } from '../site/format.ts';
import { measureOf, offered, type MeasureId } from '../site/measure.ts';
import { unpack, type Packed } from '../site/pack.ts';
import { push, replace } from './address.ts';
import { announce, copyLink, tellIgnored } from './notices.ts';
import { redraw } from './redraw.ts';
import { oneOf, read, write, type Spec } from './url-state.ts';

const FIGURES = [modelsFigure, switchFigure, creditsFigure];

/** The model picker: reads its data and its controls from its own markup, keeps its state in the URL. */
class AttributionPicker extends HTMLElement {
  #results!: CreditResults;
  #fmt!: Format;
  #spec!: Spec<Choice>;
  #drawn = '';

  connectedCallback(): void {
    const { packed = '', locale = 'en-US', currency = 'USD' } = this.dataset;
    this.#results = unpack(JSON.parse(packed) as Packed);
    this.#fmt = makeFormat({ locale, currency });
    this.#spec = specOf(this.#results);
    this.#drawn = JSON.stringify(usualChoice(this.#results));
    this.addEventListener('change', (event) => this.#pick(event.target as HTMLSelectElement));
    this.querySelector('[data-copy]')?.addEventListener('click', () => void copyLink(this));
    window.addEventListener('popstate', () => this.#restore(true));
    this.#restore(false);
    this.dataset['ready'] = '';
  }

  /** From the URL: on load, and on back and forward. */
  #restore(aloud: boolean): void {
    const { state, ignored } = read(this.#spec, location.search);
    tellIgnored(this, ignored);
    this.#show(state, aloud);
  }

  /** From a control. A model is a place to come back to; a unit is not. */
  #pick(select: HTMLSelectElement): void {
    const state = { ...this.#state(), [select.name]: select.value };
    const search = write(this.#spec, state, location.search);
    (select.name === 'show' ? replace : push)(search);
    tellIgnored(this, []);
    this.#show(state, true);
  }

  #state(): Choice {
    const value = (name: keyof Choice) => this.#select(name).value;
    return { model: value('model'), compare: value('compare'), show: value('show') as MeasureId };
  }

  #select(name: keyof Choice): HTMLSelectElement {
    return this.querySelector(`select[name=${name}]`) as HTMLSelectElement;
  }

  #show(choice: Choice, aloud: boolean): void {
    for (const name of ['model', 'compare', 'show'] as const) this.#select(name).value = choice[name];
    const key = JSON.stringify(choice);
    if (key === this.#drawn) return;
    this.#drawn = key;
    const view = { results: this.#results, choice, fmt: this.#fmt };
    for (const make of FIGURES) {
      const content = make(view);
      const figure = this.querySelector(`#${content.id}`);
      if (figure) redraw(figure, content);
    }
    if (aloud) announce(this, this.#sentence(choice));
  }

  #sentence({ model, compare, show }: Choice): string {
    const label = (id: string) => modelIn(this.#results, id).label;
    return `Figures show ${label(model)} against ${label(compare)}, ${measureOf(show).label.toLowerCase()}.`;
  }
}

function specOf(results: CreditResults): Spec<Choice> {
  const usual = usualChoice(results);
  const ids = ran(results).map((m) => m.id);
  const measures = offered(results.hasValue).map((m) => m.id);
  return {
    model: oneOf('model', ids, usual.model),
    compare: oneOf('compare', ids, usual.compare),
    show: oneOf('show', measures, usual.show),
  };
}

customElements.define('attribution-picker', AttributionPicker);
