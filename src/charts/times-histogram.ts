import * as Plot from '@observablehq/plot';
import type { TimeToConvert } from '../../pipeline/report/contract.ts';
import type { Format } from '../site/format.ts';
import type { Tree } from '../site/node.ts';
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

/** Orders by days as bars that share edges, once for each width that a page is read at. */
export const histograms = (time: TimeToConvert, title: string, fmt: Format): Tree[] =>
  SIZES.map((size) => histogram(time, { size, title, fmt }));

/** The bin without an upper end, or undefined. */
export const openEnded = ({ bins }: TimeToConvert) => bins.find((b) => b.toDays === null);

/** As many digits as an edge needs: 24, but also 0.25. */
export const edge = (days: number) => String(Number(days.toPrecision(4)));

/** How far the last bar stands from the others where it has no upper end, in bars. */
const APART = 0.5;

const shift = (time: TimeToConvert, i: number) => (time.bins[i]?.toDays === null ? APART : 0);

function histogram(
  time: TimeToConvert,
  { size, title, fmt }: { size: Size; title: string; fmt: Format },
): Tree {
  const { bins } = time;
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
    Plot.rectY(bins, {
      x1: (_, i: number) => i + shift(time, i),
      x2: (_, i: number) => i + 1 + shift(time, i),
      y: 'orders',
      inset: 0.5,
      fill: 'var(--ink3)',
    }),
    Plot.ruleY([0]),
    ...daysAxis(time, size),
    ...reference(time, size, fmt),
  ];
  return plotTree(
    {
      width: size.width,
      height: size.height,
      marginLeft: MARGINS.left,
      marginRight: MARGINS.right,
      marginTop: 40,
      marginBottom: 44,
      x: { domain: [0, reach(time)] },
      marks,
    },
    { cls: size.cls, label: title },
  );
}

const MARGINS = { left: 44, right: 16 };

/** Where the axis of bars ends. */
const reach = (time: TimeToConvert) => time.bins.length + (openEnded(time) ? APART : 0);

/** Edges of the bars in days; under a bar without an upper end, where it begins: `24+`. */
function daysAxis(time: TimeToConvert, size: Size): Plot.Markish[] {
  const closed = time.bins.filter((b) => b.toDays !== null);
  const edges = [...closed.map((b) => b.fromDays), closed.at(-1)?.toDays ?? 0];
  const open = openEnded(time);
  const every = Math.ceil((time.bins.length + 1) / (size.width > 400 ? 16 : 8));
  // The edge before the open bar is the number on the open bar itself.
  const labelled = (i: number) => i % every === 0 && !(open && i === closed.length);
  const axis = (at: number[], text: (x: number) => string, label: string | null) =>
    Plot.axisX(at, {
      tickSize: 4,
      label,
      labelAnchor: 'right',
      labelArrow: 'none',
      tickFormat: text,
    });
  return [
    axis(
      [...edges.keys()].filter(labelled),
      (i) => edge(edges[i] ?? 0),
      'Days from the first touch to the order',
    ),
    ...(open ? [axis([closed.length + APART + 0.5], () => `${edge(open.fromDays)}+`, null)] : []),
  ];
}

const LETTER = 6.6;

/** Median and 90 % as dotted references, named on the line; one name above the other where they would meet. */
function reference(time: TimeToConvert, size: Size, fmt: Format): Plot.Markish[] {
  const unit = (size.width - MARGINS.left - MARGINS.right) / reach(time);
  const name = (x: number, text: string) => {
    const width = (text.length * LETTER + 4) / unit;
    const left = x + width > reach(time);
    return { x, text, left, from: left ? x - width : x, to: left ? x : x + width };
  };
  const half = name(place(time, time.medianDays), `Half: ${fmt.days(time.medianDays)}`);
  const most = name(place(time, time.p90Days), `90%: ${fmt.days(time.p90Days)}`);
  const meet = half.from < most.to && most.from < half.to;
  const at = [
    { ...half, dy: meet ? -26 : -10 },
    { ...most, dy: -10 },
  ];
  return [
    Plot.ruleX(at, { x: 'x', strokeDasharray: '2 3', className: 'plot ref' }),
    ...at.map((a) =>
      Plot.text([a], {
        x: 'x',
        text: 'text',
        frameAnchor: 'top',
        dy: a.dy,
        dx: a.left ? -4 : 4,
        textAnchor: a.left ? 'end' : 'start',
      }),
    ),
  ];
}

/** A number of days on the axis of bins. */
function place({ bins }: TimeToConvert, days: number): number {
  const i = bins.findIndex((b) => b.toDays === null || days < b.toDays);
  const bin = bins[i];
  if (!bin) return bins.length;
  if (bin.toDays === null) return i + APART + 0.5;
  const span = bin.toDays - bin.fromDays;
  return i + (span > 0 ? Math.max(0, days - bin.fromDays) / span : 0.5);
}
