import { sliderMost, sliderTicks } from '../charts/calculator-slider.ts';
import type { Bounds, Settings } from '../site/budget/settings.ts';
import { pointsOf, type Scene } from '../site/budget/scene.ts';
import { capital, plural, shown } from '../site/words.ts';
import type { Format } from '../site/format.ts';
import { Place } from './patch.ts';

interface Row {
  row: HTMLElement;
  range: HTMLInputElement;
  number: HTMLInputElement;
  lock: HTMLInputElement;
  ends: { min: HTMLInputElement; max: HTMLInputElement };
  ticks: Place;
  creators: HTMLElement | null;
}

const find = <T extends Element>(host: Element, selector: string): T => host.querySelector(selector) as T;

/** The sliders of the page, with the number, lock and bounds of each. */
export class Sliders {
  readonly #rows: Row[];
  readonly #groups: { place: HTMLElement; at: number[] }[];
  readonly #fmt: Format;
  #most = 0;

  constructor(host: HTMLElement, fmt: Format) {
    this.#fmt = fmt;
    this.#rows = [...host.querySelectorAll<HTMLElement>('[data-row]')].map((row) => {
      const ticks = document.createElement('div');
      ticks.className = 'ticks';
      find<SVGElement>(row, 'svg.ticks').replaceWith(ticks);
      return {
        row,
        range: find(row, 'input[type=range]'),
        number: find(row, '[data-percent]'),
        lock: find(row, '[data-lock]'),
        ends: { min: find(row, '[data-bound=min]'), max: find(row, '[data-bound=max]') },
        ticks: new Place(ticks),
        creators: row.querySelector('[data-creators]'),
      };
    });
    this.#groups = [...host.querySelectorAll<HTMLElement>('[data-group]')].map((place) => ({
      place,
      at: (place.dataset['group'] ?? '').split(' ').map(Number),
    }));
  }

  /** Number of the row that an element stands in, or null. */
  static rowOf(target: Element): number | null {
    const row = target.closest<HTMLElement>('[data-row]')?.dataset['row'];
    return row === undefined ? null : Number(row);
  }

  /** What a reader has typed as bounds of a row. */
  typed(row: number): { min: string; max: string; locked: boolean } {
    const { ends, lock } = this.#rows[row] as Row;
    return { min: ends.min.value.trim(), max: ends.max.value.trim(), locked: lock.checked };
  }

  /** @param settled false while a slider moves: then its scale stays as it is */
  show(scene: Scene, settled: boolean): void {
    const [mine, today, best] = [scene.mine, scene.anew, scene.best].map(pointsOf) as [
      number[],
      number[],
      number[],
    ];
    if (settled || this.#most === 0) this.#most = sliderMost([mine, today, best]);
    for (const [i, row] of this.#rows.entries())
      this.#showRow(row, { mine: mine[i] ?? 0, today: today[i] ?? 0, best: best[i] ?? 0 });
    for (const { place, at } of this.#groups)
      place.textContent = this.#fmt.share(at.reduce((all, i) => all + (mine[i] ?? 0), 0) / 10_000);
  }

  #showRow(
    { range, number, ticks }: Row,
    { mine, today, best }: { mine: number; today: number; best: number },
  ): void {
    const most = String(this.#most / 100);
    if (range.max !== most) range.max = most;
    const share = String(mine / 100);
    if (range.value !== share && document.activeElement !== range) range.value = share;
    else if (Math.abs(Number(range.value) - mine / 100) >= 0.1) range.value = share;
    if (document.activeElement !== number || number.dataset['typing'] === undefined) number.value = share;
    const text = this.#fmt.percent(mine / 10_000, 1);
    if (range.getAttribute('aria-valuetext') !== text) range.setAttribute('aria-valuetext', text);
    ticks.show([sliderTicks({ today, best, most: this.#most })]);
  }

  /** Locks and bounds, and who can be booked: what another link or brand changes. */
  set({ bounds }: Settings, { model }: Scene): void {
    for (const [i, { row, lock, ends, creators }] of this.#rows.entries()) {
      const own = bounds[i] as Bounds;
      lock.checked = own.lock !== null;
      row.classList.toggle('locked', own.lock !== null);
      for (const end of ['min', 'max'] as const) {
        const points = own[end];
        ends[end].value = points === null ? '' : String(points / 100);
        ends[end].removeAttribute('aria-invalid');
      }
      const n = model.view.segments.creators[i] ?? 0;
      if (creators)
        creators.textContent = n === 0 ? 'nobody to book' : `${this.#fmt.count(n)} ${plural(n, 'creator')}`;
    }
  }
}

/** `Instagram, Nano` */
export const rowName = ({ model: { view } }: Scene, i: number): string =>
  `${shown(view.segments.platform[i] ?? '')}, ${capital(shown(view.segments.tier[i] ?? ''))}`;
