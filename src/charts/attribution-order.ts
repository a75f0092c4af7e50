import { DRAWN, modelIn, type CreditView, type Rank, type Share } from '../site/credits.ts';
import { ranked } from '../site/findings/leader.ts';
import { orderSentences, orderTitle } from '../site/findings/order.ts';
import { h, percent, round, type Tree } from '../site/node.ts';
import { nounOf } from '../site/nouns.ts';
import { rankOf } from '../site/ranks.ts';
import { figure, word, type Table } from '../site/table.ts';
import { shown } from '../site/words.ts';
import type { FigureContent } from './figure.ts';
import { axisTree, fluid, grid, nameTree } from './marks.ts';
import { join, restNote } from './notes.ts';
import { rowsTree } from './rows.ts';
import { linear, type Axis } from './scale.ts';

/** How sure the order of the names is under the chosen model: the chance of each rank, and its interval. */
export function orderFigure(view: CreditView): FigureContent {
  const rows = ranked(view).slice(0, DRAWN);
  const drawn = rows.some(({ credit }) => rankOf(view, credit).low !== null);
  return {
    id: 'order',
    title: orderTitle(view),
    say: orderSentences(view),
    chart: [drawn ? orderRows(view, rows) : nothing()],
    note: join(
      drawn ? restNote(view) : null,
      drawn
        ? dotsNote(
            view,
            rows.some(({ credit }) => rankOf(view, credit).each !== null),
          )
        : null,
    ),
    table: orderTable(view),
    method: 'ranks',
  };
}

const nothing = (): Tree =>
  h(
    'p',
    { class: 'empty-note' },
    'This report was built with no bootstrap draws, so ranks have no intervals.',
  );

function dotsNote({ results, fmt }: CreditView, listed: boolean): string {
  const draws = fmt.count(results.draws);
  const dots = listed
    ? `The larger a dot, the more of the ${draws} draws give the name that rank; ring: the rank under the data.`
    : `Ring: the rank under the data, over ${draws} draws.`;
  return `${dots} Line: ${fmt.percent(results.level)} interval. Sampling noise only, not a model’s bias.`;
}

function orderRows(view: CreditView, rows: Share[]): Tree {
  const ranks = rows.map(({ credit }) => rankOf(view, credit));
  const axis = rankAxis(Math.max(...ranks.map(({ rank, high }) => Math.max(rank, high ?? 1))));
  const { fmt } = view;
  return rowsTree(
    {
      name: nounOf(view.results.view).head,
      axis: axisTree(axis, fmt.count),
      value: 'Rank, interval; first in',
    },
    rows.map(({ name, credit }) => {
      const rank = rankOf(view, credit);
      const range =
        rank.low === rank.high ? 'sure' : `${fmt.count(rank.low ?? 0)} to ${fmt.count(rank.high ?? 0)}`;
      return {
        name: nameTree(name, view.results.view),
        mark: fluid({ height: 24, cls: 'k-ink' }, [...grid(axis, 24), ...marks(rank, axis)]),
        value: fmt.count(rank.rank),
        aside: `${range}; ${fmt.percent(rank.first ?? 0)}`,
      };
    }),
    'order',
  );
}

/** Rank 1 on the left, with room for the largest dot at both ends. */
function rankAxis(last: number): Axis {
  const step =
    last <= 14
      ? 1
      : ([2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000].find((s) => last / s <= 10) ?? 10_000);
  const rest = Array.from({ length: Math.floor(last / step) }, (_, i) => (i + 1) * step);
  const pad = Math.max(0.5, (last - 1) * 0.03);
  return { x: linear(1 - pad, last + pad), ticks: [...new Set([1, ...rest])] };
}

/** Largest radius: that of a rank which every draw gives. */
const MOST = 7;

function marks({ rank, low, high, each }: Rank, { x }: Axis): Tree[] {
  const dots = (each ?? []).flatMap((share, i) =>
    share > 0
      ? [
          h('circle', {
            class: 'rk',
            cx: percent(x(i + 1)),
            cy: 12,
            r: round(Math.max(1, MOST * Math.sqrt(share))),
          }),
        ]
      : [],
  );
  const line =
    low === null || high === null || low === high
      ? []
      : [h('line', { class: 'i9', x1: percent(x(low)), x2: percent(x(high)), y1: 12, y2: 12 })];
  return [
    ...line,
    ...dots,
    h('circle', { class: each ? 'rr' : 'cr', cx: percent(x(rank)), cy: 12, r: each ? 8.5 : 4 }),
  ];
}

function orderTable(view: CreditView): Table {
  const { results, fmt } = view;
  const all = ranked(view);
  const most = Math.min(
    DRAWN,
    Math.max(0, ...all.map(({ credit }) => rankOf(view, credit).each?.length ?? 0)),
  );
  const level = fmt.percent(results.level);
  const share = (v: number) => fmt.percent(v, 1);
  return {
    caption: `Ranks under ${modelIn(results, view.choice.model).label}`,
    columns: [
      { label: nounOf(results.view).head },
      { label: 'Rank', numeric: true },
      { label: `${level} low`, numeric: true },
      { label: `${level} high`, numeric: true },
      { label: `Among first ${String(results.among)}`, numeric: true },
      ...Array.from({ length: Math.max(1, most) }, (_, i) => ({
        label: `Rank ${String(i + 1)}`,
        numeric: true,
      })),
    ],
    rows: all.map(({ name, credit }) => {
      const rank = rankOf(view, credit);
      const each =
        most === 0
          ? [rank.first]
          : Array.from({ length: most }, (_, i) => rank.each?.[i] ?? (rank.each ? 0 : null));
      return [
        word(shown(name.label), name.label),
        figure(rank.rank, fmt.count),
        figure(rank.low, fmt.count),
        figure(rank.high, fmt.count),
        figure(rank.top, share),
        ...each.map((v) => figure(v, share)),
      ];
    }),
  };
}
