import { rescale } from '../../pipeline/budget/index.ts';
import type { BudgetResults } from '../../pipeline/report/contract.ts';
import { limitsOf } from '../site/budget/bounds.ts';
import type { MeasureId } from '../site/budget/measures.ts';
import { budgetFrom, parseNumber } from '../site/budget/parse.ts';
import { pointsOf, type Scene } from '../site/budget/scene.ts';
import { usualSettings, type Preset, type Settings } from '../site/budget/settings.ts';
import { budgetRefused, stoppedSentence } from '../site/findings/budget-refusals.ts';
import { makeFormat, type Format } from '../site/format.ts';
import { push, replace } from './address.ts';
import { Aside } from './calculator-aside.ts';
import { setControls } from './calculator-controls.ts';
import { Goal } from './calculator-goal.ts';
import { mark, say } from './calculator-mark.ts';
import { Paint } from './calculator-paint.ts';
import { allowed, boundsFrom, fitting, shareFrom } from './calculator-rows.ts';
import { typedAim } from './calculator-seek.ts';
import { Sliders } from './calculator-sliders.ts';
import { specOf } from './calculator-spec.ts';
import { fetchJson } from './fetch-json.ts';
import { Views, type Open } from './calculator-views.ts';
import { announce, copyLink, tell, tellFailed, tellIgnored } from './notices.ts';
import { read, write, type Spec } from './url-state.ts';

/** Where the page says what holds a share back. */
const HELD = '[data-held]';

/** The calculator at work: settings in the URL, scenes made of them, scenes drawn. */
export class Calculator {
  readonly aside: Aside;
  readonly #host: HTMLElement;
  readonly #fmt: Format;
  readonly #locale: string;
  readonly #results: BudgetResults;
  readonly #spec: Spec<Settings>;
  readonly #paint: Paint;
  readonly #views: Views;
  readonly #goal: Goal;
  #settings: Settings;
  #open: Open;
  #scene: Scene;
  /** Shares when a slider was taken up, so that it can go back and forth. */
  #held: { row: number; shares: number[] } | null = null;

