import type { CreditResults } from '../site/credits.ts';
import { makeFormat, type Format } from '../site/format.ts';
import { push, replace } from './address.ts';
import { announce, copyLink, tell, tellFailed, tellIgnored } from './notices.ts';
import { controls, type Controls, type State } from './picker-state.ts';
import { fitting, viewOf } from './picker-view.ts';
import { read, write, type Spec } from './url-state.ts';
import type { LoadView } from './view-loader.ts';

/** What draws is as large as all else together, and most readers never ask for it: it is fetched with the first view. */
const drawing = () => import('./picker-draw.ts');

/** A reader who waits longer than this is told so. Milliseconds. */
const LONG = 400;

/**
 * The picker of models, names and brands: reads its controls from its own markup and keeps its state in the URL. The page shows the usual
 * view; the numbers of all others are fetched when a reader first asks for them.
 */
class AttributionPicker extends HTMLElement {
  #views: LoadView | null = null;
  #fmt!: Format;
  #controls!: Controls;
  #spec!: Spec<State>;
  #drawn!: State;

  connectedCallback(): void {
    const { locale = 'en-US', currency = 'USD' } = this.dataset;
    this.#fmt = makeFormat({ locale, currency });
    this.#controls = controls(this);
    this.#spec = this.#controls.spec;
    this.#drawn = read(this.#spec, '').state;
    this.addEventListener('change', (event) => void this.#pick(event.target as HTMLSelectElement));
    // Whoever reaches for a control is likely to use it.
    for (const event of ['pointerover', 'focusin'] as const)
      this.querySelector('.controls')?.addEventListener(
        event,
        () => void this.#load(viewOf(this.#drawn)).catch(() => undefined),
        { once: true },
      );
    this.querySelector('[data-copy]')?.addEventListener('click', () => void copyLink(this));
    window.addEventListener('popstate', () => void this.#restore(true));
    void this.#restore(false).then(() => (this.dataset['ready'] = ''));
  }

  /** From the URL: on load, and on back and forward. */
  async #restore(aloud: boolean): Promise<void> {
    const { state, ignored } = read(this.#spec, location.search);
    const { state: asked, note } = fitting(state, 'brand');
    tellIgnored(this, ignored, note);
    await this.#show(asked, aloud);
  }

  /** From a control. A view is a place to come back to; a unit is not. */
  async #pick(select: HTMLSelectElement): Promise<void> {
    const { state, note } = fitting(this.#controls.state(), select.name);
    const search = write(this.#spec, state, location.search);
    (select.name === 'show' ? replace : push)(search);
    tellIgnored(this, [], note);
    await this.#show(state, true);
  }

  async #load(id: string): Promise<CreditResults> {
    const { viewLoader } = await drawing();
    this.#views ??= viewLoader(this.dataset['source'] ?? '');
    return this.#views(id);
  }

  async #show(state: State, aloud: boolean): Promise<void> {
    this.#controls.set(state);
    if (same(state, this.#drawn)) return;
    const waiting = setTimeout(() => {
      tell(this, 'Loading the numbers of this view …');
    }, LONG);
    try {
      const [results, tools] = await Promise.all([this.#load(viewOf(state)), drawing()]);
      // The reader may have chosen again meanwhile; from here on nothing waits.
      if (same(state, this.#controls.state())) this.#draw(tools, results, { state, aloud });
    } catch {
      this.#controls.set(this.#drawn);
      tellFailed(this);
    } finally {
      clearTimeout(waiting);
    }
  }

  #draw(
    { drawFigures, sentence }: Awaited<ReturnType<typeof drawing>>,
    results: CreditResults,
    { state, aloud }: { state: State; aloud: boolean },
  ): void {
    const { choice, note } = this.#controls.offer(results, state);
    tell(this, note);
    this.#drawn = state;
    const view = { results, choice, fmt: this.#fmt };
    drawFigures(this, view, this.dataset['source'] ?? '');
    if (aloud) announce(this, sentence(view));
  }
}

const same = (a: State, b: State) => JSON.stringify(a) === JSON.stringify(b);

customElements.define('attribution-picker', AttributionPicker);
