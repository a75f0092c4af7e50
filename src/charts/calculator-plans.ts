import type { Column } from '../site/budget/column.ts';
import { MEASURES, measureLabel, writeMeasure, type Figures } from '../site/budget/measures.ts';
import type { Scene } from '../site/budget/scene.ts';
import { splitLabel } from '../site/findings/budget-words.ts';
import type { Format } from '../site/format.ts';
import { figure, word, type Cell, type Table } from '../site/table.ts';
import { shown } from '../site/words.ts';

/** Measures with an interval. */
const ESTIMATED = new Set(['orders', 'revenue', 'profit', 'return', 'next']);

/** Every measure of every segment under every plan: the download. */
export function plansTable(scene: Scene, fmt: Format): Table {
  const { model, today, anew, mine, best } = scene;
  const { facts, view } = model;
  const heads = MEASURES.flatMap((id) => {
    const label = measureLabel(id, facts, fmt);
    return ESTIMATED.has(id) ? [label, `${label}, low`, `${label}, high`] : [label];
  });
  const rows = (label: string, { segments, total }: Column): Cell[][] => [
    ...segments.map((own, i) => row([label, view.segments.label[i] ?? ''], own, fmt)),
    row([label, 'All'], total, fmt),
  ];
  return {
    caption: 'Plans by segment',
    columns: [{ label: 'Plan' }, { label: 'Segment' }, ...heads.map((label) => ({ label, numeric: true }))],
    rows: [
      ...rows('Today’s posts', today),
      ...rows('Today’s split, booked anew', anew),
      ...(mine === anew ? [] : rows(`Mine: ${splitLabel(scene.settings)}`, mine)),
      ...rows('Best', best),
    ],
  };
}

function row([plan, segment]: readonly [string, string], figures: Figures, fmt: Format): Cell[] {
  return [
    word(plan),
    word(shown(segment), segment),
    ...MEASURES.flatMap((id) => {
      const own = figures[id];
      const cell = (value: number | null | undefined) =>
        figure(value ?? null, (v) => writeMeasure(id, v, fmt));
      return ESTIMATED.has(id) ? [cell(own?.value), cell(own?.low), cell(own?.high)] : [cell(own?.value)];
    }),
  ];
}
