import type { Estimate } from '../../pipeline/report/contract.ts';
import { h, percent, round, type Tree } from '../site/node.ts';
import { shown } from '../site/words.ts';
import type { Axis, Scale } from './scale.ts';

/** Credited by a model: an open ring on its 50 % and 90 % interval; no lines where no draws were made. */
export function ring(estimate: Estimate, x: Scale, { y, r = 4 }: { y: number; r?: number }): Tree[] {
  const line = (cls: string, low: number | null, high: number | null) =>
    low === null || high === null
      ? []
      : [h('line', { class: cls, x1: percent(x(low)), x2: percent(x(high)), y1: y, y2: y })];
  return [
    ...line('i9', estimate.low, estimate.high),
    ...line('i5', estimate.low50, estimate.high50),
    h('circle', { class: 'cr', cx: percent(x(estimate.value)), cy: y, r }),
  ];
}

/** What is known or measured: a solid dot, on its interval where there is one. */
export function dot(
  { value, low, high }: { value: number; low: number | null; high: number | null },
  x: Scale,
  y: number,
): Tree[] {
  const line =
    low === null || high === null
      ? []
      : [h('line', { class: 'i9', x1: percent(x(low)), x2: percent(x(high)), y1: y, y2: y })];
  return [...line, h('circle', { class: 'cd', cx: percent(x(value)), cy: y, r: 4.5 })];
}

/** One other value on the same line. */
export const stroke = (x: number, height = 24): Tree =>
  h('line', { class: 'mt', x1: percent(x), x2: percent(x), y1: 3, y2: height - 3 });

/** A counted amount: a bar from zero. */
export const bar = (fraction: number, cls = 'f-ink', height = 10): Tree =>
  fluid({ height: height + 6 }, [h('rect', { class: cls, x: 0, y: 3, width: percent(fraction), height })]);

/** SVG at percent x: marks stay undistorted at any width, and no style attribute is needed. */
export function fluid(
  { height, label, cls = '' }: { height: number; label?: string; cls?: string },
  marks: Tree[],
): Tree {
  const name = label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': 'true' };
  return h('svg', { class: `iv ${cls}`.trim(), width: '100%', height: round(height), ...name }, marks);
}

export const gridline = (x: number, height: number, cls = 'ax') =>
  h('line', { class: cls, x1: percent(x), x2: percent(x), y1: 0, y2: round(height) });

/** Axis labels; the outer ones turn inwards so that nothing is cut off. */
export function axisText(x: number, y: number, text: string): Tree {
  const anchor = x < 0.03 ? 'start' : x > 0.97 ? 'end' : 'middle';
  return h('text', { x: percent(x), y, 'text-anchor': anchor }, text);
}

export const axisTree = ({ ticks, x }: Axis, write: (value: number) => string): Tree =>
  fluid(
    { height: 18 },
    ticks.map((v) => axisText(x(v), 12, write(v))),
  );

/** The gridlines of a row, behind its marks. */
export const grid = ({ ticks, x }: Axis, height: number): Tree[] => ticks.map((v) => gridline(x(v), height));

// The four platforms keep their colours on every page; every other channel is one quiet grey.
const PLATFORM = new Map([
  ['instagram', 'k-ig'],
  ['tiktok', 'k-tt'],
  ['youtube', 'k-yt'],
  ['twitter', 'k-tw'],
]);

// A ramp from small to large, of one hue.
const TIER = new Map([
  ['nano', 'k-t1'],
  ['micro', 'k-t2'],
  ['mid', 'k-t3'],
  ['macro', 'k-t4'],
  ['mega', 'k-t5'],
]);

export const platformClass = (id: string): string => PLATFORM.get(id.toLowerCase()) ?? 'k-oth';

export const swatch = (id: string, colours = PLATFORM): Tree =>
  h('span', { class: `sw ${colours.get(id.toLowerCase()) ?? 'k-oth'}` });

/** A channel as it is written everywhere: swatch, then its name in ink, in its own direction. */
export const channelName = ({ id, label }: { id: string; label: string }): Tree =>
  h('span', { class: 'ch' }, swatch(id), written(label));

/** A name of any view. Tiers have a scale of their own, and never stand beside that of platforms; other names have no colours. */
export function nameTree(
  { id, label }: { id: string; label: string },
  view: { kind: string; id: string },
): Tree {
  const colours =
    view.kind === 'brand' || view.id === 'channel' || view.id === 'platform'
      ? PLATFORM
      : view.id === 'tier'
        ? TIER
        : null;
  return h('span', { class: 'ch' }, colours && swatch(id, colours), written(label));
}

const written = (label: string): Tree => h('bdi', { class: 'nm' }, shown(label));
