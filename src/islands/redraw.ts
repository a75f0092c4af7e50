import type { FigureContent } from '../charts/figure.ts';
import { tableTree } from '../charts/table.ts';
import { csv } from '../site/csv.ts';
import { h } from '../site/node.ts';
import { element } from './elements.ts';

const part = (figure: Element, name: string) => figure.querySelector<HTMLElement>(`[data-part=${name}]`);

/**
 * Puts new content into a figure that the build has drawn; its frame, number and links stay.
 * @param whole address of the CSV with everything, where the table is cut short
 */
export function redraw(figure: Element, content: FigureContent, whole: string | null = null): void {
  part(figure, 'chart')?.replaceChildren(...content.chart.map((tree) => element(tree)));
  refresh(figure, content, whole);
}

/** All of a figure but its chart: words, table and links. */
export function refresh(figure: Element, content: FigureContent, whole: string | null): void {
  part(figure, 'title')?.replaceChildren(content.title);
  part(figure, 'say')?.replaceChildren(...content.say.map((text) => element(h('p', {}, text))));
  retable(figure, content);
  const note = part(figure, 'note');
  if (note) {
    note.hidden = content.note === null;
    note.replaceChildren(content.note ?? '');
  }
  relink(figure, content, whole);
}

/** A table that nobody looks at is made when somebody does: one of a hundred names is large. */
function retable(figure: Element, content: FigureContent): void {
  const holder = part(figure, 'table');
  if (!holder) return;
  const make = () => {
    holder.replaceChildren(element(tableTree(content.table)));
  };
  const details = holder.closest('details');
  if (!details || details.open) make();
  else {
    holder.replaceChildren();
    details.ontoggle = () => {
      if (holder.childElementCount === 0) make();
    };
  }
}

/** The CSV holds what is shown now, and the method is that of the model shown. */
function relink(figure: Element, content: FigureContent, whole: string | null): void {
  const file = part(figure, 'csv') as HTMLAnchorElement | null;
  if (file) {
    if (file.href.startsWith('blob:')) URL.revokeObjectURL(file.href);
    file.href =
      whole ?? URL.createObjectURL(new Blob([csv(content.table)], { type: 'text/csv;charset=utf-8' }));
  }
  const method = part(figure, 'method') as HTMLAnchorElement | null;
  if (method) method.hash = content.method.split('#').at(-1) ?? '';
}
