import { seek, type Sought } from '../../pipeline/budget/index.ts';
import { nextUnit } from '../site/budget/measures.ts';
import type { Model } from '../site/budget/model.ts';
import { parseNumber } from '../site/budget/parse.ts';
import type { Aim } from '../site/budget/settings.ts';
import { soughtSentence, targetRefused } from '../site/findings/budget-refusals.ts';
import type { Format } from '../site/format.ts';
import { mark } from './calculator-mark.ts';

/** The target that a reader has typed; null, and said so, where it is none. */
export function typedAim(host: HTMLElement, { facts }: Model, locale: string): Aim | null {
  const of = host.querySelector<HTMLSelectElement>('select[name=aim]')?.value as Aim['of'] | undefined;
  const input = host.querySelector<HTMLInputElement>('input[name=target]');
  if (!of || !input) return null;
  const text = input.value.trim();
  const number = parseNumber(text.replace(/^[-\u2212+]/, ''), locale);
  const signed = number !== null && /^[-\u2212]/.test(text) ? -number : number;
  const value = signed === null ? null : aimValue(of, signed, nextUnit(facts));
  mark(input, value !== null);
  if (value === null) saySought(host, targetRefused(text, of));
  return value === null ? null : { of, value };
}

/** What was typed in the unit of an aim; null where it makes none. */
function aimValue(of: Aim['of'], number: number, unit: number): number | null {
  if (of === 'revenue') return number >= 0 ? number : null;
  const value = of === 'return' ? number / 100 : number / unit - 1;
  return value >= -1 ? Number(value.toFixed(4)) : null;
}

/** The budget that reaches a target with the best plan, in words. */
export function sought(
  { of, value }: Aim,
  { model, fmt }: { model: Model; fmt: Format },
): { found: Sought; sentence: string } | null {
  const { facts, segments } = model;
  const kind = ({ revenue: 'revenue', return: 'roi', next: 'marginal-roi' } as const)[of];
  const wanted = of === 'revenue' ? Math.round(value * facts.cents) : value;
  const found = seek(segments, { of: kind, value: wanted }, facts.terms);
  return found.ok ? { found, sentence: soughtSentence({ of, value }, found, { model, fmt }) } : null;
}

/** @param usable whether there is a budget to plan with */
export function saySought(host: HTMLElement, sentence: string, usable = false): void {
  const place = host.querySelector<HTMLElement>('[data-sought]');
  if (!place) return;
  place.replaceChildren(sentence);
  place.hidden = sentence === '';
  if (!usable) return;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'plain';
  button.dataset['use'] = '';
  button.textContent = 'Plan with this budget';
  place.append(' ', button);
}
