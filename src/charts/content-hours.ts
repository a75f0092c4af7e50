import type { ContentResults } from '../../pipeline/report/contract.ts';
import { signedShare } from '../site/content.ts';
import {
  cellName,
  claimedCells,
  hoursSentences,
  hoursTitle,
  timed,
  WEEKDAYS,
  type Timed,
} from '../site/findings/content-hours.ts';
import type { Format } from '../site/format.ts';
import { h, percent, type Tree } from '../site/node.ts';
import { figure, word } from '../site/table.ts';
import { shown } from '../site/words.ts';
import type { FigureContent } from './figure.ts';
import { channelName, platformClass } from './marks.ts';

/** Effects from which a cell is darker, as fractions. */
const STEPS = [0.02, 0.05, 0.08] as const;

/** Hour by weekday, one panel per platform. */
export function hoursFigure(results: ContentResults, fmt: Format): FigureContent {
  const scopes = timed(results);
  return {
    id: 'hours',
    title: hoursTitle(results),
    say: hoursSentences(results, fmt),
    chart:
      scopes.length > 0
        ? [
            key(fmt, scopes[0]?.label ?? ''),
            h(
              'div',
              { class: 'heats' },
              scopes.map((s) => panel(s, results, fmt)),
            ),
          ]
        : [],
    note: `Against the mean post of the same creators, each cell pulled towards nothing as far as its posts are few. Dotted: fewer than ${fmt.count(results.enough.posts)} posts, or than ${fmt.count(results.enough.creators)} creators, too thin to trust. Outlined: stands after all cells of the platform were looked at. Hours are as the data give them.`,
    table: {
      caption: 'Engagement by weekday and hour, against the mean post',
      columns: [
        { label: 'Platform' },
        { label: 'Weekday' },
        ...HOURS.map((hour) => ({ label: String(hour), numeric: true })),
      ],
      rows: scopes.flatMap((s) => matrix(s, fmt)),
    },
    method: 'content-hours',
  };
}

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

/** As the panels show it: whole per cent, and nothing where a cell is too thin. */
const matrix = ({ label, hours }: Timed, fmt: Format) =>
  WEEKDAYS.map((day, d) => [
    word(shown(label), label),
    word(day),
    ...HOURS.map((hour) => {
      const cell = d * 24 + hour;
      const value = hours.thin[cell] ? null : (hours.effect[cell] ?? null);
      return value === null ? word('thin', '') : figure(value, (v) => fmt.signed(v, (a) => fmt.percent(a)));
    }),
  ]);

function panel(scope: Timed, results: ContentResults, fmt: Format): Tree {
  const { hours, label } = scope;
  const found = claimedCells(hours, results.alpha);
  const name =
    found.length > 0
      ? found.map(({ cell, value }) => `${cellName(cell)} ${signedShare(value, fmt)}`).join(', ')
      : 'no hour stands out';
  return h(
    'div',
    { class: 'heat' },
    h('h3', {}, channelName({ id: label, label })),
    h(
      'div',
      { class: 'heat-grid' },
      h(
        'ol',
        { class: 'heat-days', 'aria-hidden': 'true' },
        WEEKDAYS.map((day) => h('li', {}, day.slice(0, 3))),
      ),
      cells(scope, { name, outlined: found.map(({ cell }) => cell) }),
      h(
        'svg',
        { class: 'iv heat-hours', width: '100%', height: 18, 'aria-hidden': 'true' },
        [0, 6, 12, 18].map((hour) =>
          h('text', { x: percent((hour + 0.5) / 24), y: 13, 'text-anchor': 'middle' }, String(hour)),
        ),
      ),
    ),
  );
}

/** One path per shade: 168 squares each would be most of the page. */
function cells(
  { label, hours }: Timed,
  { name, outlined }: { name: string; outlined: readonly number[] },
): Tree {
  const shades = new Map<string, number[]>();
  hours.effect.forEach((value, cell) => {
    if (value === null || hours.thin[cell]) return;
    const shade = shadeOf(value);
    shades.set(shade, [...(shades.get(shade) ?? []), cell]);
  });
  const thin = hours.posts.flatMap((posts, cell) => (posts > 0 && hours.thin[cell] ? [cell] : []));
  const path = (cls: string, of: (cell: number) => string, all: readonly number[]) =>
    all.length > 0 ? [h('path', { class: cls, d: all.map(of).join('') })] : [];
  return h(
    'svg',
    {
      class: `heat-cells ${platformClass(label)}`,
      viewBox: '0 0 24 7',
      preserveAspectRatio: 'none',
      role: 'img',
      'aria-label': `${shown(label)}, weekday by hour: ${name}`,
    },
    [
      ...[...shades].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([shade, all]) => path(shade, square, all)),
      ...path('dots', dots, thin),
      ...path('out', square, outlined),
    ],
  );
}

const at = (cell: number): [x: number, y: number] => [cell % 24, Math.floor(cell / 24)];

const square = (cell: number): string => {
  const [x, y] = at(cell);
  return `M${x} ${y}h1v1h-1z`;
};

/** Strokes of no length have round ends: dots that stay round however the panel is stretched. */
const dots = (cell: number): string => {
  const [x, y] = at(cell);
  return [0.25, 0.75].flatMap((dy) => [0.25, 0.75].map((dx) => `M${x + dx} ${y + dy}h0`)).join('');
};

/** `up0` to `up3`, `down1` to `down3`. */
function shadeOf(value: number): string {
  const step = STEPS.filter((from) => Math.abs(value) >= from).length;
  return step === 0 ? 'up0' : `${value < 0 ? 'down' : 'up'}${step}`;
}

function key(fmt: Format, platform: string): Tree {
  const from = (sign: number, step: number) => fmt.signed(sign * (STEPS[step] ?? 0), (v) => fmt.percent(v));
  const entries: [shade: string, text: string][] = [
    ['down3', `${from(-1, 2)} and below`],
    ['down2', from(-1, 1)],
    ['down1', from(-1, 0)],
    ['up0', 'near the mean'],
    ['up1', from(1, 0)],
    ['up2', from(1, 1)],
    ['up3', `${from(1, 2)} and above`],
  ];
  return h(
    'ul',
    { class: 'heat-key', 'aria-label': 'How to read the cells' },
    entries.map(([shade, text]) => h('li', {}, swatch(platform, shade, 'M0 0h1v1h-1z'), text)),
    h('li', {}, swatch(platform, 'dots', dots(0)), 'too thin to trust'),
  );
}

const swatch = (platform: string, cls: string, d: string): Tree =>
  h(
    'svg',
    {
      class: `heat-cells ${platformClass(platform)}`,
      viewBox: '0 0 1 1',
      width: 16,
      height: 14,
      preserveAspectRatio: 'none',
      'aria-hidden': 'true',
    },
    h('path', { class: cls, d }),
  );
