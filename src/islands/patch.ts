import type { Child, Tree } from '../site/node.ts';
import { element } from './elements.ts';

/**
 * Makes an element, drawn from one tree, what another says, and touches only what differs: a row whose numbers change keeps its cells, so
 * that the browser need not style them anew. What has another tag is made anew.
 */
export function patch(node: Element, before: Tree, after: Tree): void {
  if (before === after) return;
  patchAttributes(node, before, after);
  // A reader may have ticked a box since it was drawn.
  if (node instanceof HTMLInputElement) node.checked = after.attrs['checked'] === true;
  const old = [...node.childNodes];
  after.children.forEach((child, at) => {
    const [own, drawn] = [old[at], before.children[at]];
    if (typeof child === 'string' && own instanceof Text) {
      if (drawn !== child) own.data = child;
    } else if (own instanceof Element && isTree(child) && isTree(drawn) && drawn.tag === child.tag) {
      patch(own, drawn, child);
    } else {
      const made = element(child, node instanceof SVGElement);
      if (own) own.replaceWith(made);
      else node.append(made);
    }
  });
  for (const extra of old.slice(after.children.length)) extra.remove();
}

const isTree = (child: Child | undefined): child is Tree => typeof child === 'object';

function patchAttributes(node: Element, before: Tree, after: Tree): void {
  for (const name of Object.keys(before.attrs)) if (!(name in after.attrs)) node.removeAttribute(name);
  for (const [name, value] of Object.entries(after.attrs)) {
    if (value === before.attrs[name]) continue;
    if (value === null || value === undefined || value === false) node.removeAttribute(name);
    else node.setAttribute(name, value === true ? '' : String(value));
  }
}

/** What a place on the page shows; the first time it is drawn whole. */
export class Place {
  readonly #host: Element | null;
  #shown: Tree[] = [];

  constructor(host: Element | null) {
    this.#host = host;
  }

  show(trees: Tree[]): void {
    const host = this.#host;
    if (!host) return;
    const shown = this.#shown;
    if (shown.length === trees.length && trees.every(({ tag }, i) => shown[i]?.tag === tag))
      for (const [i, tree] of trees.entries()) patch(host.children[i] as Element, shown[i] as Tree, tree);
    else host.replaceChildren(...trees.map((tree) => element(tree)));
    this.#shown = trees;
  }
}
