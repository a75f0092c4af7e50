import {
  adviceWord,
  NOTHING,
  range,
  rateText,
  REASONS,
  returnLabel,
  returnText,
  scoreText,
  valueOf,
  write,
} from '../site/influencers/facts.ts';
import type { Interval } from '../site/influencers/roster.ts';
import { SEGMENTS } from '../site/influencers/roster.ts';
import { h, type Child, type Tree } from '../site/node.ts';
import { creatorName } from './influencers-name.ts';
import { capital } from '../site/words.ts';
import type { ListContext } from './influencers-list.ts';
import { bar, dot, fluid } from './marks.ts';
import { linear } from './scale.ts';

/** Up to four creators side by side: one column each, one fact a row. */
export function compareTable(chosen: readonly number[], context: ListContext): Tree {
  const { roster } = context;
  return h(
    'div',
    { class: 'scroll', tabindex: 0, role: 'group', 'aria-label': 'Creators side by side' },
    h(
      'table',
      { class: 'many compare' },
      h('caption', { class: 'vh' }, 'Creators side by side'),
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          h('td', {}, ''),
          chosen.map((i) => h('th', { scope: 'col' }, creatorName(roster, i))),
        ),
      ),
      h(
        'tbody',
        {},
        factsOf(context).map(({ label, cell }) =>
          h(
            'tr',
            {},
            h('th', { scope: 'row' }, label),
            chosen.map((i) => h('td', {}, ...cell(i))),
          ),
        ),
      ),
    ),
  );
}

interface Fact {
  label: string;
  cell(i: number): (Child | null)[];
}

function factsOf({ roster, scores, fmt }: ListContext): Fact[] {
  const text = (label: string, of: (i: number) => string): Fact => ({ label, cell: (i) => [of(i)] });
  const interval = (
    label: string,
    column: Interval & { reason?: string },
    one: (v: number) => string,
  ): Fact => ({
    label,
    cell: (i) => {
      const between = range(column, i, one);
      return [
        h('b', {}, orWhy(write(column.value[i], one), column.reason ?? '')),
        between && h('span', { class: 'sub' }, between),
      ];
    },
  });
  return [
    text('Account', (i) => `${valueOf(roster, 'platform', i)}, ${valueOf(roster, 'tier', i)}`),
    text('Category', (i) => valueOf(roster, 'category', i)),
    text('Country', (i) => valueOf(roster, 'country', i)),
    text('Followers', (i) => write(roster.followers[i], fmt.count)),
    text('Engagement', (i) => orWhy(write(roster.rate[i], rateText(fmt)), REASONS.rate(roster, i))),
    scoreFact(scores.brand === null ? 'Score' : `Score for ${scores.brand}`, { roster, scores, fmt }),
    text('Rank', (i) => write(scores.rank[i], fmt.count)),
    text('Segment', (i) => segmentText(i, { roster, scores, fmt })),
    ...roster.factors.map(({ label, among }, k): Fact => {
      const percentile = (i: number) => roster.percentiles[k]?.[i] ?? null;
      return {
        label: `${label}, percentile among ${among === 'peers' ? 'peers' : 'all'}`,
        cell: (i) => [write(percentile(i), fmt.count), bar((percentile(i) ?? 0) / 100, 'f-mid', 6)],
      };
    }),
    text('Price a post', (i) => orWhy(write(roster.price[i], fmt.money), REASONS.price())),
    interval('Fair price a post', roster.fair, fmt.money),
    interval(`${capital(roster.basis)} revenue`, roster.revenue, fmt.money),
    interval(returnLabel(roster, fmt), { ...roster.returns, reason: REASONS.returns() }, returnText(fmt)),
    text('Advice', (i) => adviceWord(roster, i)),
  ];
}

const orWhy = (text: string, reason: string) =>
  text === NOTHING && reason !== '' ? `${text}: ${reason}` : text;

const axis = linear(0, 100);

const scoreFact = (
  label: string,
  { roster, scores, fmt }: Pick<ListContext, 'roster' | 'scores' | 'fmt'>,
): Fact => ({
  label,
  cell: (i) => {
    const value = scores.value[i] ?? null;
    if (value === null) return [orWhy(NOTHING, REASONS.score(roster, i))];
    const between = range(scores, i, scoreText(fmt));
    const mark = dot({ value, low: scores.low[i] ?? null, high: scores.high[i] ?? null }, axis, 9);
    return [
      h('b', {}, scoreText(fmt)(value)),
      between && h('span', { class: 'sub' }, between),
      fluid({ height: 18, cls: 'k-ink' }, mark),
    ];
  },
});

function segmentText(
  i: number,
  { roster, scores, fmt }: Pick<ListContext, 'roster' | 'scores' | 'fmt'>,
): string {
  const segment = SEGMENTS[scores.segment[i] ?? -1];
  const chance = scores.brand === null ? (roster.chanceHigh[i] ?? null) : null;
  if (!segment) return 'n/a';
  return chance === null ? capital(segment) : `${capital(segment)}; chance of High ${fmt.percent(chance)}`;
}
