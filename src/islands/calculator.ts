import type { Calculator } from './calculator-core.ts';

const EVENTS = ['input', 'change', 'click'] as const;

/** Keys that are no settings of a plan. */
const FOREIGN = new Set(['embed', 'build', 'was']);

const asksForMore = (search: string): boolean =>
  [...new URLSearchParams(search).keys()].some((key) => !FOREIGN.has(key));

/**
 * The frame of the calculator. Code and numbers come when a reader reaches for them, or when a link asks for a plan; what is done before they
 * are there is done when they are.
 */
class CalculatorPage extends HTMLElement {
  #core: Calculator | null = null;
  #loading: Promise<Calculator> | null = null;

  connectedCallback(): void {
    this.#fold();
    for (const event of EVENTS)
      this.addEventListener(event, (happened) => {
        if (this.#core?.aside.download(happened) !== true) this.#pass(happened);
      });
    for (const event of ['pointerover', 'focusin'] as const)
      this.addEventListener(event, () => void this.#load().catch(() => undefined), { once: true });
    window.addEventListener('popstate', () => void this.#restore(true));
    const first = asksForMore(location.search) ? this.#restore(false) : Promise.resolve();
    void first.then(() => (this.dataset['ready'] = ''));
  }

  /** On a phone the sliders of one platform at a time. */
  #fold(): void {
    if (!matchMedia('(max-width: 640px)').matches) return;
    const [, ...others] = this.querySelectorAll<HTMLDetailsElement>('.shares .group');
    for (const group of others) group.open = false;
  }

  #pass(event: Event): void {
    if (this.#core) this.#core.handle(event);
    else if (isControl(event))
      this.#load().then(
        (core) => {
          core.handle(event);
        },
        () => this.#fail(),
      );
  }

  async #restore(aloud: boolean): Promise<void> {
    try {
      await (await this.#load()).restore(aloud);
    } catch {
      await this.#fail();
    }
  }

  async #fail(): Promise<void> {
    const { tellFailed } = await import('./calculator-failed.ts');
    tellFailed(this);
  }

  #load(): Promise<Calculator> {
    this.#loading ??= import('./calculator-core.ts')
      .then(({ begin }) => begin(this))
      .then((core) => (this.#core = core))
      .catch((error: unknown) => {
        this.#loading = null;
        throw error;
      });
    return this.#loading;
  }
}

const isControl = ({ type, target }: Event): boolean =>
  target instanceof Element && (type !== 'click' || target.closest('button') !== null);

customElements.define('calculator-page', CalculatorPage);
