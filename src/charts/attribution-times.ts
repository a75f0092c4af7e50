import * as Plot from '@observablehq/plot';
import type { AttributionResults, TimeToConvert } from '../../pipeline/report/contract.ts';
import type { Format } from '../site/format.ts';
import { timeSentences, timeTitle } from '../site/findings/time.ts';
import { h, type Tree } from '../site/node.ts';
import { figure, word } from '../site/table.ts';
import type { FigureContent } from './figure.ts';
import { plotTree } from './plot.ts';

interface Size {
  width: number;
  height: number;
  cls: string;
}

const SIZES: Size[] = [
  { width: 800, height: 300, cls: 'only-w' },
  { width: 328, height: 260, cls: 'only-n' },
];

/** Days from first touch to order, as bars that share edges. */
export function timesFigure(results: AttributionResults, fmt: Format): FigureContent {
  const time = results.timeToConvert;
  const title = timeTitle(results, fmt);
  return {
    id: 'time-to-convert',
    title,
    say: timeSentences(results, fmt),
    chart: time ? SIZES.map((size) => histogram(time, { size, title, fmt })) : [nothing()],
    note: time ? join(time) : null,
    table: {
      caption: 'Orders by days from first touch to order',
      columns: [{ label: 'From, days' }, { label: 'To, days' }, { label: 'Orders', numeric: true }],
      rows: (time?.bins ?? []).map((b) => [
        { text: String(b.fromDays), value: b.fromDays },
        b.toDays === null ? word('and more', '') : { text: String(b.toDays), value: b.toDays },
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

const join = (time: TimeToConvert) =>
  `Counted, not estimated.${even(time) ? '' : ' The bars do not all span the same number of days: read the edges beneath them.'}`;

function histogram(
  time: TimeToConvert,
  { size, title, fmt }: { size: Size; title: string; fmt: Format },
): Tree {
  const { bins } = time;
  const edges = bins.map((b) => b.fromDays);
  const last = bins.at(-1)?.toDays ?? null;
  const every = Math.ceil((bins.length + 1) / (size.width > 400 ? 16 : 8));
  const label = (i: number) =>
    i < edges.length ? fmt.count(edges[i] ?? 0) : last === null ? '' : fmt.count(last);
  const marks = [
    Plot.gridY({ ticks: 4 }),
    Plot.axisY({
      ticks: 4,
      tickSize: 0,
      label: 'Orders',
      labelArrow: 'none',
      labelOffset: 36,
      tickFormat: fmt.count,
    }),
    Plot.rectY(bins, { x1: (_, i) => i, x2: (_, i) => i + 1, y: 'orders', inset: 0.5, fill: 'var(--ink3)' }),
    Plot.ruleY([0]),
    Plot.axisX(
      Array.from({ length: bins.length + 1 }, (_, i) => i).filter((i) => i % every === 0),
      {
        tickSize: 4,
        label: 'Days from the first touch to the order',
        labelAnchor: 'right',
        labelArrow: 'none',
        tickFormat: label,
      },
    ),
    ...reference(time, size, fmt),
  ];
  return plotTree(
    {
      width: size.width,
      height: size.height,
      marginLeft: 44,
      marginRight: 16,
      marginTop: 40,
      marginBottom: 44,
      x: { domain: [0, bins.length] },
      marks,
    },
    { cls: size.cls, label: title },
  );
}

/** Median and 90 % as dotted references, named on the line; hidden where both fall together. */
function reference(time: TimeToConvert, size: Size, fmt: Format): Plot.Markish[] {
  const [half, most] = [place(time, time.medianDays), place(time, time.p90Days)];
  const apart = most - half > time.bins.length / 4;
  const at = [
    { x: half, text: `Half: ${fmt.days(time.medianDays)}`, dy: apart ? -10 : -26 },
    { x: most, text: `90%: ${fmt.days(time.p90Days)}`, dy: -10 },
  ];
  const leftOf = (x: number): boolean => x > time.bins.length * (size.width > 400 ? 0.8 : 0.6);
  return [
    Plot.ruleX(at, { x: 'x', strokeDasharray: '2 3', className: 'plot ref' }),
    ...at.map((a) =>
      Plot.text([a], {
        x: 'x',
        text: 'text',
        frameAnchor: 'top',
        dy: a.dy,
        dx: leftOf(a.x) ? -4 : 4,
        textAnchor: leftOf(a.x) ? 'end' : 'start',
      }),
    ),
  ];
}

/** A number of days on the axis of bins. */
function place({ bins }: TimeToConvert, days: number): number {
  const i = bins.findIndex((b) => b.toDays === null || days < b.toDays);
  const bin = bins[i];
  if (!bin) return bins.length;
  const span = bin.toDays === null ? 0 : bin.toDays - bin.fromDays;
  return i + (span > 0 ? Math.max(0, days - bin.fromDays) / span : 0.5);
}
