import { adviceSentences } from '../site/creators/advice.ts';
import { creatorTitle } from '../site/creators/finding.ts';
import type { CreatorView } from '../site/creators/view.ts';
import { adviceWord } from '../site/influencers/facts.ts';
import { h, type Tree } from '../site/node.ts';
import { url } from '../site/url.ts';
import { brandsFigure } from './creator-brands.ts';
import { fairPriceRow, scoreCard } from './creator-card.ts';
import { checksSection } from './creator-checks.ts';
import { factorsFigure } from './creator-factors.ts';
import { factsList } from './creator-facts.ts';
import { postsFigure } from './creator-posts.ts';
import { revenueFigure } from './creator-revenue.ts';
import { similarSection } from './creator-similar.ts';
import { figureTree } from './figure-tree.ts';

/** The whole page of a creator as one tree: a roster has 1,500 of them, and a component for each part would cost more than its content. */
export const creatorPage = (view: CreatorView, period: string | null): Tree[] => [
  h(
    'section',
    { class: 'card' },
    h('div', {}, scoreCard(view)),
    h('div', {}, h('h1', {}, creatorTitle(view)), factsList(view)),
  ),
  verdict(view),
  ...figures(view, period),
  checksSection(view),
  similarSection(view),
];

const verdict = (view: CreatorView): Tree =>
  h(
    'section',
    { class: 'verdict', 'aria-label': 'Recommendation' },
    h(
      'div',
      {},
      h('p', { class: 'small' }, 'Recommendation'),
      h('p', { class: 'rec' }, adviceWord(view.roster, view.i)),
    ),
    h(
      'div',
      {},
      h('p', {}, adviceSentences(view).join(' ')),
      fairPriceRow(view),
      h(
        'p',
        { class: 'small' },
        h('a', { href: url('/docs/scores/#score-advice') }, 'How price and advice are computed'),
      ),
    ),
  );

function figures(view: CreatorView, period: string | null): Tree[] {
  const brands = brandsFigure(view);
  const all = [factorsFigure(view), postsFigure(view), revenueFigure(view), ...(brands ? [brands] : [])];
  return all.map((figure, n) =>
    figureTree(figure, {
      number: n + 1,
      csv: `influencers-${view.roster.slug[view.i] ?? ''}-${figure.id}`,
      endpoint: false,
      // Fit to a brand is of no days.
      period: figure === brands ? null : period,
    }),
  );
}
