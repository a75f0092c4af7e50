import type { ContentAttribute, ContentLevel } from '../../pipeline/report/contract.ts';
import { attributeIn, attributeName, lowerName, type ContentView } from '../site/content.ts';
import { attributeSentences, attributeTitle } from '../site/findings/content.ts';
import { h, type Tree } from '../site/node.ts';
import { shown } from '../site/words.ts';
import { headOf, levelRow, levelRows, axisOver, valuesOf } from './content-rows.ts';
import { levelTable } from './content-table.ts';
import type { FigureContent } from './figure.ts';
import { channelName, platformClass } from './marks.ts';
import { rowsTree } from './rows.ts';

type Id = ContentAttribute['id'];

/** How rows of effects are read; the same words beneath each of these figures. */
export const effectNote = ({ results, fmt }: ContentView) =>
  `Dot: against the mean post of the same creators, all else held the same, with its ${fmt.percent(results.level)} interval (thin) and middle half (thick). Stroke: the raw difference, whoever posted. Thin: fewer than ${fmt.count(results.enough.posts)} posts, or than ${fmt.count(results.enough.creators)} creators who also post something else; never claimed.`;

/** Visual style, or dominant colour. */
export function levelsFigure(view: ContentView, id: Id, head: string): FigureContent | null {
  const attribute = attributeIn(view, id);
  if (!attribute) return null;
  return {
    id,
    title: attributeTitle(view, attribute),
    say: attributeSentences(view, id),
    chart: [levelRows(view, sorted(attribute), { axis: axisOver(valuesOf(attribute.levels)), head })],
    note: effectNote(view),
    table: levelTable(view, [attribute], `Engagement by ${lowerName(id)}`),
    method: 'content-effects',
  };
}

/** Largest effect first; what has none comes last. */
const byEffect = (a: ContentLevel, b: ContentLevel) => (b.effect?.value ?? -9) - (a.effect?.value ?? -9);

const sorted = (attribute: ContentAttribute) => ({
  ...attribute,
  levels: attribute.levels.toSorted(byEffect),
});

/** Formats of each platform beneath its name. */
export function formatFigure(view: ContentView): FigureContent | null {
  const attribute = attributeIn(view, 'format');
  if (!attribute) return null;
  const axis = axisOver(valuesOf(attribute.levels));
  const { scope } = view;
  const platforms = Map.groupBy(attribute.levels, (l) => l.platform ?? (scope.id === 'all' ? '' : scope.id));
  const several = [...platforms].filter(([, levels]) => levels.length > 1);
  const single = [...platforms].filter(([, levels]) => levels.length === 1);
  return {
    id: 'format',
    title: attributeTitle(view, attribute),
    say: [
      ...attributeSentences(view, 'format'),
      ...reachSentence(view, attribute),
      ...single.map(
        ([platform, levels]) =>
          `${shown(platform) || 'One platform'} has one format only, ${shown(levels[0]?.label ?? '').toLowerCase()}, so nothing can be compared there.`,
      ),
    ],
    chart: several.map(([platform, levels], i) => group(view, { platform, levels, axis, head: i === 0 })),
    note: several.length > 0 ? effectNote(view) : null,
    table: levelTable(view, [attribute], 'Engagement by format and platform'),
    method: 'content-effects',
  };
}

function group(
  view: ContentView,
  {
    platform,
    levels,
    axis,
    head,
  }: { platform: string; levels: ContentLevel[]; axis: ReturnType<typeof axisOver>; head: boolean },
): Tree {
  const cls = platformClass(platform);
  const rows = levels.toSorted(byEffect).map((level) => levelRow(view, level, { axis, cls }));
  return h(
    'div',
    { class: 'dial' },
    h('h3', {}, platform === '' ? attributeName('format') : channelName({ id: platform, label: platform })),
    rowsTree(headOf(view, axis, ''), rows, head ? 'tight' : 'tight nohead'),
  );
}

/** Where reach is known: that a format reaches more is not that people like it more. */
function reachSentence({ fmt }: ContentView, { levels }: ContentAttribute): string[] {
  const known = levels.filter((l) => l.effect && l.perReach && !l.thin);
  const [most] = known.toSorted(byEffect);
  if (!most?.effect || !most.perReach) return [];
  const best = known
    .filter((l) => l.platform === most.platform)
    .toSorted((a, b) => (b.perReach?.value ?? 0) - (a.perReach?.value ?? 0))[0];
  const own = `Per person reached, ${shown(most.label).toLowerCase()} posts differ by ${fmt.signed(most.perReach.value, fmt.share)}`;
  return [
    best && best !== most && best.perReach && best.perReach.low > most.perReach.high
      ? `${own}, and ${shown(best.label).toLowerCase()} posts by ${fmt.signed(best.perReach.value, fmt.share)}: the first reach more people, the second are liked more by those who see them.`
      : `${own}.`,
  ];
}
