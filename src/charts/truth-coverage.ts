import type { TruthReport } from '../../pipeline/report/contract.ts';
import { coverages, coverageSentences, coverageTitle } from '../site/findings/truth-coverage.ts';
import type { Format } from '../site/format.ts';
import { figure, word } from '../site/table.ts';
import { panelOf, wilson } from '../site/truth.ts';
import type { FigureContent } from './figure.ts';
import { linear } from './scale.ts';
import { rangeRows, rangeText } from './truth-rows.ts';

/** How many of 100 intervals hold the truth, against how many should. */
export function coverageFigure(truth: TruthReport, fmt: Format): FigureContent | null {
  const { panel } = truth;
  const all = coverages(panelOf(truth));
  if (!panel || all.length === 0) return null;
  const rows = all
    .map(({ label, coverage }) => ({ label, range: wilson(coverage, panel.worlds) }))
    .toSorted((a, b) => b.range.value - a.range.value);
  const per = (v: number) => fmt.count(Math.round(v * 100));
  return {
    id: 'coverage',
    title: coverageTitle(truth, fmt),
    say: coverageSentences(truth, fmt),
    chart: [
      rangeRows(
        rows.map(({ label, range }) => ({
          name: label,
          range,
          value: per(range.value),
          aside: rangeText(range, per),
        })),
        {
          axis: { x: linear(0, 1), ticks: [0, 0.25, 0.5, 0.75, 1] },
          head: { name: 'Model', value: 'Of 100 intervals, range' },
          tick: per,
          reference: panel.level,
        },
      ),
    ],
    note: `Dotted: ${per(panel.level)} of 100, as many as should. Line: 90% interval of the share found, taking all intervals of a world as one observation.`,
    table: {
      caption: 'Intervals that hold the true share',
      columns: [
        { label: 'Model' },
        ...['Share that holds it', 'Low', 'High'].map((label) => ({ label, numeric: true })),
      ],
      rows: rows.map(({ label, range }) => [
        word(label),
        ...[range.value, range.low, range.high].map((v) => figure(v, (x) => fmt.percent(x, 1))),
      ]),
    },
    method: 'coverage',
  };
}
