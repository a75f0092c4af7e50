import type { TruthReport } from '../../pipeline/report/contract.ts';
import { errorsSentences, errorsTitle, overSentences, overTitle } from '../site/findings/truth-errors.ts';
import type { Format } from '../site/format.ts';
import { figure, word, type Table } from '../site/table.ts';
import { errorsOf, panelOf, type ModelErrors } from '../site/truth.ts';
import { plural } from '../site/words.ts';
import type { FigureContent } from './figure.ts';
import { axisTo } from './scale.ts';
import { rangeRows, rangeText } from './truth-rows.ts';

/** Share error of every model, smallest first. */
export function errorsFigure(truth: TruthReport, fmt: Format): FigureContent {
  const rows = errorsOf(truth);
  const part = (v: number) => fmt.percent(v, 1);
  return {
    id: 'errors',
    title: errorsTitle(truth, fmt),
    say: errorsSentences(truth, fmt),
    chart: [
      rangeRows(
        rows.map(({ label, share, here }) => ({
          name: label,
          range: share,
          other: here?.share ?? null,
          value: part(share.value),
          aside: rangeText(share, part),
        })),
        {
          axis: axisTo(rows.flatMap(({ share, here }) => [share.high ?? share.value, here?.share ?? 0])),
          head: { name: 'Model', value: 'Share error, range' },
          tick: (v) => fmt.percent(v),
        },
      ),
    ],
    note: rangeNote(truth, fmt),
    table: errorsTable(rows, truth, fmt),
    method: 'share-error',
  };
}

/** What dot, line and stroke stand for. */
function rangeNote({ panel, world }: TruthReport, fmt: Format): string {
  const here = world ? 'the world of this report' : 'the nearest scenario';
  return panel
    ? `Dot: mean of ${fmt.count(panel.worlds)} ${plural(panel.worlds, 'world')} of ${fmt.count(panel.touchpoints)} touches. Line: nine worlds in ten lie within. Stroke: ${here}.`
    : `Dot: ${here}. One world, so without a range; judge.worlds in the config asks for more.`;
}

function errorsTable(rows: readonly ModelErrors[], truth: TruthReport, fmt: Format): Table {
  const ranks = new Map(panelOf(truth)?.models.map((m) => [m.id, m.rankCorrelation.mean]));
  const here = truth.world ? 'this world' : 'nearest scenario';
  const two = (v: number) => fmt.decimal(v, 2);
  const part = (v: number) => fmt.percent(v, 1);
  return {
    caption: 'Errors of every model by channel',
    columns: [
      { label: 'Model' },
      ...['Share error', 'Low', 'High', `Share error, ${here}`, 'Over-credit', 'Over-credit, low'].map(
        numeric,
      ),
      ...['Over-credit, high', `Over-credit, ${here}`, 'Rank correlation'].map(numeric),
    ],
    rows: rows.map(({ id, label, share, over, here: at }) => [
      word(label),
      ...[share.value, share.low, share.high, at?.share ?? null].map((v) => figure(v, part)),
      ...[over.value, over.low, over.high, at?.over ?? null].map((v) => figure(v, two)),
      figure(ranks.get(id) ?? null, two),
    ]),
  };
}

const numeric = (label: string) => ({ label, numeric: true });

/** Credited over caused, for every model. */
export function overFigure(truth: TruthReport, fmt: Format): FigureContent {
  const rows = errorsOf(truth).toSorted((a, b) => a.over.value - b.over.value);
  const times = (v: number) => fmt.decimal(v, 1);
  return {
    id: 'over-credit',
    title: overTitle(truth, fmt),
    say: overSentences(truth, fmt),
    chart: [
      rangeRows(
        rows.map(({ label, over, here }) => ({
          name: label,
          range: over,
          other: here?.over ?? null,
          value: `${fmt.decimal(over.value, 2)} times`,
          aside: rangeText(over, times),
        })),
        {
          axis: axisTo(rows.map(({ over }) => over.high ?? over.value)),
          head: { name: 'Model', value: 'Credited over caused, range' },
          tick: (v) => fmt.decimal(v, 1),
          reference: 1,
        },
      ),
    ],
    note: rangeNote(truth, fmt),
    table: {
      caption: 'Credited over caused',
      columns: [
        { label: 'Model' },
        ...['Over-credit', 'Low', 'High', truth.world ? 'This world' : 'Nearest scenario'].map(numeric),
      ],
      rows: rows.map(({ label, over, here }) => [
        word(label),
        ...[over.value, over.low, over.high, here?.over ?? null].map((v) =>
          figure(v, (x) => fmt.decimal(x, 2)),
        ),
      ]),
    },
    method: 'over-credit',
  };
}
