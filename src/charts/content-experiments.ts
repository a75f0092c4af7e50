import type { ContentExperiment, ContentResults } from '../../pipeline/report/contract.ts';
import { rangeOf, signedShare } from '../site/content.ts';
import {
  experimentName,
  experimentsSentences,
  experimentsTitle,
  experimentVerdict,
  noDifference,
} from '../site/findings/content-experiments.ts';
import type { Format } from '../site/format.ts';
import { h } from '../site/node.ts';
import { figure, word, type Cell } from '../site/table.ts';
import { axisOver, effectAxis, effectMark } from './content-rows.ts';
import { pText } from './content-table.ts';
import type { FigureContent } from './figure.ts';
import { fluid, grid, gridline, stroke } from './marks.ts';
import { rowsTree, type Row } from './rows.ts';

const HEIGHT = 30;

/** Six comparisons: raw, and with the creator held the same. */
export function experimentsFigure(results: ContentResults, fmt: Format): FigureContent {
  const { experiments, level } = results;
  const axis = axisOver(
    experiments.flatMap(({ raw, adjusted }) => [
      ...(raw ? [raw.difference] : []),
      ...(adjusted ? [adjusted.difference.low, adjusted.difference.high] : []),
    ]),
  );
  const none = noDifference(results);
  return {
    id: 'experiments',
    title: experimentsTitle(results),
    say: [...experimentsSentences(results, fmt), ...(none ? [none] : [])],
    chart: [
      rowsTree(
        {
          name: '',
          axis: effectAxis(axis, fmt),
          value: `First against second, ${fmt.percent(level)} interval`,
        },
        experiments.map((one) => row(one, { axis, results, fmt })),
        'roomy',
      ),
    ],
    note: `A difference holds when Holm’s p over all ${fmt.count(experiments.length)} is at most ${fmt.decimal(results.alpha, 2)} and the interval leaves out zero. The table has Welch’s and Mann and Whitney’s tests of the raw groups too; they take posts of one creator as independent of each other, which they are not.`,
    table: {
      caption: 'Six comparisons',
      columns: [
        { label: 'Comparison' },
        ...COLUMNS.map(({ label }) => ({ label, numeric: true })),
        { label: 'Verdict' },
      ],
      rows: experiments.map((one) => [
        word(experimentName(one), one.id),
        ...COLUMNS.map(({ of }) => of(one, fmt)),
        word(experimentVerdict(one, results, fmt)),
      ]),
    },
    method: 'content-experiments',
  };
}

function row(
  one: ContentExperiment,
  { axis, results, fmt }: { axis: ReturnType<typeof axisOver>; results: ContentResults; fmt: Format },
): Row {
  const { raw, adjusted } = one;
  const marks = [
    ...grid(axis, HEIGHT),
    gridline(axis.x(0), HEIGHT, 'ax0'),
    ...(raw ? [stroke(axis.x(raw.difference), HEIGHT)] : []),
    ...(adjusted ? effectMark(adjusted.difference, axis.x, HEIGHT / 2) : []),
  ];
  return {
    name: h(
      'span',
      {},
      experimentName(one),
      h('span', { class: 'sub' }, experimentVerdict(one, results, fmt)),
    ),
    mark: fluid({ height: HEIGHT, cls: 'k-ink' }, marks),
    value: adjusted ? signedShare(adjusted.difference.value, fmt) : 'n/a',
    aside: adjusted ? rangeOf(adjusted.difference, fmt) : null,
  };
}

interface NumberColumn {
  label: string;
  of(one: ContentExperiment, fmt: Format): Cell;
}

const column = (
  label: string,
  value: (one: ContentExperiment) => number | null | undefined,
  write: (v: number, fmt: Format) => string,
): NumberColumn => ({ label, of: (one, fmt) => figure(value(one) ?? null, (v) => write(v, fmt)) });

const count = (v: number, fmt: Format) => fmt.count(v);
const rate = (v: number, fmt: Format) => fmt.percent(v, 2);
const chance = (v: number, fmt: Format) => pText(v, fmt);
const two = (v: number, fmt: Format) => fmt.decimal(v, 2);

const COLUMNS: NumberColumn[] = [
  column('Posts, first', (e) => e.raw?.first.posts, count),
  column('Posts, second', (e) => e.raw?.second.posts, count),
  column('Rate, first', (e) => e.raw?.first.rate, rate),
  column('Rate, second', (e) => e.raw?.second.rate, rate),
  column('Raw difference', (e) => e.raw?.difference, signedShare),
  column('Raw low, by creators', (e) => e.raw?.bootstrap?.low, signedShare),
  column('Raw high, by creators', (e) => e.raw?.bootstrap?.high, signedShare),
  column('Welch p', (e) => e.raw?.welch.p, chance),
  column('Mann-Whitney p', (e) => e.raw?.mannWhitney.p, chance),
  column('Brunner-Munzel p', (e) => e.raw?.brunnerMunzel, chance),
  column(
    'First does better',
    (e) => e.raw?.mannWhitney.superiority,
    (v, fmt) => fmt.percent(v),
  ),
  column('Cohen’s d', (e) => e.raw?.cohenD, two),
  column('Hedges’s g', (e) => e.raw?.hedgesG, two),
  column('Adjusted difference', (e) => e.adjusted?.difference.value, signedShare),
  column('Low', (e) => e.adjusted?.difference.low, signedShare),
  column('High', (e) => e.adjusted?.difference.high, signedShare),
  column('p', (e) => e.adjusted?.p, chance),
  column('p by permuting', (e) => e.adjusted?.permutation, chance),
  column('p, Holm', (e) => e.adjusted?.holm, chance),
  column('p, Benjamini-Hochberg', (e) => e.adjusted?.benjaminiHochberg, chance),
  column(
    'Smallest difference that would have been found',
    (e) => e.adjusted?.smallest,
    (v, fmt) => fmt.share(v),
  ),
];
