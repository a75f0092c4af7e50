import type { Format } from '../site/format.ts';
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
import type { Roster } from '../site/influencers/roster.ts';
import type { Scores } from '../site/influencers/scores.ts';
import type { Sort, SortKey } from '../site/influencers/view.ts';
import { h, type Tree } from '../site/node.ts';
import { creatorName } from './influencers-name.ts';
import { rampOf } from './influencers-dots.ts';
import { dot, fluid, gridline, swatch } from './marks.ts';
import { linear } from './scale.ts';

export interface ListContext {
  roster: Roster;
  scores: Scores;
  fmt: Format;
  compared: readonly string[];
}

interface Head {
  label: string;
  sort: SortKey;
  numeric?: boolean;
  /** Left out where there is no room. */
  hide?: boolean;
  /** Class of the column beside it that draws the number, where there is one: its own words run on over it. */
  mark?: string;
}

export const heads = (roster: Roster, fmt: Format): Head[] => [
  { label: 'Creator', sort: 'name' },
  { label: 'Platform', sort: 'platform', hide: true },
  { label: 'Tier', sort: 'tier', hide: true },
  { label: 'Followers', sort: 'followers', numeric: true },
  { label: 'Engagement', sort: 'engagement', numeric: true, hide: true },
  {
    label: roster.level === null ? 'Score' : `Score, ${fmt.percent(roster.level)} interval`,
    sort: 'score',
    mark: 'cell full',
  },
  { label: 'Price a post', sort: 'price', numeric: true },
  { label: returnLabel(roster, fmt), sort: 'return', mark: 'cell hide' },
  { label: 'Advice', sort: 'advice' },
];

/** Both ways of every column, the usual one first; where there is no room for heads, this is how to sort. */
export const sortChoices = (roster: Roster, fmt: Format): { sort: Sort; label: string }[] =>
  heads(roster, fmt).flatMap(({ label, sort, numeric, mark }) => {
    const name = label.split(',')[0] ?? label;
    const number = numeric === true || mark !== undefined;
    const [up, down] = number ? ['lowest first', 'highest first'] : ['forwards', 'backwards'];
    const both = [
      { sort: `-${sort}` as const, label: `${name}, ${down}` },
      { sort, label: `${name}, ${up}` },
    ];
    return number ? both : both.toReversed();
  });

/** Returns beyond these run off the axis; the number beside the mark says how far. */
export const RETURN_AXIS = { from: -1, to: 6 };
const scoreAxis = linear(0, 100);
const returnAxis = linear(RETURN_AXIS.from, RETURN_AXIS.to);

/** Beside n/a: why. */
const why = (reason: string) => h('span', { class: 'sub' }, reason);

/** One creator; on a phone its name, score, interval and three labelled facts. */
export function listRow(i: number, context: ListContext): Tree {
  const { roster, scores, fmt } = context;
  const cell = (cls: string, text: string) => h('td', { class: cls }, text);
  const known = (cls: string, text: string, reason: string) =>
    h('td', { class: cls }, text, text === NOTHING && why(reason));
  const labelled = (label: string, text: string, cls = 'r ln') =>
    h('td', { class: cls, 'data-l': label }, text);
  return h(
    'tr',
    {},
    tick(i, context),
    cell('r hide rank', write(scores.rank[i], fmt.count)),
    nameCell(i, context),
    groupCell('platform', i, roster),
    groupCell('tier', i, roster),
    cell('r hide', write(roster.followers[i], fmt.count)),
    known('r hide rate', write(roster.rate[i], rateText(fmt)), REASONS.rate(roster, i)),
    h('td', { class: 'r main' }, h('b', {}, write(scores.value[i], scoreText(fmt)))),
    scoreCell(i, context),
    labelled('Price a post', write(roster.price[i], fmt.money)),
    labelled(returnLabel(roster, fmt), write(roster.returns.value[i], returnText(fmt))),
    returnCell(i, context),
    labelled('Advice', adviceWord(roster, i), 'ln nw'),
  );
}

const tick = (i: number, { roster, compared }: ListContext) =>
  h(
    'td',
    { class: 'tick' },
    h('input', {
      type: 'checkbox',
      'data-compare': roster.slug[i],
      'aria-label': `Compare ${roster.name[i] ?? ''}`,
      checked: compared.includes(roster.slug[i] ?? ''),
      autocomplete: 'off',
    }),
  );

const nameCell = (i: number, { roster }: ListContext) =>
  h(
    'th',
    { scope: 'row' },
    creatorName(roster, i),
    h(
      'span',
      { class: 'sub' },
      valueOf(roster, 'category', i),
      h('span', { class: 'only-n-i' }, `, ${valueOf(roster, 'platform', i)}, ${valueOf(roster, 'tier', i)}`),
    ),
  );

function groupCell(group: 'platform' | 'tier', i: number, roster: Roster): Tree {
  const value = valueOf(roster, group, i);
  const mark =
    group === 'platform'
      ? swatch(value)
      : h('span', { class: `sw k-t${rampOf(roster.code.tier[i] ?? 0, roster.values.tier.length)}` });
  return h('td', { class: 'hide nw' }, mark, value);
}

function scoreCell(i: number, { roster, scores, fmt }: ListContext): Tree {
  const value = scores.value[i] ?? null;
  if (value === null) return h('td', { class: 'cell full' }, why(REASONS.score(roster, i)));
  const [low, high] = [scores.low[i] ?? null, scores.high[i] ?? null];
  const label = range(scores, i, scoreText(fmt));
  return h(
    'td',
    { class: 'cell full' },
    fluid({ height: 18, cls: 'k-ink', ...(label ? { label } : {}) }, [
      gridline(scoreAxis(roster.limits.high), 18, 'ref'),
      ...dot({ value, low, high }, scoreAxis, 9),
    ]),
  );
}

function returnCell(i: number, { roster: { returns, basis }, fmt }: ListContext): Tree {
  const value = returns.value[i] ?? null;
  if (value === null) return h('td', { class: 'cell hide' }, why(REASONS.returns()));
  const [low, high] = [returns.low[i] ?? null, returns.high[i] ?? null];
  const label = range(returns, i, returnText(fmt));
  return h(
    'td',
    { class: 'cell hide' },
    fluid({ height: 18, cls: basis === 'caused' ? 'k-acc' : 'k-ink', ...(label ? { label } : {}) }, [
      gridline(returnAxis(0), 18, 'ref'),
      ...dot({ value: Math.min(value, RETURN_AXIS.to), low, high }, returnAxis, 9),
    ]),
  );
}

/** What stands beneath the list: its rows, and how to read its marks. */
export function listFoot(
  at: { first: number; last: number; shown: number },
  { roster, scores, fmt }: ListContext,
): string {
  const rows =
    at.shown === 0
      ? 'No rows.'
      : `Rows ${fmt.count(at.first)} to ${fmt.count(at.last)} of ${fmt.count(at.shown)}.`;
  const brand =
    scores.brand === null ? '' : ` Scores and ranks are for ${scores.brand}, and have no interval.`;
  const write = returnText(fmt);
  return `${rows}${brand} Score axis 0 to 100, dotted line at ${fmt.count(roster.limits.high)}. Return: revenue less spend for each ${fmt.money(1)} spent; its axis runs from ${write(RETURN_AXIS.from)} to ${write(RETURN_AXIS.to)}, dotted line where the money comes back.`;
}
