import type { Tree } from '../site/node.ts';
import { afterPaint } from './after-paint.ts';
import { element } from './elements.ts';
import { inSight } from './in-sight.ts';
import { patch } from './patch.ts';

/** Rows that stand in one window: these are drawn at once where the list is in sight, all others after the next paint. */
const AT_ONCE = 16;

/** The body of the list. It remembers what it shows, and changes only what the next page of rows has otherwise. */
export class ListRows {
  readonly #body: HTMLElement;
  #drawn: Tree[];
  readonly #later = afterPaint();
  readonly #seen: () => boolean;

  /** @param drawn the rows that the body holds already */
  constructor(body: HTMLElement, drawn: Tree[]) {
    this.#seen = inSight(body);
    [this.#body, this.#drawn] = [body, body.childElementCount === drawn.length ? drawn : []];
    if (this.#drawn.length === 0) body.replaceChildren();
  }

  /** @param row makes the tree of a creator */
  show(creators: readonly number[], row: (i: number) => Tree): void {
    for (const extra of [...this.#body.children].slice(creators.length)) extra.remove();
    this.#drawn.length = this.#body.childElementCount;
    const first = this.#seen() ? AT_ONCE : 0;
    this.#fill(creators.slice(0, first), 0, row);
    this.#body.setAttribute('aria-busy', 'true');
    this.#later(() => {
      this.#fill(creators.slice(first), first, row);
      this.#body.setAttribute('aria-busy', 'false');
    });
  }

  #fill(creators: readonly number[], from: number, row: (i: number) => Tree): void {
    creators.forEach((i, at) => {
      const [tree, drawn, node] = [row(i), this.#drawn[from + at], this.#body.children[from + at]];
      if (node && drawn) patch(node, drawn, tree);
      else this.#body.append(element(tree));
      this.#drawn[from + at] = tree;
    });
  }
}
