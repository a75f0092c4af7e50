import { h, type Tree } from '../site/node.ts';
import { methodPath, url } from '../site/url.ts';
import type { FigureContent } from './figure.ts';
import { tableTree } from './table.ts';

/** Where a figure stands. */
export interface FigureFrame {
  number: number;
  /** Name of its file under /data/, without `.csv`. */
  csv: string;
  /** False where there is no such file: the menu then makes it from the table. */
  endpoint?: boolean;
  wide?: boolean;
  /** `January 1, 2024 to December 31, 2024`; null where the numbers are not of the reported days. */
  period: string | null;
}

/** The frame of every figure: number, finding, sentences, chart, note, table behind a toggle, links, menu. */
export function figureTree(figure: FigureContent, frame: FigureFrame): Tree {
  const { csv, endpoint = true, wide = false } = frame;
  return h(
    'figure',
    {
      class: wide ? 'fig wide' : 'fig',
      id: figure.id,
      'aria-labelledby': `${figure.id}-title`,
      'data-file': endpoint ? null : `hemline-${csv}`,
    },
    caption(figure, frame),
    h(
      'div',
      { class: 'chart' },
      figure.chart.length === 0
        ? h('div', { class: 'plain', 'data-part': 'table' }, tableTree(figure.table))
        : h('div', { 'data-part': 'chart' }, figure.chart),
      h('p', { class: 'note', 'data-part': 'note', hidden: figure.note === null }, figure.note),
      tools(figure, { csv, endpoint }),
    ),
  );
}

const caption = ({ id, title, say }: FigureContent, { number, period }: FigureFrame): Tree =>
  h(
    'figcaption',
    { class: 'say' },
    h('span', { class: 'no' }, `Figure ${number}${period === null ? '' : `, ${period}`}`),
    h('h2', { id: `${id}-title`, 'data-part': 'title' }, title),
    h(
      'div',
      { 'data-part': 'say' },
      say.map((sentence) => h('p', {}, sentence)),
    ),
  );

const tools = (figure: FigureContent, { csv, endpoint }: { csv: string; endpoint: boolean }): Tree =>
  h(
    'div',
    { class: 'tools' },
    figure.chart.length > 0 &&
      h(
        'details',
        {},
        h(
          'summary',
          {},
          h('span', { class: 'closed' }, 'Show as table'),
          h('span', { class: 'opened' }, 'Hide the table'),
        ),
        h('div', { 'data-part': 'table' }, tableTree(figure.table)),
      ),
    endpoint &&
      h(
        'a',
        { href: url(`/data/${csv}.csv`), download: `hemline-${csv}.csv`, 'data-part': 'csv' },
        'Download CSV',
      ),
    h('a', { href: `#${figure.id}` }, 'Link to this figure'),
    h('a', { href: url(methodPath(figure.method)), 'data-part': 'method' }, 'How it is computed'),
    h('details', { class: 'share', 'data-share': true }, h('summary', {}, 'Share or save')),
  );