  constructor(host: HTMLElement, results: BudgetResults) {
    const { locale = 'en-US', currency = 'USD' } = host.dataset;
    this.#host = host;
    this.#locale = locale;
    this.#fmt = makeFormat({ locale, currency });
    this.#results = results;
    const { id: segments } = results.all.segments;
    const brands = results.brands.map(({ slug }) => slug);
    this.#spec = specOf({ segments, brands, cents: results.cents });
    this.#settings = usualSettings(segments.length);
    this.#paint = new Paint(host, this.#fmt);
    this.#views = new Views(results, host.dataset['more'] ?? '');
    this.#open = this.#views.all;
    this.#scene = this.#open.sceneOf(this.#settings);
    this.#goal = new Goal(host, this.#fmt, () => ({ model: this.#open.model, settings: this.#settings }));
    this.aside = new Aside(host, () => ({ scene: this.#scene, brand: this.#open.brand, fmt: this.#fmt }));
  }

  /** From the URL: on load, and on back and forward. */
  async restore(aloud: boolean): Promise<void> {
    const { state, ignored } = read(this.#spec, location.search);
    tellIgnored(this.#host, ignored);
    await this.#set(state, aloud);
  }

  handle({ type, target }: Event): void {
    if (!(target instanceof Element)) return;
    if (type === 'click') this.#pressed(target);
    else if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)
      this.#entered(target, type === 'change');
    else if (target instanceof HTMLSelectElement && type === 'change') this.#chosen(target);
  }

  /** Everything anew, as after a link. A brand that cannot be loaded leaves the page as it is. */
  async #set(settings: Settings, aloud: boolean): Promise<void> {
    this.#settings = settings;
    try {
      const open = await this.#views.get(settings.brand);
      // The reader has asked for another brand meanwhile.
      if (settings.brand !== this.#settings.brand) return;
      this.#open = open;
      this.#settings = allowed(this.#settings, open.sceneOf);
      this.#show(aloud);
    } catch {
      this.#settings = this.#scene.settings;
      tellFailed(this.#host);
      setControls(this.#host, this.#scene, this.#fmt);
    }
  }

  #show(aloud: boolean): void {
    this.#scene = this.#open.sceneOf(this.#settings);
    this.#paint.sliders.set(this.#settings, this.#scene);
    setControls(this.#host, this.#scene, this.#fmt);
    this.#paint.rest(this.#scene, aloud);
    this.aside.follow();
    this.#goal.follow();
  }

  /** A change by the reader. */
  #go(part: Partial<Settings>, step: typeof push): void {
    const settings = { ...this.#settings, ...part };
    step(write(this.#spec, settings, location.search));
    tellIgnored(this.#host, []);
    say(this.#host, HELD, '');
    void this.#set(settings, true);
  }

  #pressed(target: Element): void {
    const button = target.closest<HTMLElement>('button, a[download]');
    if (!button) return;
    const { preset } = button.dataset;
    if (preset) this.#preset(preset as Preset);
    else if (button.hasAttribute('data-seek')) this.#seek();
    else if (button.hasAttribute('data-use')) this.#use();
    else if (button.hasAttribute('data-reset')) this.#reset();
    else if (button.hasAttribute('data-copy')) void copyLink(this.#host);
    else if (button.hasAttribute('data-print')) window.print();
    else if (button.hasAttribute('data-book')) this.aside.book();
  }

  #chosen(select: HTMLSelectElement): void {
    if (select.name === 'brand') this.#go({ brand: select.value }, push);
    else if (select.name === 'show') this.#go({ show: select.value as MeasureId }, replace);
  }

  #entered(input: HTMLInputElement | HTMLTextAreaElement, done: boolean): void {
    const row = Sliders.rowOf(input);
    if (row !== null) this.#enteredRow(input as HTMLInputElement, { row, done });
    else if (input.name === 'budget' && done) this.#budget(input as HTMLInputElement);
    else if (input.name === 'name' || input.name === 'notes') this.#write({ [input.name]: input.value });
  }

  /** Words of the reader: in the URL and on paper, and no reason to compute anything. */
  #write(part: Partial<Settings>): void {
    this.#settings = { ...this.#settings, ...part };
    this.#scene = { ...this.#scene, settings: this.#settings };
    replace(write(this.#spec, this.#settings, location.search));
    this.#paint.paper(this.#scene);
  }

  #enteredRow(input: HTMLInputElement, { row, done }: { row: number; done: boolean }): void {
    if (input.type === 'range') this.#slide(row, { to: Math.round(Number(input.value) * 100), done });
    else if (!done) input.dataset['typing'] = '';
    else if (input.hasAttribute('data-percent')) this.#typedShare(input, row);
    else this.#bound(input, row);
  }

  #typedShare(input: HTMLInputElement, row: number): void {
    delete input.dataset['typing'];
    const share = shareFrom(input.value);
    mark(input, typeof share === 'number');
    if (typeof share === 'number') this.#slide(row, { to: share, done: true });
    else {
      this.#refuse(share);
      input.value = String((pointsOf(this.#scene.mine)[row] ?? 0) / 100);
    }
  }

  /** One share moves and the others make room. */
  #slide(row: number, { to, done }: { to: number; done: boolean }): void {
    if (this.#held?.row !== row) this.#held = { row, shares: pointsOf(this.#scene.mine) };
    const { shares } = this.#held;
    const moved = rescale(shares, { index: row, to }, limitsOf(this.#settings.bounds));
    if (moved.ok) {
      const same = shares.every((share, i) => share === moved.shares[i]);
      if (!same || Array.isArray(this.#settings.split)) {
        this.#settings = { ...this.#settings, split: moved.shares };
        this.#scene = this.#open.sceneOf(this.#settings);
      }
      say(
        this.#host,
        HELD,
        moved.stopped ? stoppedSentence({ ...moved.stopped, moved: row }, this.#open.model, this.#fmt) : '',
      );
      replace(write(this.#spec, this.#settings, location.search));
    }
    if (done) {
      this.#held = null;
      tell(this.#host, '');
      this.#paint.rest(this.#scene, true);
      setControls(this.#host, this.#scene, this.#fmt);
      this.aside.follow();
    } else this.#paint.move(this.#scene);
  }

  #bound(input: HTMLInputElement, row: number): void {
    const context = { scene: this.#scene, model: this.#open.model, fmt: this.#fmt };
    const bounds = boundsFrom({ row, ...this.#paint.sliders.typed(row) }, context);
    mark(input, typeof bounds !== 'string');
    if (typeof bounds === 'string') {
      if (input.type === 'checkbox') input.checked = !input.checked;
      this.#refuse(bounds);
    } else {
      const split = fitting(this.#settings.split, pointsOf(this.#scene.mine), bounds);
      this.#go({ bounds, split }, replace);
    }
  }

  #preset(preset: Preset): void {
    const free = { ...this.#settings, split: preset };
    const split = fitting(preset, pointsOf(this.#open.sceneOf(free).mine), this.#settings.bounds);
    this.#go({ split }, push);
  }

  #budget(input: HTMLInputElement): void {
    const { model } = this.#open;
    const budget = budgetFrom(parseNumber(input.value, this.#locale), this.#results.cents);
    mark(input, budget !== null);
    if (budget === null) this.#refuse(budgetRefused(input.value, model, this.#fmt));
    else this.#go({ budget: budget === model.view.today.total.spend ? null : budget }, push);
  }

  /** A visible note; whatever was shown stays. */
  #refuse(sentence: string): void {
    tell(this.#host, sentence);
    announce(this.#host, sentence);
  }

  #seek(): void {
    const aim = typedAim(this.#host, this.#open.model, this.#locale);
    if (!aim) return;
    this.#write({ aim });
    this.#goal.find(aim, true);
  }

  #use(): void {
    const { budget } = this.#goal;
    if (budget === null) return;
    const { bounds } = usualSettings(this.#open.model.segments.length);
    this.#go({ budget, split: 'best', bounds }, push);
    this.#host.querySelector<HTMLInputElement>('input[name=budget]')?.focus();
  }

  #reset(): void {
    this.#goal.budget = null;
    this.#go(usualSettings(this.#open.model.segments.length), push);
    this.#host.querySelector<HTMLInputElement>('input[name=budget]')?.focus();
  }
}

/** Fetches the numbers and begins. */
export async function begin(host: HTMLElement): Promise<Calculator> {
  return new Calculator(host, await fetchJson<BudgetResults>(host.dataset['source'] ?? ''));
}
