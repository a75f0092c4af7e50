import type { BrandBudget } from '../../pipeline/report/contract.ts';
import type { Scene } from '../site/budget/scene.ts';
import type { Format } from '../site/format.ts';
import { announce, tellFailed } from './notices.ts';

/** Whom a plan books, and downloads: asked for by few. */
const lists = () => import('./calculator-lists.ts');

/** A pause after which an open list of bookings follows the plan. Milliseconds. */
const PAUSE = 400;

export interface Shown {
  scene: Scene;
  brand: BrandBudget | null;
  fmt: Format;
}

/** What is made of the plan when a reader asks for it, never while a slider moves: bookings and files. */
export class Aside {
  readonly #host: HTMLElement;
  readonly #now: () => Shown;
  /** Whether the list of bookings is that of the reader's plan. */
  #booking = false;
  #pausing: ReturnType<typeof setTimeout> | undefined;

  constructor(host: HTMLElement, now: () => Shown) {
    this.#host = host;
    this.#now = now;
  }

  book(): void {
    this.#booking = true;
    void this.#list(true);
  }

  /** An open list goes with the plan, when the reader pauses. */
  follow(): void {
    clearTimeout(this.#pausing);
    if (this.#booking) this.#pausing = setTimeout(() => void this.#list(false), PAUSE);
  }

  async #list(aloud: boolean): Promise<void> {
    try {
      const { showBookings } = await lists();
      const sentence = await showBookings(this.#host, this.#now());
      if (aloud) announce(this.#host, sentence);
    } catch {
      tellFailed(this.#host);
    }
  }

  /** Downloads hold what is shown. @returns false for a link that needs no help */
  download(event: Event): boolean {
    const link = (event.target as Element).closest<HTMLAnchorElement>(
      '[data-plans-csv], [data-bookings-csv]',
    );
    if (!link || !event.isTrusted) return false;
    const bookings = link.hasAttribute('data-bookings-csv');
    // Until the reader books a plan the list is that of the build, and so is its file.
    if (bookings && !this.#booking) return false;
    event.preventDefault();
    void this.#save(link, bookings);
    return true;
  }

  async #save(link: HTMLAnchorElement, bookings: boolean): Promise<void> {
    try {
      const { bookingsFile, plansFile } = await lists();
      const { scene, fmt } = this.#now();
      const file = bookings ? await bookingsFile(this.#host, this.#now()) : plansFile(scene, fmt);
      if (link.href.startsWith('blob:')) URL.revokeObjectURL(link.href);
      link.href = URL.createObjectURL(file);
      link.click();
    } catch {
      tellFailed(this.#host);
    }
  }
}
