import type { Format } from '../site/format.ts';
import { rateText } from '../site/influencers/facts.ts';
import type { Roster } from '../site/influencers/roster.ts';
import { scatterSay, scatterTitle, tierMedians, type TierMedian } from '../site/findings/engagement.ts';
import { h, round, type Tree } from '../site/node.ts';
import { figure, word, type Table } from '../site/table.ts';
import { capital } from '../site/words.ts';
import type { FigureContent } from './figure.ts';
import { dotPaths, priceSteps, rampOf, stepsOf } from './influencers-dots.ts';
import { dotsOf, MOST_DOTS, placed, planeOf, SIZES, type Plane } from './influencers-plane.ts';

/** Followers against engagement, every creator a dot. */
export function scatterFigure(roster: Roster, fmt: Format): FigureContent {
  const medians = tierMedians(roster);
  const creators = placed(roster);
  const shown = dotsOf(creators, null);
  const drawn = shown.passing.length;
  const label = `Followers against engagement rate for ${fmt.count(drawn)} creators, coloured by tier`;
  const steps = stepsOf(roster);
  const plots = SIZES.map((size) => {
    const plane = planeOf(roster, creators, size);
    const dots = dotPaths(roster, plane, { dots: shown, steps }).map((p) =>
      h('path', { class: p.cls, 'data-dots': p.key, 'stroke-width': p.width, d: p.d || null }),
    );
    return plotSvg(plane, { label, dots, medians, fmt });
  });
  return {
    id: 'engagement',
    title: scatterTitle(medians),
    say: scatterSay(medians),
    chart: [h('div', { class: 'pick', 'data-plot': true }, plots), legend(roster, medians, fmt)],
    note: note(roster, { drawn, placed: creators.length }, fmt),
    table: medianTable(medians, fmt),
    method: 'creators#engagement-by-tier',
  };
}

function plotSvg(
  plane: Plane,
  { label, dots, medians, fmt }: { label: string; dots: Tree[]; medians: TierMedian[]; fmt: Format },
): Tree {
  const { cls, width, height, left, right, top, bottom } = plane.size;
  return h(
    'svg',
    {
      class: `${cls} scatter`,
      viewBox: `0 0 ${width} ${height}`,
      width: '100%',
      role: 'img',
      'aria-label': label,
    },
    plane.yTicks.flatMap(({ value, at }) => [
      h('line', { class: 'ax', x1: left, x2: width - right, y1: at, y2: at }),
      h('text', { x: left - 6, y: at + 4, 'text-anchor': 'end' }, tickRate(value, fmt)),
    ]),
    plane.xTicks.map(({ value, at }) =>
      h('text', { x: at, y: height - bottom + 18, 'text-anchor': 'middle' }, short(value, fmt)),
    ),
    h('text', { x: left, y: height - 2 }, 'Upwards: engagement rate'),
    h('text', { x: width - right, y: height - 2, 'text-anchor': 'end' }, 'Followers'),
    dots,
    medians.flatMap((m) => medianMark(m, plane)),
    cls === 'only-w' && medians.flatMap((m) => medianName(m, plane, fmt)),
    h('circle', { class: 'here', r: 9, cx: left, cy: top, visibility: 'hidden', 'data-here': true }),
  );
}

/** The median of a tier, as long as its followers reach. */
function medianMark({ from, to, median }: TierMedian, plane: Plane): Tree[] {
  if (median === null) return [];
  const y = round(plane.toY(median), 1);
  return [
    h('line', { class: 'med', x1: round(plane.toX(from), 1), x2: round(plane.toX(to), 1), y1: y, y2: y }),
  ];
}

/** The name of a tier and its median above its band, where there is room. */
function medianName({ tier, from, to, median }: TierMedian, plane: Plane, fmt: Format): Tree[] {
  if (median === null) return [];
  const text = `${capital(tier)} ${fmt.percent(median, 1)}`;
  if (plane.toX(to) - plane.toX(from) < text.length * 5.5) return [];
  const x = round((plane.toX(from) + plane.toX(to)) / 2, 1);
  return [h('text', { class: 'lab', x, y: 12, 'text-anchor': 'middle' }, text)];
}

const tickRate = (value: number, fmt: Format) =>
  fmt.percent(value, Math.max(0, Math.min(6, -Math.floor(Math.log10(value * 100) + 1e-9))));

const short = (value: number, fmt: Format) =>
  value >= 1e6
    ? `${fmt.count(value / 1e6)}M`
    : value >= 1000
      ? `${fmt.count(value / 1000)}k`
      : fmt.count(value);

function legend(roster: Roster, medians: TierMedian[], fmt: Format): Tree {
  const { tier } = roster.values;
  const counts = tier.map((_, t) => roster.code.tier.filter((code) => code === t).length);
  const entry = (mark: Tree | null, name: string, value: string) =>
    h('li', {}, h('span', {}, mark, name), h('span', {}, value));
  const limits = priceSteps(roster).map(fmt.money);
  return h(
    'ul',
    { class: 'legend' },
    tier.map((name, t) =>
      entry(
        h('span', { class: `sw k-t${rampOf(t, tier.length)}` }),
        name,
        legendValue(counts[t] ?? 0, medians[t]?.median ?? null, fmt),
      ),
    ),
    limits.length > 0 && entry(null, 'Dot size: price a post', `steps at ${limits.join(', ')}`),
  );
}

const legendValue = (creators: number, median: number | null, fmt: Format) =>
  median === null ? fmt.count(creators) : `${fmt.count(creators)}, median ${rateText(fmt)(median)}`;

function note(roster: Roster, { drawn, placed }: { drawn: number; placed: number }, fmt: Format): string {
  const n = roster.name.length;
  const out = n - placed;
  const without =
    out > 0
      ? ` ${fmt.count(out)} without followers or engagement have no place on logarithmic axes; they are in the list.`
      : '';
  return drawn < placed
    ? `Drawn: ${fmt.count(drawn)} of ${fmt.count(placed)} creators, evenly picked by rank. Filters that leave ${fmt.count(MOST_DOTS)} or fewer have all of them drawn; the list and the medians always have.${without}`
    : `${out > 0 ? `${fmt.count(placed)} creators are drawn.` : 'Every creator is drawn.'} Counted, not estimated.${without}`;
}

function medianTable(medians: TierMedian[], fmt: Format): Table {
  return {
    caption: 'Creators and median engagement rate by tier',
    columns: [
      { label: 'Tier' },
      ...[
        'Creators',
        'Fewest followers',
        'Most followers',
        'Median engagement rate',
        'Lower quartile',
        'Upper quartile',
      ].map((label) => ({ label, numeric: true })),
    ],
    rows: medians.map((m) => [
      word(capital(m.tier), m.tier),
      figure(m.creators, fmt.count),
      figure(m.creators > 0 ? m.from : null, fmt.count),
      figure(m.creators > 0 ? m.to : null, fmt.count),
      ...[m.median, m.q1, m.q3].map((v) => figure(v, rateText(fmt))),
    ]),
  };
}
