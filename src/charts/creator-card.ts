import { chanceText } from '../site/creators/advice.ts';
import { priceOf } from '../site/creators/advice.ts';
import { bracket, intervalAt, intervalText, type CreatorView } from '../site/creators/view.ts';
import { h, type Tree } from '../site/node.ts';
import { url } from '../site/url.ts';
import { sentence } from '../site/words.ts';
import { axisText, dot, fluid, gridline } from './marks.ts';
import { linear } from './scale.ts';

const axis = linear(0, 100);

/** Where a creator stands: rank, score on its scale, chances of the segments. */
export function scoreCard(view: CreatorView): Tree[] {
  const { results, fmt, i } = view;
  const { score, rank, noScore } = results.creators;
  const [own, place] = [intervalAt(score, i), intervalAt(rank, i)];
  const ranked =
    place === null
      ? ', not ranked'
      : `, rank ${fmt.count(place.value)} of ${fmt.count(results.creators.id.length)}${bracket(view, place, fmt.count)}`;
  const eyebrow = h('p', { class: 'eyebrow' }, h('a', { href: url('/influencers/') }, 'Influencers'), ranked);
  if (own === null)
    return [
      eyebrow,
      h('p', { class: 'score none', 'aria-label': 'No score' }, 'n/a'),
      h('p', { class: 'small' }, sentence(`No score: ${noScore[i] ?? 'it cannot be said'}`)),
    ];
  const text = intervalText(view, own, fmt.count);
  return [
    eyebrow,
    h('p', { class: 'score' }, h('span', { class: 'vh' }, 'Score '), fmt.count(own.value)),
    scoreMark(view, own),
    h(
      'p',
      { class: 'small' },
      text === null ? 'The score has no interval: no draws were made.' : `${text}. ${chances(view)}`,
    ),
  ];
}

function scoreMark({ results: { segments }, fmt }: CreatorView, own: Parameters<typeof dot>[0]): Tree {
  const at = (limit: number, name: string) => axisText(axis(limit), 36, `${fmt.count(limit)} ${name}`);
  return fluid({ height: 42, cls: 'k-ink' }, [
    gridline(axis(segments.high), 24, 'ref'),
    ...dot(own, axis, 12),
    axisText(0, 36, '0'),
    at(segments.medium, 'Med.'),
    at(segments.high, 'High'),
    axisText(1, 36, '100'),
  ]);
}

function chances(view: CreatorView): string {
  const { chanceHigh, chanceMedium, chanceLow } = view.results.creators;
  const parts = (
    [
      ['High', chanceHigh],
      ['Medium', chanceMedium],
      ['Low', chanceLow],
    ] as const
  ).flatMap(([name, column]) => {
    const chance = column[view.i] ?? null;
    return chance === null ? [] : [`${name} ${chanceText(view, chance)}`];
  });
  return parts.length === 0 ? '' : `Chance of ${parts.join(', ')}.`;
}

/** The fair price on a scale from nothing, the price as a dotted line; nothing where no fair price is known. */
export function fairPriceRow(view: CreatorView): Tree[] {
  const { results, fmt, i } = view;
  const fair = intervalAt(results.creators.fairPrice, i);
  if (fair === null) return [];
  const price = priceOf(view);
  const x = linear(0, Math.max(fair.high ?? fair.value, price ?? 0) * 1.05);
  const cls = results.caused.basis === 'credited' ? 'k-ink' : 'k-acc';
  return [
    h(
      'div',
      { class: 'rows' },
      h(
        'div',
        { class: 'row' },
        h('span', { class: 'n' }, 'Fair price a post'),
        h(
          'span',
          { class: 'g' },
          fluid({ height: 24, cls }, [
            ...(price === null ? [] : [gridline(x(price), 24, 'ref')]),
            ...dot(fair, x, 12),
          ]),
        ),
        h(
          'span',
          { class: 'v' },
          h('b', {}, fmt.money(fair.value)),
          ' ',
          h(
            'span',
            { class: 'u' },
            price === null ? 'no price on record' : `price ${fmt.money(price)}, dotted`,
          ),
        ),
      ),
    ),
  ];
}
