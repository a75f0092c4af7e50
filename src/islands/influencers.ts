import type { ListContext } from '../charts/influencers-list.ts';
import { makeFormat, type Format } from '../site/format.ts';
import type { FilterId } from '../site/influencers/filters.ts';
import type { Packed } from '../site/influencers/packed.ts';
import type { Details, Fit, Roster } from '../site/influencers/roster.ts';
import type { Scores } from '../site/influencers/scores.ts';
import { MOST_COMPARED, usualView, type Sort, type SortKey, type View } from '../site/influencers/view.ts';
import { push, replace } from './address.ts';
import { afterPaint } from './after-paint.ts';
import { nameChoices, readControls, setControls, toggled } from './influencer-controls.ts';
import type { Stage } from './influencer-draw.ts';
import { prepareHeads } from './influencer-heads.ts';
import { isMove, preparePlot } from './influencer-plot.ts';
import { asksForMore, specOf } from './influencer-spec.ts';
import { announce, copyLink, tellFailed, tellIgnored } from './notices.ts';
import {
  closeFilters,
  escapeFilter,
  fetchOnce,
  fitFolder,
  indexesOf,
  keyOf,
  nextSort,
  usualFilters,
} from './influencer-steps.ts';
import { read, write, type Spec } from './url-state.ts';

/** Letters are looked for at once; the address and the screen reader follow when typing rests for so long. */
const TYPING = 200;

const drawing = () => import('./influencer-drawing.ts');

interface Loaded {
  draw: Awaited<ReturnType<typeof drawing>>;
  roster: Roster;
  spec: Spec<View>;
  stage: Stage;
}

