import type { Child, Tree } from '../site/node.ts';
import { element } from './elements.ts';

/**
 * Turns what `element` made of one tree into what another says, touching only what differs: a hundred numbers change in a table
 * without its rows being laid out anew, and whatever has the focus keeps it.
 */
export function patch(node: Node, was: Child, is: Child): void {
  if (was === is) return;
  if (typeof was === 'string' || typeof is === 'string') {
    if (typeof was === 'string' && typeof is === 'string') node.nodeValue = is;
    else replace(node, is);
  } else if (was.tag !== is.tag || was.children.length !== is.children.length) replace(node, is);
  else {
    patchAttributes(node as Element, was, is);
    // Live, but nothing is added or taken away while it is walked.
    const nodes = node.childNodes;
    for (const [i, child] of is.children.entries()) patch(nodes[i] as Node, was.children[i] as Child, child);
  }
}

/** An SVG child that is made anew must know that it is one. */
const replace = (node: Node, is: Child): void => {
  const inSvg = node.parentElement?.namespaceURI === 'http://www.w3.org/2000/svg';
  (node as ChildNode).replaceWith(element(is, inSvg));
};

function patchAttributes(node: Element, was: Tree, is: Tree): void {
  for (const [name, value] of Object.entries(is.attrs)) {
    if (value === was.attrs[name]) continue;
    if (value === null || value === undefined || value === false) node.removeAttribute(name);
    else node.setAttribute(name, value === true ? '' : String(value));
  }
  for (const name of Object.keys(was.attrs)) if (!(name in is.attrs)) node.removeAttribute(name);
}

/** What a place on the page shows; the first time it is drawn whole. */
export class Place {
  readonly #host: Element | null;
  #shown: Tree[] | null = null;

  constructor(host: Element | null) {
    this.#host = host;
  }

  show(trees: Tree[]): void {
    const host = this.#host;
    if (!host) return;
    const shown = this.#shown;
    if (shown?.length === trees.length)
      for (const [i, tree] of trees.entries()) patch(host.childNodes[i] as Node, shown[i] as Tree, tree);
    else host.replaceChildren(...trees.map((tree) => element(tree)));
    this.#shown = trees;
  }
}
