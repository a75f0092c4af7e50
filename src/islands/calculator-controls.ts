import { nextUnit } from '../site/budget/measures.ts';
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
    own.value = fmt.fullMoney(budget / model.facts.cents);
    own.removeAttribute('aria-invalid');
  }
  set('brand', settings.brand);
  set('show', settings.show);
  set('name', settings.name);
  set('notes', settings.notes);
  if (settings.aim) {
    set('aim', settings.aim.of);
    set('target', aimText(settings.aim, nextUnit(model.facts), fmt));
  }
  const open = host.querySelector<HTMLInputElement>('[data-show-bounds]');
  if (open && anyBounds(settings)) open.checked = true;
  const reset = host.querySelector<HTMLElement>('[data-reset]');
  if (reset) reset.hidden = !isChanged(settings);
}

/** In the unit in which it is typed. */
function aimText({ of, value }: Aim, unit: number, fmt: Format): string {
  if (of === 'revenue') return fmt.fullMoney(value);
  const typed = of === 'return' ? value * 100 : unit * (1 + value);
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
