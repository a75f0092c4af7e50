import { brandFits, brandsTitle } from '../site/creators/brands.ts';
import type { CreatorView } from '../site/creators/view.ts';
import { h } from '../site/node.ts';
import { figure, word } from '../site/table.ts';
import type { FigureContent } from './figure.ts';
import { axisTree, bar } from './marks.ts';
import { rowsTree } from './rows.ts';
import { linear } from './scale.ts';

const DRAWN = 5;
const axis = { x: linear(0, 100), ticks: [0, 50, 100] };

/** The brands that fit a creator best; null without a table of brands. */
export function brandsFigure(view: CreatorView): FigureContent | null {
  const { fmt } = view;
  const fits = brandFits(view);
  if (fits.length === 0) return null;
  const drawn = fits.slice(0, DRAWN);
  return {
    id: 'brands',
    title: brandsTitle(fits),
    say: [
      'Fit is of category, country and age, from 0 to 100. The score beside it is the score of this creator with the fit to that brand in it.',
      'Both are taken as known: they have no interval.',
    ],
    chart: [
      rowsTree(
        { name: 'Brand', axis: axisTree(axis, fmt.count), value: 'Fit, score for it' },
        drawn.map(({ name, fit, score }) => ({
          name: h('bdi', { class: 'nm' }, name),
          mark: bar(fit / 100, 'f-mid', 8),
          value: fmt.count(fit),
          aside: score === null ? 'no score' : `score ${fmt.count(score)}`,
        })),
        'tight',
      ),
    ],
    note:
      fits.length > DRAWN
        ? `The first ${DRAWN} of ${fmt.count(fits.length)} brands. The list gives scores for any of them.`
        : null,
    table: {
      caption: 'Fit to brands',
      columns: [
        { label: 'Brand' },
        { label: 'Fit', numeric: true },
        { label: 'Score for it', numeric: true },
      ],
      rows: drawn.map(({ name, fit, score }) => [
        word(name),
        figure(fit, fmt.count),
        figure(score, fmt.count),
      ]),
    },
    method: 'scores#score-factors',
  };
}
