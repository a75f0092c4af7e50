import type { Format } from '../site/format.ts';
import { scoresSay, scoresTitle, segmentCounts } from '../site/findings/influencers.ts';
import type { Roster } from '../site/influencers/roster.ts';
import { h, round, type Tree } from '../site/node.ts';
import { figure, word } from '../site/table.ts';
import type { FigureContent } from './figure.ts';

const WIDTH = 2.5;
const BINS = 100 / WIDTH;
const SIZES = [
  { cls: 'only-w', width: 800, height: 220 },
  { cls: 'only-n', width: 328, height: 200 },
];
const TOP = 24;
const FOOT = 36;

/** How many creators have which score, and where the limits of the segments lie. */
export function scoresFigure(roster: Roster, fmt: Format): FigureContent {
  const counts = Array.from({ length: BINS }, () => 0);
  for (const score of roster.score.value) {
    const bin = Math.min(BINS - 1, Math.floor((score ?? -1) / WIDTH));
    if (score !== null) counts[bin] = (counts[bin] ?? 0) + 1;
  }
  const title = scoresTitle(roster, fmt);
  return {
    id: 'scores',
    title,
    say: scoresSay(roster, fmt),
    chart: SIZES.map((size) => histogram(roster, counts, { size, title, fmt })),
    note:
      roster.level === null
        ? 'Counted, without intervals: this report was built with no draws.'
        : 'Bars are counts of scores. The range of the number of High is a 90% interval from the chance of each creator, taken as independent.',
    table: {
      caption: 'Creators by score',
      columns: [{ label: 'Score' }, { label: 'Creators', numeric: true }],
      rows: counts.map((n, i) => [word(`${i * WIDTH} to ${(i + 1) * WIDTH}`), figure(n, fmt.count)]),
    },
    method: 'scores#score-scale',
  };
}

function histogram(
  roster: Roster,
  counts: number[],
  { size, title, fmt }: { size: (typeof SIZES)[number]; title: string; fmt: Format },
): Tree {
  const { cls, width, height } = size;
  const most = Math.max(1, ...counts);
  const [x, base] = [(score: number) => round((score / 100) * width, 1), height - FOOT];
  const { high, medium } = roster.limits;
  const [nHigh = 0, nMedium = 0, nLow = 0] = segmentCounts(roster).map(fmt.count);
  const name = (from: number, to: number, text: string) =>
    h('text', { class: 'lab', x: x((from + to) / 2), y: 12, 'text-anchor': 'middle' }, text);
  const narrow = cls === 'only-n';
  return h(
    'svg',
    { class: cls, viewBox: `0 0 ${width} ${height}`, width: '100%', role: 'img', 'aria-label': title },
    counts.map((n, i) => {
      const from = i * WIDTH;
      const tall = round((n / most) * (base - TOP - 6), 1);
      const fill = from >= high ? 'f-ink' : from >= medium ? 'f-mid' : 'f-low';
      const gap = narrow ? 0.5 : 1;
      return h('rect', {
        class: fill,
        x: round(x(from) + gap, 1),
        y: round(base - tall, 1),
        width: round(x(WIDTH) - 2 * gap, 1),
        height: tall,
      });
    }),
    [medium, high].map((at) => h('line', { class: 'ref', x1: x(at), x2: x(at), y1: TOP - 6, y2: base })),
    h('line', { class: 'ax0', x1: 0, x2: width, y1: base, y2: base }),
    name(0, medium, `Low, ${nLow}`),
    name(medium, high, narrow ? `Med., ${nMedium}` : `Medium, ${nMedium}`),
    name(high, 100, `High, ${nHigh}`),
    [0, 25, 50, 75, 100].map((v) =>
      h(
        'text',
        { x: x(v), y: base + 16, 'text-anchor': v === 0 ? 'start' : v === 100 ? 'end' : 'middle' },
        fmt.count(v),
      ),
    ),
    h('text', { x: width, y: height - 2, 'text-anchor': 'end' }, 'Score, 0 to 100'),
  );
}
