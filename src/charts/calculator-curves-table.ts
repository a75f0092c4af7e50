import { measureLabel, type Amount } from '../site/budget/measures.ts';
import type { Scene } from '../site/budget/scene.ts';
import type { Format } from '../site/format.ts';
import { figure, word, type Table } from '../site/table.ts';
import { shown } from '../site/words.ts';

/** Where the three plans stand on each curve. */
export function curvesTable({ model, today, mine, best }: Scene, fmt: Format): Table {
  const { facts, view, segments } = model;
  const revenue = measureLabel('revenue', facts, fmt);
  const money = (value: number | undefined) => figure(value ?? null, fmt.money);
  const ends = (amount: Amount | null | undefined) => [
    money(amount?.value),
    figure(amount?.low ?? null, fmt.money),
    figure(amount?.high ?? null, fmt.money),
  ];
  const numbers = [
    'Most that can be spent',
    ...(['today', 'mine', 'best'] as const).flatMap((name) => [
      `Spend, ${name}`,
      `${revenue}, ${name}`,
      `Low, ${name}`,
      `High, ${name}`,
    ]),
    measureLabel('next', facts, fmt),
  ];
  return {
    caption: 'Response curves: where the three plans stand',
    columns: [{ label: 'Segment' }, ...numbers.map((label) => ({ label, numeric: true }))],
    rows: segments.map((segment, i) => [
      word(shown(view.segments.label[i] ?? segment.id), view.segments.label[i] ?? segment.id),
      money((segment.curve.spend.at(-1) ?? 0) / facts.cents),
      ...[today, mine, best].flatMap((column) => [
        money((column.plan[i] ?? 0) / facts.cents),
        ...ends(column.segments[i]?.revenue),
      ]),
      money(mine.segments[i]?.next?.value),
    ]),
  };
}
