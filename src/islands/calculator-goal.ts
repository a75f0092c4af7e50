import { budgetOf } from '../site/budget/scene.ts';
import type { Model } from '../site/budget/model.ts';
import { anyBounds, type Aim, type Settings } from '../site/budget/settings.ts';
import type { Format } from '../site/format.ts';
import { saySought, sought } from './calculator-seek.ts';
import { announce } from './notices.ts';

interface Now {
  model: Model;
  settings: Settings;
}

/** The target of a reader, and the budget that reaches it. */
export class Goal {
  /** Found for the last target; null when there is none. */
  budget: number | null = null;
  readonly #host: HTMLElement;
  readonly #fmt: Format;
  readonly #now: () => Now;

  constructor(host: HTMLElement, fmt: Format, now: () => Now) {
    this.#host = host;
    this.#fmt = fmt;
    this.#now = now;
  }

  /** Says what the target of the settings takes, if they have one. */
  follow(): void {
    const { aim } = this.#now().settings;
    if (aim) this.find(aim, false);
    else saySought(this.#host, '');
  }

  find(aim: Aim, aloud: boolean): void {
    const { model, settings } = this.#now();
    const answer = sought(aim, { model, fmt: this.#fmt });
    if (!answer) return;
    this.budget = answer.found.budget;
    const bounds = anyBounds(settings) ? ' Locks and bounds are left aside here.' : '';
    const usable = this.budget > 0 && this.budget !== budgetOf(model, settings);
    saySought(this.#host, `${answer.sentence}${bounds}`, usable);
    if (aloud) announce(this.#host, answer.sentence);
  }
}