/** Filters, order, pages and comparison of the creators; its state is in the URL, its numbers are fetched at the first touch. */
class InfluencerPicker extends HTMLElement {
  #fmt!: Format;
  #view = usualView();
  #loading: Promise<Loaded> | null = null;
  #scores: { brand: string; scores: Scores } | null = null;
  #order: { key: string; order: number[] } | null = null;
  #rows: number[] = [];
  #drawn = '';
  #unsaid = '';
  readonly #later = afterPaint();
  #typing: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    const { locale = 'en-US', currency = 'USD' } = this.dataset;
    this.#fmt = makeFormat({ locale, currency });
    prepareHeads(this);
    const plot = this.querySelector<HTMLElement>('[data-plot]');
    if (plot) preparePlot(plot);
    plot?.addEventListener('keydown', (event) => void this.#step(event));
    this.addEventListener('input', (event) => this.#typed(event.target as HTMLElement));
    this.addEventListener('change', (event) => this.#changed(event.target as HTMLElement));
    this.addEventListener('click', (event) => this.#clicked(event));
    this.addEventListener('keydown', (event) => escapeFilter(this, event));
    for (const event of ['pointerover', 'focusin'] as const)
      this.addEventListener(event, () => void this.#load().catch(() => undefined), { once: true });
    window.addEventListener('popstate', () => void this.#restore(true));
    if (!asksForMore(location.search)) tellIgnored(this, []);
    const first = asksForMore(location.search) ? this.#restore(false) : Promise.resolve();
    void first.then(() => (this.dataset['ready'] = ''));
  }

  async #restore(aloud: boolean): Promise<void> {
    clearTimeout(this.#typing);
    this.#later(() => undefined);
    try {
      const { spec } = await this.#load();
      const { state, ignored } = read(spec, location.search);
      this.#view = state;
      setControls(this, state, this.#fmt);
      await this.#draw();
      this.#announce(aloud);
      tellIgnored(this, ignored);
    } catch {
      tellFailed(this);
    }
  }

  #load(): Promise<Loaded> {
    this.#loading ??= this.#fetch().catch((error: unknown) => {
      this.#loading = null;
      throw error;
    });
    return this.#loading;
  }

  async #fetch(): Promise<Loaded> {
    const [draw, packed] = await Promise.all([drawing(), fetchOnce<Packed>(this.dataset['source'] ?? '')]);
    const roster = draw.unpackRoster(packed);
    return { draw, roster, spec: specOf(roster), stage: draw.stageOf(this, roster, this.#fmt) };
  }

  /** Letters and digits are not worth a step back, nor each an entry in the address. */
  #typed(target: HTMLElement): void {
    if (!(target instanceof HTMLInputElement) || target.type === 'checkbox') return;
    const typed = { ...readControls(this), page: 1 };
    this.#view = { ...this.#view, ...typed };
    void this.#draw().catch(() => tellFailed(this));
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => void this.#go(typed, replace), TYPING);
  }

  #changed(target: HTMLElement): void {
    if (target instanceof HTMLInputElement && target.dataset['compare']) {
      void this.#compare(target.dataset['compare'], target.checked);
    } else if (target instanceof HTMLSelectElement && target.name === 'sort') {
      void this.#go({ sort: target.value as Sort, page: 1 }, push);
    } else if (target instanceof HTMLSelectElement || target.matches('.check input')) {
      void this.#go({ ...readControls(this), page: 1 }, push);
    }
  }

  #clicked(event: MouseEvent): void {
    const target = event.target as HTMLElement;
    const button = target.closest<HTMLElement>('button, [data-csv]');
    if (!target.closest('details')) closeFilters(this);
    if (!button) return;
    const { segment, page, drop, remove } = button.dataset;
    const sort = button.closest<HTMLElement>('th[data-sort]')?.dataset['sort'];
    if (segment !== undefined)
      void this.#go({ segment: toggled(this.#view.segment, segment), page: 1 }, push);
    else if (sort) void this.#go({ sort: nextSort(this.#view.sort, sort as SortKey), page: 1 }, push);
    else if (page) void this.#turn(this.#view.page + Number(page));
    else if (remove) void this.#compare(remove, false);
    else if (drop) void this.#drop([drop as FilterId]);
    else if (button.hasAttribute('data-clear')) void this.#drop(Object.keys(usualFilters()) as FilterId[]);
    else if (button.hasAttribute('data-copy')) void copyLink(this);
    else if (button.hasAttribute('data-csv')) void this.#file(button as HTMLAnchorElement, event);
  }

  async #step(event: KeyboardEvent): Promise<void> {
    if (!isMove(event)) return;
    event.preventDefault();
    await this.#load().then(
      ({ stage }) => stage.plane?.press(event.key),
      () => tellFailed(this),
    );
  }

  /** The buttons of an empty list go away with it, so the focus moves to where the list begins. */
  async #drop(ids: FilterId[]): Promise<void> {
    const open = usualFilters();
    const part = Object.fromEntries(ids.map((id) => [id, open[id]])) as Partial<View>;
    await this.#go({ ...part, page: 1 }, push);
    setControls(this, this.#view, this.#fmt);
    const lost = document.activeElement === document.body;
    if (lost) this.querySelector<HTMLElement>('th[data-sort] button')?.focus();
  }

  async #turn(page: number): Promise<void> {
    await this.#go({ page: Math.max(1, page) }, push);
    this.querySelector('#list')?.scrollIntoView();
  }

  async #compare(slug: string, on: boolean): Promise<void> {
    const others = this.#view.compare.filter((s) => s !== slug);
    if (on && others.length >= MOST_COMPARED) {
      announce(this, `Only ${MOST_COMPARED} creators fit side by side; take one away first.`);
      const box = this.querySelector<HTMLInputElement>(`input[data-compare="${slug}"]`);
      if (box) box.checked = false;
      return;
    }
    await this.#go({ compare: on ? [...others, slug] : others }, replace);
  }

  async #go(part: Partial<View>, step: typeof push): Promise<void> {
    clearTimeout(this.#typing);
    this.#view = { ...this.#view, ...part };
    try {
      const { spec } = await this.#load();
      // An entry in the history takes as long as a row of the list, and nobody waits for it.
      this.#later(() => step(write(spec, this.#view, location.search)));
      tellIgnored(this, []);
      nameChoices(this, this.#view, this.#fmt);
      await this.#draw();
      this.#announce(true);
    } catch {
      tellFailed(this);
    }
  }

  async #draw(): Promise<void> {
    const { draw, roster, stage } = await this.#load();
    const view = this.#view;
    const scores = await this.#scoresFor(view.brand);
    if (view.compare.length > 0) await this.#loadDetails(roster);
    // The reader has asked for something else meanwhile.
    if (view !== this.#view) return;
    const context: ListContext = { roster, scores, fmt: this.#fmt, compared: view.compare };
    if (keyOf(view) !== this.#drawn) {
      const key = `${view.sort} ${view.brand}`;
      if (this.#order?.key !== key) this.#order = { key, order: draw.ordered(roster, scores, view.sort) };
      const { order } = this.#order;
      const { rows, page, text } = draw.drawView(stage, { view, order, context });
      this.#rows = rows;
      this.#view = { ...view, page };
      this.#drawn = keyOf(this.#view);
      this.#unsaid = text;
    }
    // Alone where only the choice has changed: a ticked box keeps its focus.
    draw.drawCompared(this, indexesOf(roster, view.compare), context);
  }

  /** What has been drawn since this was last called, in one sentence. */
  #announce(aloud: boolean): void {
    if (aloud && this.#unsaid !== '') announce(this, this.#unsaid);
    this.#unsaid = '';
  }

  async #scoresFor(brand: string): Promise<Scores> {
    const { draw, roster } = await this.#load();
    if (this.#scores?.brand === brand) return this.#scores.scores;
    const fit = brand === '' ? null : await fetchOnce<Fit>(`${fitFolder(this)}${brand}.json`);
    const scores = draw.scoresOf(roster, fit, brand);
    this.#scores = { brand, scores };
    return scores;
  }

  async #loadDetails(roster: Roster): Promise<void> {
    Object.assign(roster, await fetchOnce<Details>(this.dataset['details'] ?? ''));
  }

  /** The download holds the rows that are shown; before anything was asked for, the file of the build does. */
  async #file(link: HTMLAnchorElement, event: Event): Promise<void> {
    // Pressed by the lines below, with the file in place.
    if (!event.isTrusted || this.#scores === null) return;
    event.preventDefault();
    try {
      const { scores } = this.#scores;
      const { draw, roster } = await this.#load();
      await this.#loadDetails(roster);
      draw.fileRows(link, { roster, scores, fmt: this.#fmt }, this.#rows);
      link.click();
    } catch {
      tellFailed(this);
    }
  }
}

customElements.define('influencer-picker', InfluencerPicker);
