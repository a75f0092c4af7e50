import { h, type Tree } from '../site/node.ts';
import { element } from './elements.ts';

/** Turns the words of the column heads into buttons, which without a script would do nothing. */
export function prepareHeads(host: HTMLElement): void {
  for (const head of host.querySelectorAll<HTMLElement>('th[data-sort]'))
    head.replaceChildren(...headParts(head.textContent?.trim() ?? '').map((tree) => element(tree)));
}

/** Paper gets the words alone. */
const headParts = (label: string): Tree[] => [
  h('button', { type: 'button' }, label),
  h('span', { class: 'only-print' }, label),
];
