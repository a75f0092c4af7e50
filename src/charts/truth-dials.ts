import type { TruthDial, TruthDialModel, TruthReport } from '../../pipeline/report/contract.ts';
import {
  dialName,
  dialsSentences,
  dialsTitle,
  ends,
  isBand,
  PICKED,
  pointName,
  share,
} from '../site/findings/truth-dials.ts';
import type { Format } from '../site/format.ts';
import { h, percent, type Tree } from '../site/node.ts';
import { figure, word, type Table } from '../site/table.ts';
import { list } from '../site/words.ts';
import type { FigureContent } from './figure.ts';
import { axisTree, fluid, grid } from './marks.ts';
import { rowsTree } from './rows.ts';
import { axisTo, type Axis } from './scale.ts';

/** Errors while one thing changes: models of the whole path as a band, the others by their letter. */
export function dialsFigure(truth: TruthReport, fmt: Format): FigureContent | null {
  const dials = truth.dials.filter((d) => d.points.some((p) => p.models.length > 0));
  if (dials.length === 0) return null;
  const axis = axisTo(dials.flatMap((d) => d.points.flatMap((p) => p.models.map(share))));
  return {
    id: 'dials',
    title: dialsTitle(truth, fmt),
    say: [letters(dials), ...dialsSentences(truth, fmt)],
    chart: dials.map((dial) => dialRows(dial, axis, fmt)),
    note: 'One scale for all three, one world per setting. Lost touches and lookbacks are tried in the scenario that the config names.',
    table: dialsTable(dials, fmt),
    method: 'dials',
  };
}

/** A row per setting and measure, a column per model. */
function dialsTable(dials: readonly TruthDial[], fmt: Format): Table {
  const labels = new Map(dials.flatMap((d) => d.points.flatMap((p) => p.models.map((m) => [m.id, m.label]))));
  const measures = [
    { name: 'Share error', pick: share, write: (v: number) => fmt.percent(v, 1) },
    {
      name: 'Over-credit',
      pick: (m: TruthDialModel) => m.overCredit,
      write: (v: number) => fmt.decimal(v, 2),
    },
  ];
  return {
    caption: 'Errors of every model at every setting',
    columns: [
      { label: 'Dial' },
      { label: 'Setting' },
      { label: 'Measure' },
      ...[...labels.values()].map((label) => ({ label, numeric: true })),
    ],
    rows: measures.flatMap(({ name, pick, write }) =>
      dials.flatMap((d) =>
        d.points.map((p) => [
          word(dialName(d.id)),
          word(pointName(d.id, p.value, fmt), String(p.value)),
          word(name),
          ...[...labels.keys()].map((id) => {
            const model = p.models.find((m) => m.id === id);
            return figure(model ? pick(model) : null, write);
          }),
        ]),
      ),
    ),
  };
}

function letters(dials: readonly TruthDial[]): string {
  const models = dials[0]?.points[0]?.models ?? [];
  const picked = models.flatMap((m) => {
    const letter = PICKED.get(m.id);
    return letter ? [`${letter} is ${m.label}`] : [];
  });
  const band = models.filter(isBand).map((m) => m.label);
  const parts = [
    picked.length > 0 ? `${list(picked)}.` : null,
    band.length > 0 ? `The grey band spans the models of the whole path: ${list(band)}.` : null,
  ];
  return `Share error while one thing changes. ${parts.filter((p) => p !== null).join(' ')}`;
}

function dialRows({ id, points }: TruthDial, axis: Axis, fmt: Format): Tree {
  const rows = rowsTree(
    { name: '', axis: axisTree(axis, (v) => fmt.percent(v)), value: 'Whole path; Calibrated' },
    points.map((point) => {
      const band = ends(point.models.filter(isBand), share);
      const calibrated = point.models.find((m) => m.id === 'calibrated');
      return {
        name: pointName(id, point.value, fmt),
        mark: pointMark(point, axis),
        value: band ? `${fmt.percent(band.low)} to ${fmt.percent(band.high)}` : 'n/a',
        aside: calibrated ? `C ${fmt.percent(share(calibrated))}` : null,
      };
    }),
    'tight',
  );
  return h('div', { class: 'dial' }, h('h3', {}, dialName(id)), rows);
}

/** Letters nearer than this part of the width would cover each other. */
const NEAR = 0.05;

function pointMark({ models }: TruthDial['points'][number], axis: Axis): Tree {
  const band = ends(models.filter(isBand), share);
  const picked = models
    .flatMap((m) => {
      const letter = PICKED.get(m.id);
      return letter ? [{ letter, x: axis.x(share(m)) }] : [];
    })
    .toSorted((a, b) => a.x - b.x);
  const low = new Set<string>();
  picked.forEach(({ letter, x }, i) => {
    const before = picked[i - 1];
    if (before && x - before.x < NEAR && !low.has(before.letter)) low.add(letter);
  });
  return fluid({ height: 28 }, [
    ...grid(axis, 28),
    ...(band
      ? [
          h('rect', {
            class: 'f-soft',
            x: percent(axis.x(band.low)),
            y: 3,
            width: percent(axis.x(band.high) - axis.x(band.low)),
            height: 22,
          }),
        ]
      : []),
    ...picked.map(({ letter, x }) =>
      h(
        'text',
        {
          class: 'lab',
          x: percent(x),
          y: low.size === 0 ? 18 : low.has(letter) ? 25 : 13,
          'text-anchor': 'middle',
        },
        letter,
      ),
    ),
  ]);
}
