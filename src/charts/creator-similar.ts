import type { CreatorView } from '../site/creators/view.ts';
import { adviceWord, range, rateText, scoreText, valueOf, write } from '../site/influencers/facts.ts';
import { h, type Tree } from '../site/node.ts';
import { listLinks } from '../site/creators/links.ts';
import { url } from '../site/url.ts';
import { creatorName } from './influencers-name.ts';

/** The nearest creators, each with a link to the own page. */
function similarTable({ own, roster, fmt, i }: CreatorView): Tree {
  const heads = ['Score', 'Followers', 'Engagement', 'Price a post', 'Advice'];
  const row = (c: number) => {
    const interval = range(roster.score, c, scoreText(fmt));
    return h(
      'tr',
      {},
      h(
        'th',
        { scope: 'row' },
        creatorName(roster, c),
        h('span', { class: 'sub' }, `${valueOf(roster, 'category', c)}, ${valueOf(roster, 'tier', c)}`),
      ),
      h(
        'td',
        { class: 'r main nw' },
        h('b', {}, write(roster.score.value[c], scoreText(fmt))),
        interval && h('span', { class: 'u' }, ` ${interval}`),
      ),
      ...[
        write(roster.followers[c], fmt.count),
        write(roster.rate[c], rateText(fmt)),
        write(roster.price[c], fmt.money),
      ].map((text, k) => h('td', { class: 'r full', 'data-l': heads[k + 1] }, text)),
      h('td', { class: 'full', 'data-l': 'Advice' }, adviceWord(roster, c)),
    );
  };
  return h(
    'table',
    { class: 'stack lead' },
    h('caption', { class: 'vh' }, 'Similar creators'),
    h(
      'thead',
      {},
      h(
        'tr',
        {},
        h('th', { scope: 'col' }, 'Creator'),
        heads.map((label) => h('th', { scope: 'col', class: label === 'Advice' ? null : 'r' }, label)),
      ),
    ),
    h('tbody', {}, (own.similar[i] ?? []).map(row)),
  );
}

/** Who is like this creator, and the way back to the list. */
export function similarSection(view: CreatorView): Tree {
  const some = (view.own.similar[view.i] ?? []).length > 0;
  return h(
    'section',
    { class: 'find', id: 'similar' },
    h('h2', { class: 'h2' }, some ? 'Similar creators' : 'In the list'),
    some && [
      h(
        'p',
        { class: 'small' },
        'The nearest of the same platform by followers, engagement rate, price and category. ',
        h('a', { href: url('/docs/creators/#similar-creators') }, 'The rule'),
      ),
      similarTable(view),
    ],
    h(
      'p',
      { class: 'small' },
      'In the list: ',
      listLinks(view).flatMap(({ href, text }, n) => [n > 0 ? '; ' : '', h('a', { href }, text)]),
      '.',
    ),
  );
}
