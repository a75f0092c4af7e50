import type { ContentAttribute } from '../../pipeline/report/contract.ts';
import { attributeIn, attributeName, claims, found, lowerName, type ContentView } from '../site/content.ts';
import { attributeSentences, attributeTitle } from '../site/findings/content.ts';
import { h, type Tree } from '../site/node.ts';
import { list } from '../site/words.ts';
import { effectNote } from './content-levels.ts';
import { axisOver, headOf, levelRow, valuesOf } from './content-rows.ts';
import { levelTable } from './content-table.ts';
import type { FigureContent } from './figure.ts';
import { rowsTree } from './rows.ts';

const YES_NO = ['code', 'cta', 'sponsored'] as const;
const COUNTED = ['hashtags', 'caption', 'products'] as const;

/** Codes, calls to action, sponsorship; hashtags, captions, products. */
export function choicesFigure(view: ContentView): FigureContent | null {
  const known = (ids: readonly ContentAttribute['id'][]) => ids.flatMap((id) => attributeIn(view, id) ?? []);
  const [yesNo, counted] = [known(YES_NO), known(COUNTED)];
  const all = [...yesNo, ...counted];
  if (all.length === 0) return null;
  const axis = axisOver(valuesOf(all.flatMap(({ levels }) => levels)));
  const blocks = [
    {
      title: 'With it against without',
      rows: yesNo.flatMap((a) =>
        a.levels.map((level) => levelRow(view, level, { axis, name: attributeName(a.id) })),
      ),
    },
    ...counted.map((a) => ({
      title: attributeName(a.id),
      rows: a.levels.map((level) => levelRow(view, level, { axis })),
    })),
  ];
  return {
    id: 'choices',
    title: choicesTitle(view, all),
    say: sentences(view, all),
    chart: blocks
      .filter(({ rows }) => rows.length > 0)
      .map(({ title, rows }, i) =>
        block(title, rowsTree(headOf(view, axis, ''), rows, i === 0 ? 'tight' : 'tight nohead')),
      ),
    note: effectNote(view),
    table: levelTable(
      view,
      all,
      'Engagement by code, call to action, sponsorship, hashtags, caption and products',
    ),
    method: 'content-effects',
  };
}

const block = (title: string, rows: Tree) => h('div', { class: 'dial' }, h('h3', {}, title), rows);

function choicesTitle(view: ContentView, all: readonly ContentAttribute[]): string {
  const moved = all.filter((a) => claims(view, a).length > 0);
  const still = all.filter((a) => found(view, a) === false);
  const [first] = moved;
  if (!first) {
    return still.length > 0
      ? `No effect found of ${list(still.slice(0, 4).map(({ id }) => lowerName(id)))}`
      : 'Too few posts to say what a caption does';
  }
  if (moved.length === 1 && still.length > 1)
    return `${attributeTitle(view, first)}; the rest shows no effect`;
  return attributeTitle(view, first);
}

function sentences(view: ContentView, all: readonly ContentAttribute[]): string[] {
  const still = all.filter((a) => found(view, a) === false);
  const sizes = still.flatMap((a) =>
    a.smallest === null ? [] : [`${lowerName(a.id)} ${view.fmt.share(a.smallest)}`],
  );
  return [
    ...all
      .filter((a) => claims(view, a).length > 0)
      .flatMap(({ id }) => attributeSentences(view, id).slice(0, 2)),
    ...(still.length > 0 ? [`No effect found: ${list(still.map(({ id }) => lowerName(id)))}.`] : []),
    ...(sizes.length > 0 ? [`What would have been found in 8 of 10 cases: ${list(sizes)}.`] : []),
    ...(still.length > 0 && view.scope.id === 'all'
      ? ['Raw differences of these are mostly differences between platforms and creators.']
      : []),
  ];
}
