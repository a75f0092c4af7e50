import type { ContentAttribute, ContentLevel } from '../../pipeline/report/contract.ts';
import { attributeName, found, isPlural, lowerName, signedShare, type ContentView } from '../site/content.ts';
import { moving, still } from '../site/findings/content.ts';
import { h, percent } from '../site/node.ts';
import { figure, word } from '../site/table.ts';
import { capital, list, named } from '../site/words.ts';
import { axisOver, effectAxis, effectMark } from './content-rows.ts';
import { pText } from './content-table.ts';
import type { FigureContent } from './figure.ts';
import { fluid, grid, gridline } from './marks.ts';
import { rowsTree, type Row } from './rows.ts';

type Axis = ReturnType<typeof axisOver>;

/** Everything that was looked at on one scale: what moves engagement, and what does not show. */
export function overviewFigure(view: ContentView): FigureContent {
  const { attributes } = view.scope;
  const axis = axisOver(
    attributes.flatMap((a) => levelsOf(a).flatMap((l) => (l.effect ? [l.effect.low, l.effect.high] : []))),
  );
  const { fmt } = view;
  return {
    id: 'attributes',
    title: overviewTitle(view),
    say: [
      'From the kind of post that draws least to the kind that draws most, with the creator and everything else held the same.',
      ...(still(view).length > 0
        ? [
            `“No effect found” is a finding: had there been one of the size named, it would have been found in 8 of 10 cases.`,
          ]
        : []),
    ],
    chart: [
      rowsTree(
        {
          name: '',
          axis: effectAxis(axis, fmt),
          value: 'Lowest to highest kind',
        },
        attributes.map((a) => row(view, a, axis)),
        'roomy tight',
      ),
    ],
    note: 'Whether an attribute makes a difference at all is tested once for each, and the tests know how many were made (Benjamini and Hochberg). Dots are its kinds; kinds too thin to trust are left out here.',
    table: {
      caption: 'What was looked at',
      columns: [
        { label: 'Attribute' },
        { label: 'Found' },
        ...[
          'Kinds',
          'Lowest',
          'Highest',
          'F',
          'p',
          'p, corrected',
          'Smallest effect that would have been found',
        ].map((label) => ({
          label,
          numeric: true,
        })),
      ],
      rows: attributes.map((a) => {
        const [low, high] = ends(a);
        const p = (v: number) => pText(v, fmt);
        return [
          word(attributeName(a.id), a.id),
          word(verdict(view, a)),
          figure(a.levels.length, fmt.count),
          figure(low?.effect?.value ?? null, (v) => signedShare(v, fmt)),
          figure(high?.effect?.value ?? null, (v) => signedShare(v, fmt)),
          figure(a.test?.f ?? null, (v) => fmt.decimal(v, 2)),
          figure(a.test?.p ?? null, p),
          figure(a.test?.q ?? null, p),
          figure(a.smallest, fmt.share),
        ];
      }),
    },
    method: 'content-testing',
  };
}

function overviewTitle(view: ContentView): string {
  const all = moving(view).map(({ attribute }) => attribute.id);
  const [only] = all;
  if (!view.scope.modelled) return 'Too few posts to hold the creator the same';
  if (only === undefined) return 'Nothing that can be chosen makes a difference that shows';
  const verb = all.length > 1 || isPlural(only) ? 'make' : 'makes';
  return `${capital(list(all.map(lowerName)))} ${verb} a difference`;
}

const levelsOf = (a: ContentAttribute) => a.levels.filter((l) => l.effect !== null && !l.thin);

function ends(a: ContentAttribute): [ContentLevel | undefined, ContentLevel | undefined] {
  const all = levelsOf(a).toSorted((x, y) => (x.effect?.value ?? 0) - (y.effect?.value ?? 0));
  return [all[0], all.at(-1)];
}

function verdict(view: ContentView, a: ContentAttribute): string {
  const is = found(view, a);
  return is === null ? 'cannot be compared' : is ? 'yes' : 'no effect found';
}

const HEIGHT = 26;

function row(view: ContentView, a: ContentAttribute, axis: Axis): Row {
  const { fmt } = view;
  const is = found(view, a);
  const [low, high] = ends(a);
  const marks = [...grid(axis, HEIGHT), gridline(axis.x(0), HEIGHT, 'ax0'), ...dots(a, axis, is === true)];
  const span = [low, high].flatMap((l) => (l?.effect ? [signedShare(l.effect.value, fmt)] : []));
  return {
    name: h('span', {}, attributeName(a.id), h('span', { class: 'sub' }, aside(view, a))),
    mark: fluid({ height: HEIGHT, cls: is ? 'k-ink' : 'k-oth' }, marks),
    value: is === false ? 'No effect found' : is === null ? 'n/a' : [...new Set(span)].join(' to '),
  };
}

/** Between which kinds, or what would have been found. */
function aside({ fmt, results, scope }: ContentView, a: ContentAttribute): string {
  const [low, high] = ends(a);
  if (a.test === null) return scope.modelled ? 'Nothing to compare' : 'Too few posts';
  if (a.test.q > results.alpha)
    return a.smallest === null ? '' : `${fmt.share(a.smallest)} would have been found`;
  if (!low || !high || low === high) return 'With it against without';
  const name = ({ platform, label }: ContentLevel) =>
    platform === null || scope.id !== 'all'
      ? named(label, 20)
      : `${named(platform, 16)} ${named(label, 16).toLowerCase()}`;
  return `${name(low)} to ${low.platform === null && a.id !== 'month' ? name(high).toLowerCase() : name(high)}`;
}

/** The span of an attribute as a band, its kinds as dots; one alone has its interval. */
function dots(a: ContentAttribute, { x }: Axis, strong: boolean) {
  const all = levelsOf(a);
  const [low, high] = ends(a);
  const only = all.length === 1 ? all[0]?.effect : null;
  if (only) return effectMark(only, x, HEIGHT / 2);
  if (!low?.effect || !high?.effect) return [];
  const [from, to] = [x(low.effect.value), x(high.effect.value)];
  return [
    h('rect', { class: 'f-soft', x: percent(from), y: 8, width: percent(to - from), height: HEIGHT - 16 }),
    ...all.map((l) =>
      h('circle', {
        class: strong ? 'cd' : 'cr',
        cx: percent(x(l.effect?.value ?? 0)),
        cy: HEIGHT / 2,
        r: strong ? 4 : 3,
      }),
    ),
  ];
}
