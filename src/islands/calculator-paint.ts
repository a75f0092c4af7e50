import { columnsTree } from '../charts/calculator-columns.ts';
import { curvesFigure } from '../charts/calculator-curves.ts';
import { segmentsTree, totalsTree } from '../charts/calculator-table.ts';
import type { Scene } from '../site/budget/scene.ts';
import {
  bestTitle,
  heard,
  mineTitle,
  overfullSentence,
  pinParts,
  planStandfirst,
  unspentSentence,
} from '../site/findings/budget.ts';
import type { Format } from '../site/format.ts';
import { h } from '../site/node.ts';
import { shown } from '../site/words.ts';
import { announce } from './notices.ts';
import { Place } from './patch.ts';
import { refresh } from './redraw.ts';
import { say } from './calculator-mark.ts';
import { Sliders } from './calculator-sliders.ts';

/** Long enough for a reader who goes on moving a slider to be told once. Milliseconds. */
const QUIET = 700;

/** Draws scenes: numbers and points at once, words and downloads when a reader pauses. */
export class Paint {
  readonly sliders: Sliders;
  readonly #host: HTMLElement;
  readonly #fmt: Format;
  readonly #places: Record<'columns' | 'totals' | 'segments' | 'pin', Place>;
  readonly #curves: { figure: Element | null; place: Place };
  #speaking: ReturnType<typeof setTimeout> | undefined;

  constructor(host: HTMLElement, fmt: Format) {
    const part = (name: string) => host.querySelector(`[data-part=${name}]`);
    const figure = host.querySelector('#curves');
    this.#host = host;
    this.#fmt = fmt;
    this.sliders = new Sliders(host, fmt);
    this.#places = {
      columns: new Place(part('columns')),
      totals: new Place(part('totals')),
      segments: new Place(part('segments')),
      pin: new Place(part('pin')),
    };
    this.#curves = { figure, place: new Place(figure?.querySelector('[data-part=chart]') ?? null) };
  }

  /** While a slider moves. */
  move(scene: Scene): void {
    this.#numbers(scene, false);
  }

  /** When it has come to rest, and after every other change. @param aloud whether a screen reader is told */
  rest(scene: Scene, aloud: boolean): void {
    const figure = this.#numbers(scene, true);
    const { settings } = scene;
    const text = (selector: string, words: string) => {
      const place = this.#host.querySelector(selector);
      if (place && place.textContent !== words) place.textContent = words;
    };
    const asBuilt = settings.split === 'today' && scene.budget === scene.model.view.today.total.spend;
    text('.open h1', asBuilt ? bestTitle(scene, this.#fmt) : mineTitle(scene, this.#fmt));
    text('.open .stand', planStandfirst(scene, this.#fmt));
    const notes = [unspentSentence(scene, this.#fmt), overfullSentence(scene, this.#fmt)];
    say(this.#host, '[data-plan-note]', notes.filter((s) => s !== null).join(' '));
    for (const button of this.#host.querySelectorAll<HTMLElement>('[data-preset]'))
      button.setAttribute('aria-pressed', String(button.dataset['preset'] === settings.split));
    if (this.#curves.figure) refresh(this.#curves.figure, figure, null);
    this.paper(scene);
    if (aloud) this.#speak(scene);
  }

  #numbers(scene: Scene, settled: boolean): ReturnType<typeof curvesFigure> {
    const fmt = this.#fmt;
    this.sliders.show(scene, settled);
    this.#places.columns.show(columnsTree(scene, fmt));
    this.#places.totals.show([totalsTree(scene, fmt)]);
    this.#places.segments.show([segmentsTree(scene, fmt)]);
    this.#places.pin.show(pinParts(scene, fmt).map(({ text, own }) => h(own ? 'b' : 'span', {}, text)));
    const figure = curvesFigure(scene, fmt);
    this.#curves.place.show(figure.chart);
    return figure;
  }

  /** Name and notes as they are printed, with what they are of. */
  paper({ settings, model }: Scene): void {
    const paper = this.#host.querySelector<HTMLElement>('[data-paper]');
    if (!paper) return;
    const lines = [shown(settings.name || 'Plan'), `${shown(model.view.label)}. ${settings.notes}`.trim()];
    paper.replaceChildren(
      ...lines.map((line, i) => {
        const tag = document.createElement(i === 0 ? 'b' : 'p');
        tag.textContent = line;
        return tag;
      }),
    );
    paper.hidden = settings.name === '' && settings.notes === '' && model.view.id === 'all';
  }

  #speak(scene: Scene): void {
    clearTimeout(this.#speaking);
    this.#speaking = setTimeout(() => announce(this.#host, heard(scene, this.#fmt)), QUIET);
  }
}
