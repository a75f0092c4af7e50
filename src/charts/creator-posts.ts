import { postFactsOf, postsSay, postsTitle, type PostFacts } from '../site/creators/posts.ts';
import type { CreatorView } from '../site/creators/view.ts';
import { rateText } from '../site/influencers/facts.ts';
import { h, percent, round, type Tree } from '../site/node.ts';
import { figure, word, type Table } from '../site/table.ts';
import { plural } from '../site/words.ts';
import { nothingTree } from './creator-nothing.ts';
import type { FigureContent } from './figure.ts';
import { axisText, fluid, gridline } from './marks.ts';
import { linear } from './scale.ts';

const HEIGHT = 190;
const TOP = 16;
const BOTTOM = 8;
/** Room for the words of the scale, as a share of the width. */
const LEFT = 0.1;
const DAY = 86_400_000;

/** Every post by day and engagement rate, sponsored ones large. */
export function postsFigure(view: CreatorView): FigureContent {
  const facts = postFactsOf(view);
  return {
    id: 'posts',
    title: postsTitle(facts),
    say: postsSay(facts, view),
    chart: [facts.drawn.length === 0 ? nothingTree(postsTitle(facts)) : strip(facts, view)],
    note: noteOf(facts, view),
    table: postsTable(facts, view),
    method: 'creators#posts-over-time',
  };
}

function strip(facts: PostFacts, view: CreatorView): Tree {
  const { fmt } = view;
  const logs = facts.drawn.map(({ rate }) => Math.log10(rate));
  const [low, high] = [Math.min(...logs), Math.max(...logs)];
  const room = Math.max(0.05, (high - low) * 0.06);
  const scale = linear(low - room, high + room);
  const y = (rate: number) => round(HEIGHT - BOTTOM - scale(Math.log10(rate)) * (HEIGHT - BOTTOM - TOP), 1);
  const { first, last } = days(view, facts);
  const x = linear(first, last);
  const write = rateText(fmt);
  const marks = (kind: boolean) =>
    facts.drawn
      .filter(({ sponsored }) => sponsored === kind)
      .map(({ day, rate }) =>
        h('circle', { cx: percent(LEFT + (0.99 - LEFT) * x(day)), cy: y(rate), r: kind ? 4.5 : 3 }),
      );
  const quarters = quarterDays(first, last, dayZero(view));
  return fluid(
    {
      height: HEIGHT + 20,
      cls: 'k-ink',
      label: `${postsTitle(facts)}. Engagement rates from ${write(10 ** low)} to ${write(10 ** high)}.`,
    },
    [
      ...rateTicks(10 ** low, 10 ** high).flatMap((rate) => [
        h('line', { class: 'ax', x1: 0, x2: '100%', y1: y(rate), y2: y(rate) }),
        axisText(0, y(rate) - 4, tickText(rate, fmt)),
      ]),
      ...quarters.flatMap(({ day }) => [gridline(LEFT + (0.99 - LEFT) * x(day), HEIGHT)]),
      ...quarters.map(({ day, text }) => axisText(LEFT + (0.99 - LEFT) * x(day), HEIGHT + 15, text)),
      h('g', { class: 'organic' }, marks(false)),
      h('g', { class: 'paid' }, marks(true)),
    ],
  );
}

const dayZero = ({ own: { posts } }: CreatorView) =>
  Date.parse(`${posts.firstDay ?? '1970-01-01'}T00:00:00Z`) / DAY;

/** The reported days, and posts of the midnight before. */
function days(view: CreatorView, { drawn }: PostFacts): { first: number; last: number } {
  const zero = dayZero(view);
  const iso = (text: string) => Date.parse(`${text}T00:00:00Z`) / DAY - zero;
  const own = drawn.map(({ day }) => day);
  const { period } = view;
  return {
    first: Math.min(...own, ...(period ? [iso(period.first)] : [])),
    last: Math.max(...own, ...(period ? [iso(period.last)] : [])) + 1,
  };
}

/** First days of quarters, and what they are called. */
function quarterDays(first: number, last: number, zero: number): { day: number; text: string }[] {
  const start = new Date((zero + first) * DAY);
  const found: { day: number; text: string }[] = [];
  let month = Math.floor(start.getUTCMonth() / 3) * 3;
  for (let n = 0; n < 400; n++, month += 3) {
    const at = Date.UTC(start.getUTCFullYear(), month, 1);
    const day = at / DAY - zero;
    if (day >= last) return thinned(found);
    if (day < first) continue;
    const date = new Date(at);
    found.push({ day, text: `Q${date.getUTCMonth() / 3 + 1} ${date.getUTCFullYear()}` });
  }
  return thinned(found);
}

/** As many as a phone has room for. */
const thinned = <T>(all: T[]): T[] => all.filter((_, n) => n % Math.ceil(all.length / 4 || 1) === 0);

/** 1, 2 and 5 of every power of ten inside; fewer where that would be many. */
function rateTicks(low: number, high: number): number[] {
  const powers = Array.from({ length: 12 }, (_, n) => 10 ** (n - 9));
  const inside = (steps: number[]) =>
    powers
      .flatMap((power) => steps.map((step) => Number((step * power).toPrecision(2))))
      .filter((rate) => rate >= low && rate <= high);
  const fine = inside([1, 2, 5]);
  if (fine.length > 5) return inside([1]);
  return fine.length >= 2 ? fine : inside([1, 1.5, 2, 2.5, 3, 4, 5, 6, 7, 8, 9]).slice(0, 5);
}

const tickText = (rate: number, fmt: CreatorView['fmt']) =>
  fmt.percent(rate, rate >= 0.1 ? 0 : rate >= 0.01 ? 1 : rate >= 0.001 ? 2 : 3);

function noteOf({ posts, drawn }: PostFacts, { fmt }: CreatorView): string | null {
  if (drawn.length === 0) return null;
  const out = posts.length - drawn.length;
  const left =
    out === 0
      ? ''
      : ` ${fmt.count(out)} ${plural(out, 'post')} without engagement on record ${out === 1 ? 'has' : 'have'} no place on it.`;
  return `The scale is logarithmic.${left}`;
}

function postsTable({ posts }: PostFacts, view: CreatorView): Table {
  const zero = dayZero(view);
  return {
    caption: 'Posts of the reported days',
    columns: [{ label: 'Day' }, { label: 'Kind' }, { label: 'Engagement rate', numeric: true }],
    rows: posts.map(({ day, sponsored, rate }) => [
      word(new Date((zero + day) * DAY).toISOString().slice(0, 10)),
      word(sponsored ? 'sponsored' : 'organic'),
      figure(rate, rateText(view.fmt)),
    ]),
  };
}
