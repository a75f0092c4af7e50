import type { Column } from '../site/budget/column.ts';
import {
  MEASURES,
  measureLabel,
  writeMeasure,
  type Amount,
  type MeasureId,
} from '../site/budget/measures.ts';
import { platformsOf } from '../site/budget/model.ts';
import { sharesIn, type Scene } from '../site/budget/scene.ts';
import { between } from '../site/findings/budget-words.ts';
import type { Format } from '../site/format.ts';
import { h, type Tree } from '../site/node.ts';
import { capital, shown } from '../site/words.ts';
import { exact } from './calculator-columns.ts';
import { swatch } from './marks.ts';

const COLUMNS = ['today', 'mine', 'best'] as const;
type Name = (typeof COLUMNS)[number];

const LABEL: Record<Name, string> = { today: 'Today', mine: 'Mine', best: 'Best' };

/** Shares of the money, and one measure, by segment: platforms with their tiers. */
export function segmentsTree(scene: Scene, fmt: Format): Tree {
  const { model, settings } = scene;
  const shares = Object.fromEntries(COLUMNS.map((name) => [name, sharesIn(scene[name])])) as Record<
    Name,
    number[]
  >;
  const what = measureLabel(settings.show, model.facts, fmt);
  return h(
    'table',
    { class: 'stack plans' },
    h('caption', { class: 'vh' }, `Shares and ${what.toLowerCase()} by segment: today, mine, best`),
    headTree(what),
    platformsOf(model.view).map(({ platform, at }) =>
      h(
        'tbody',
        {},
        groupRow(platform, { at, shares, fmt }),
        at.map((i) => segmentRow(i, { scene, shares, fmt })),
      ),
    ),
    h('tbody', {}, totalRow(scene, fmt)),
  );
}

const headTree = (what: string): Tree =>
  h(
    'thead',
    {},
    h(
      'tr',
      {},
      h('th', { rowspan: 2, scope: 'col' }, 'Segment'),
      h('th', { colspan: 3, scope: 'colgroup', class: 'r over' }, 'Share of the money'),
      h('th', { colspan: 3, scope: 'colgroup', class: 'r over' }, what),
    ),
    h(
      'tr',
      {},
      [...COLUMNS, ...COLUMNS].map((name) => h('th', { class: 'r', scope: 'col' }, LABEL[name])),
    ),
  );

const write = (share: number, fmt: Format) => fmt.share(share);

function shareCells(of: (name: Name) => number, fmt: Format): Tree[] {
  return COLUMNS.map((name) =>
    h(
      'td',
      { class: name === 'mine' ? 'r sh' : 'r sh hide', 'data-l': name === 'mine' ? null : LABEL[name] },
      name === 'mine' ? h('b', {}, write(of(name), fmt)) : write(of(name), fmt),
    ),
  );
}

function groupRow(
  platform: string,
  { at, shares, fmt }: { at: readonly number[]; shares: Record<Name, number[]>; fmt: Format },
): Tree {
  const total = (name: Name) => at.reduce((all, i) => all + (shares[name][i] ?? 0), 0);
  return h(
    'tr',
    { class: 'grp' },
    h(
      'th',
      { scope: 'rowgroup' },
      h('span', { class: 'ch' }, swatch(platform), h('bdi', { class: 'nm' }, shown(platform))),
    ),
    shareCells(total, fmt),
    h('td', { colspan: 3 }),
  );
}

function segmentRow(
  i: number,
  { scene, shares, fmt }: { scene: Scene; shares: Record<Name, number[]>; fmt: Format },
): Tree {
  const { model, settings } = scene;
  return h(
    'tr',
    {},
    h('th', { scope: 'row' }, h('bdi', {}, capital(shown(model.view.segments.tier[i] ?? '')))),
    shareCells((name) => shares[name][i] ?? 0, fmt),
    COLUMNS.map((name) =>
      measureCell(scene[name].segments[i]?.[settings.show] ?? null, { id: settings.show, name, fmt }),
    ),
  );
}

function measureCell(
  amount: Amount | null,
  { id, name, fmt }: { id: MeasureId; name: Name; fmt: Format },
): Tree {
  const attrs = { class: `r me ${name}`, 'data-l': LABEL[name] };
  if (amount === null) return h('td', attrs, h('span', { class: 'u' }, 'n/a'));
  return h('td', attrs, amountTrees(amount, id, fmt));
}

function amountTrees(amount: Amount, id: MeasureId, fmt: Format): (Tree | string)[] {
  const text = (value: number) => writeMeasure(id, value, fmt);
  const interval = between(amount, text);
  return [
    h('data', { value: exact(amount.value) }, text(amount.value)),
    ...(interval === '' ? [] : [' ', h('span', { class: 'u' }, interval)]),
  ];
}

function totalRow(scene: Scene, fmt: Format): Tree {
  const { show } = scene.settings;
  return h(
    'tr',
    { class: 'tot' },
    h('th', { scope: 'row' }, 'All'),
    shareCells(() => 1, fmt),
    COLUMNS.map((name) => measureCell(scene[name].total[show], { id: show, name, fmt })),
  );
}

/** Every measure of the whole: today, mine, best. */
export function totalsTree(scene: Scene, fmt: Format): Tree {
  const { facts } = scene.model;
  return h(
    'table',
    { class: 'stack totals' },
    h('caption', { class: 'vh' }, 'All segments together'),
    h(
      'thead',
      {},
      h(
        'tr',
        {},
        h('th', { scope: 'col' }, 'In total'),
        COLUMNS.map((name) => h('th', { class: 'r', scope: 'col' }, LABEL[name])),
      ),
    ),
    h(
      'tbody',
      {},
      MEASURES.map((id) =>
        h(
          'tr',
          {},
          h('th', { scope: 'row' }, measureLabel(id, facts, fmt)),
          COLUMNS.map((name) => measureCell(totalOf(scene[name], id), { id, name, fmt })),
        ),
      ),
    ),
  );
}

const totalOf = ({ total }: Column, id: MeasureId): Amount | null => total[id];
