import { SCOPED } from '../charts/content-scoped.ts';
import { viewOf, type ScopedResults } from '../site/content.ts';
import { makeFormat, type Format } from '../site/format.ts';
import { push } from './address.ts';
import { announce, copyLink, tellFailed, tellIgnored } from './notices.ts';
import { redraw } from './redraw.ts';
import { oneOf, read, write, type Spec } from './url-state.ts';

interface Choice {
  platform: string;
}

/** The platform filter: the page shows all platforms; the numbers of each are fetched when a reader first asks for one. */
class ContentPicker extends HTMLElement {
  #results: Promise<ScopedResults> | null = null;
  #fmt!: Format;
  #spec!: Spec<Choice>;
  #drawn!: string;

  connectedCallback(): void {
    const { locale = 'en-US', currency = 'USD' } = this.dataset;
    this.#fmt = makeFormat({ locale, currency });
    const ids = [...this.#select().options].map((option) => option.value);
    this.#spec = { platform: oneOf('platform', ids, ids[0] ?? 'all') };
    this.#drawn = this.#spec.platform.default;
    this.#select().addEventListener('change', () => void this.#pick());
    // Whoever reaches for the control is likely to use it.
    for (const event of ['pointerover', 'focusin'] as const)
      this.querySelector('.controls')?.addEventListener(event, () => void this.#load().catch(() => null), {
        once: true,
      });
    this.querySelector('[data-copy]')?.addEventListener('click', () => void copyLink(this));
    window.addEventListener('popstate', () => void this.#restore(true));
    void this.#restore(false).then(() => (this.dataset['ready'] = ''));
  }

  #select(): HTMLSelectElement {
    return this.querySelector('select[name=platform]') as HTMLSelectElement;
  }

  /** From the URL: on load, and on back and forward. */
  async #restore(aloud: boolean): Promise<void> {
    const { state, ignored } = read(this.#spec, location.search);
    tellIgnored(this, ignored);
    await this.#show(state.platform, aloud);
  }

  async #pick(): Promise<void> {
    const platform = this.#select().value;
    push(write(this.#spec, { platform }, location.search));
    tellIgnored(this, []);
    await this.#show(platform, true);
  }

  async #load(): Promise<ScopedResults> {
    this.#results ??= fetchResults(this.dataset['source'] ?? '');
    return this.#results;
  }

  async #show(platform: string, aloud: boolean): Promise<void> {
    this.#select().value = platform;
    if (platform === this.#drawn) return;
    try {
      const results = await this.#load();
      // The reader has chosen again meanwhile.
      if (platform === this.#select().value) this.#draw(results, platform, aloud);
    } catch {
      this.#results = null;
      this.#select().value = this.#drawn;
      tellFailed(this);
    }
  }

  #draw(results: ScopedResults, platform: string, aloud: boolean): void {
    this.#drawn = platform;
    const view = viewOf(results, platform, this.#fmt);
    for (const make of SCOPED) {
      const content = make(view);
      const figure = content && this.querySelector(`#${content.id}`);
      if (figure) redraw(figure, content, null);
    }
    if (aloud)
      announce(this, `Figures show ${view.scope.label}, ${this.#fmt.count(view.scope.posts)} posts.`);
  }
}

async function fetchResults(source: string): Promise<ScopedResults> {
  const response = await fetch(source);
  if (!response.ok) throw new Error(`${source}: ${response.status}`);
  return (await response.json()) as ScopedResults;
}

customElements.define('content-picker', ContentPicker);
