import { nextUnit } from '../site/budget/measures.ts';
import type { BudgetFacts } from '../site/budget/model.ts';
import { amountText } from '../site/budget/parse.ts';
import { anyBounds, type Aim } from '../site/budget/settings.ts';
import type { Scene } from '../site/budget/scene.ts';
import type { Format } from '../site/format.ts';

/** The bar of controls as settings have it. What a reader is typing stays. */
export function setControls(host: HTMLElement, { settings, budget, model }: Scene, fmt: Format): void {
  const input = <T extends HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>(name: string) =>
    host.querySelector<T>(`[name=${name}]`);
  const set = (name: string, value: string) => {
    const control = input(name);
    if (control && control.value !== value) control.value = value;
  };
  const own = input<HTMLInputElement>('budget');
  if (own) {
    own.value = amountText(budget / model.facts.cents, model.facts.cents, fmt);
    own.removeAttribute('aria-invalid');
  }
  set('brand', settings.brand);
  set('show', settings.show);
  set('name', settings.name);
  set('notes', settings.notes);
  if (settings.aim) {
    set('aim', settings.aim.of);
    set('target', aimText(settings.aim, model.facts, fmt));
  }
  const open = host.querySelector<HTMLInputElement>('[data-show-bounds]');
  if (open && anyBounds(settings)) open.checked = true;
  const reset = host.querySelector<HTMLElement>('[data-reset]');
  if (reset) reset.hidden = !isChanged(settings);
}

/** In the unit in which it is typed. */
function aimText({ of, value }: Aim, { cents }: Pick<BudgetFacts, 'cents'>, fmt: Format): string {
  if (of === 'revenue') return amountText(value, cents, fmt);
  const typed = of === 'return' ? value * 100 : nextUnit({ cents }) * (1 + value);
  return fmt.decimal(typed, Number.isInteger(Number(typed.toFixed(2))) ? 0 : 2);
}

const isChanged = (settings: Scene['settings']): boolean =>
  settings.split !== 'today' ||
  settings.budget !== null ||
  settings.brand !== '' ||
  settings.aim !== null ||
  settings.name !== '' ||
  settings.notes !== '' ||
  anyBounds(settings);
