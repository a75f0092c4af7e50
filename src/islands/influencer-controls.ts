import type { Format } from '../site/format.ts';
import { GROUPS, SEGMENTS, type Segment } from '../site/influencers/roster.ts';
import { say } from './elements.ts';
import { rangeText } from './influencer-asked.ts';
import { RANGES, type Filters, type Range, type View } from '../site/influencers/view.ts';

const all = <E extends Element>(host: HTMLElement, selector: string) => [
  ...host.querySelectorAll<E>(selector),
];

/** The filters as the controls have them; chips are read from the view, which they change themselves. */
export function readControls(host: HTMLElement): Omit<Filters, 'segment'> & { brand: string } {
  const ticked = (group: string) =>
    all<HTMLInputElement>(host, `.controls input[name="${group}"]:checked`).map((box) => box.value);
  const range = (id: string): Range => ({ min: end(host, `${id}-min`), max: end(host, `${id}-max`) });
  const [platform = [], tier = [], category = [], country = []] = GROUPS.map(ticked);
  const [followers, score, price] = RANGES.map(range) as [Range, Range, Range];
  return {
    text: host.querySelector<HTMLInputElement>('input[name=q]')?.value.trim() ?? '',
    brand: host.querySelector<HTMLSelectElement>('select[name=brand]')?.value ?? '',
    platform,
    tier,
    category,
    country,
    followers,
    score,
    price,
  };
}

function end(host: HTMLElement, name: string): number | null {
  const value = host.querySelector<HTMLInputElement>(`input[name="${name}"]`)?.valueAsNumber ?? NaN;
  // Four decimals and twelve digits are what a link can hold.
  return Number.isFinite(value) && value >= 0 && value < 1e12 ? Number(value.toFixed(4)) : null;
}

/** Puts the controls where the view is, as after a link or a step back. */
export function setControls(host: HTMLElement, view: View, fmt: Format): void {
  const text = host.querySelector<HTMLInputElement>('input[name=q]');
  if (text && text.value.trim() !== view.text) text.value = view.text;
  const brand = host.querySelector<HTMLSelectElement>('select[name=brand]');
  if (brand) brand.value = view.brand;
  for (const group of GROUPS)
    for (const box of all<HTMLInputElement>(host, `.controls input[name="${group}"]`))
      box.checked = view[group].includes(box.value);
  for (const id of RANGES) {
    for (const side of ['min', 'max'] as const) {
      const input = host.querySelector<HTMLInputElement>(`input[name="${id}-${side}"]`);
      if (input && end(host, input.name) !== view[id][side]) input.value = String(view[id][side] ?? '');
    }
  }
  nameChoices(host, view, fmt);
}

/** What each closed filter says of itself. */
export function nameChoices(host: HTMLElement, view: View, fmt: Format): void {
  const now = (selector: string) => host.querySelector(`${selector} [data-now]`);
  for (const group of GROUPS) say(now(`[data-group=${group}]`), chosenText(view[group]));
  for (const id of RANGES)
    say(now(`[data-range=${id}]`), rangeText(view[id], id === 'price' ? fmt.money : fmt.count));
}

const chosenText = (chosen: readonly string[]) =>
  chosen.length === 0 ? 'All' : chosen.length > 2 ? `${chosen.length} chosen` : chosen.join(', ');

/** Chips with the number that each would leave. */
export function setChips(
  host: HTMLElement,
  chosen: readonly Segment[],
  { counts, total, fmt }: { counts: readonly number[]; total: number; fmt: Format },
): void {
  for (const chip of all<HTMLButtonElement>(host, '[data-segment]')) {
    const s = SEGMENTS.findIndex((segment) => segment === chip.dataset['segment']);
    const on = s < 0 ? chosen.length === 0 : chosen.includes(SEGMENTS[s] as Segment);
    chip.setAttribute('aria-pressed', String(on));
    say(chip.querySelector('.c'), fmt.count(s < 0 ? total : (counts[s] ?? 0)));
  }
}

/** A segment added to the choice or taken out of it; all three are as good as none. */
export function toggled(chosen: readonly Segment[], text: string): Segment[] {
  const next = SEGMENTS.filter((s) => (s === text) !== chosen.includes(s));
  return text === '' || next.length === SEGMENTS.length ? [] : next;
}
