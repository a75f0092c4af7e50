import { standings, standingsTitle, type Standing } from '../site/creators/standing.ts';
import type { CreatorView } from '../site/creators/view.ts';
import { h, percent, type Tree } from '../site/node.ts';
import { figure, word, type Table } from '../site/table.ts';
import type { FigureContent } from './figure.ts';
import { dot, fluid } from './marks.ts';
import { rowsTree, type Row } from './rows.ts';
import { linear } from './scale.ts';

const HEIGHT = 24;

/** The factors of the score, each against the middle half of the peers. */
export function factorsFigure(view: CreatorView): FigureContent {
  const rows = standings(view);
  const { results, fmt, i } = view;
  const peers = results.peers[results.creators.peers[i] ?? -1];
  const who = peers
    ? `Peers are ${fmt.count(peers.creators)} creators${peers.id === 'all' ? '' : `: ${peers.id}`}, this one among them.`
    : '';
  return {
    id: 'factors',
    title: standingsTitle(rows, fmt),
    say: [
      `${who} The grey band holds their middle half.`,
      'Each factor has a scale of its own, from the lowest to the highest of what is drawn.',
    ],
    chart: [
      rowsTree(
        { name: 'Factor, weight', axis: h('span', {}, ''), value: valueHead(view) },
        rows.map((row) => rowOf(row, view)),
        'roomy',
      ),
    ],
    note: null,
    table: factorsTable(rows, view),
    method: 'scores#score-factors',
  };
}

const valueHead = ({ results: { level, draws }, fmt }: CreatorView) =>
  draws > 0 ? `Value, ${fmt.percent(level)} interval` : 'Value';

function rowOf({ label, weight, own, peers, percentile, among, missing }: Standing, view: CreatorView): Row {
  const { fmt } = view;
  const write = (v: number) => writeFactor(v, fmt);
  const rank =
    own === null ? '' : `, percentile ${fmt.count(percentile)} among ${among === 'peers' ? 'peers' : 'all'}`;
  return {
    name: h('span', {}, label, h('span', { class: 'sub' }, `${fmt.percent(weight)} of the score${rank}`)),
    mark: fluid({ height: HEIGHT, cls: 'k-ink' }, marksOf(own, peers)),
    value: own === null ? 'n/a' : write(own.value),
    aside:
      own === null
        ? (missing ?? 'not known')
        : own.low === null || own.high === null
          ? 'taken as known'
          : `${write(own.low)} to ${write(own.high)}`,
  };
}

function marksOf(own: Standing['own'], peers: Standing['peers']): Tree[] {
  const ends = [own?.value, own?.low, own?.high, peers?.q1, peers?.q3].filter(
    (v): v is number => typeof v === 'number',
  );
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  const pad = (high - low) * 0.06;
  const x = linear(low - pad, high + pad);
  const band = peers
    ? [
        h('rect', {
          class: 'f-soft',
          x: percent(x(peers.q1)),
          width: percent(x(peers.q3) - x(peers.q1)),
          y: 3,
          height: HEIGHT - 6,
        }),
      ]
    : [];
  return [...band, ...(own ? dot(own, x, HEIGHT / 2) : [])];
}

/** Three digits say enough of rates that run from .03 to 90. */
const writeFactor = (v: number, fmt: CreatorView['fmt']) => {
  const size = Math.abs(v);
  return fmt.decimal(v, size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3);
};

function factorsTable(rows: readonly Standing[], view: CreatorView): Table {
  const { fmt, results } = view;
  const write = (v: number) => writeFactor(v, fmt);
  const level = fmt.percent(results.level);
  const numeric = (label: string) => ({ label, numeric: true });
  return {
    caption: 'Factors of the score against the peers',
    columns: [
      { label: 'Factor' },
      numeric('Value'),
      numeric(`${level} low`),
      numeric(`${level} high`),
      numeric('Peers, lower quartile'),
      numeric('Peers, upper quartile'),
      { label: 'Unit' },
    ],
    rows: rows.map(({ label, own, peers, unit }) => [
      word(label),
      figure(own?.value ?? null, write),
      figure(own?.low ?? null, write),
      figure(own?.high ?? null, write),
      figure(peers?.q1 ?? null, write),
      figure(peers?.q3 ?? null, write),
      word(unit),
    ]),
  };
}
