import type { AttributionResults, TimeToConvert } from '../../pipeline/report/contract.ts';
import type { Format } from '../site/format.ts';
import { timeSentences, timeTitle } from '../site/findings/time.ts';
import { h } from '../site/node.ts';
import { figure, word } from '../site/table.ts';
import type { FigureContent } from './figure.ts';
import { countedNote, join } from './notes.ts';
import { edge, histograms, openEnded } from './times-histogram.ts';

/** Days from first touch to order, as bars that share edges. */
export function timesFigure(results: AttributionResults, fmt: Format): FigureContent {
  const time = results.timeToConvert;
  const title = timeTitle(results, fmt);
  return {
    id: 'time-to-convert',
    title,
    say: timeSentences(results, fmt),
    chart: time ? histograms(time, title, fmt) : [nothing()],
    note: time ? note(time, results, fmt) : null,
    table: {
      caption: 'Orders by days from first touch to order',
      columns: [{ label: 'From, days' }, { label: 'To, days' }, { label: 'Orders', numeric: true }],
      rows: (time?.bins ?? []).map((b) => [
        figure(b.fromDays, edge),
        b.toDays === null ? word('and more', '') : figure(b.toDays, edge),
        figure(b.orders, fmt.amount),
      ]),
    },
    method: 'time-to-convert',
  };
}

const nothing = () =>
  h('p', { class: 'empty-note' }, 'No times, no figure: a touchpoint log with a date per touch fills it.');

const even = ({ bins }: TimeToConvert) => {
  const widths = bins.flatMap((b) => (b.toDays === null ? [] : [b.toDays - b.fromDays]));
  return widths.every((w) => Math.abs(w - (widths[0] ?? w)) < 1e-9);
};

function note(time: TimeToConvert, { totals }: AttributionResults, fmt: Format): string | null {
  const open = openEnded(time);
  return join(
    countedNote(totals, false),
    even(time) ? null : 'The bars do not all span the same number of days: read the edges beneath them.',
    open ? `The bar set apart collects every order from ${fmt.days(open.fromDays)} up.` : null,
  );
}
