import type { ContentAttribute, ContentDifference } from '../../pipeline/report/contract.ts';
import { attributeName, signedShare, type ContentView } from '../site/content.ts';
import type { Format } from '../site/format.ts';
import { figure, word, type Cell, type Table } from '../site/table.ts';
import { shown } from '../site/words.ts';

const NUMBERS = [
  'Posts',
  'Creators who vary it',
  'Engagement rate, by followers',
  'Raw difference',
  'Adjusted difference',
  'Low',
  'High',
  'Adjusted, own posts only',
  'Adjusted, per person reached',
  'p',
  'p, corrected',
];

/** Every number behind the rows of some attributes. */
export function levelTable(
  view: ContentView,
  attributes: readonly ContentAttribute[],
  caption: string,
): Table {
  return {
    caption,
    columns: [
      { label: 'Kind' },
      { label: 'Of' },
      ...NUMBERS.map((label) => ({ label, numeric: true })),
      { label: 'Trust' },
    ],
    rows: attributes.flatMap((attribute) => attribute.levels.map((level) => row(view, attribute, level))),
  };
}

function row(
  { fmt }: ContentView,
  attribute: ContentAttribute,
  level: ContentAttribute['levels'][number],
): Cell[] {
  const difference = (value: number | null | undefined) => figure(value ?? null, (v) => signedShare(v, fmt));
  const of = (d: ContentDifference | null) => difference(d?.value);
  return [
    word(shown(level.label), level.id),
    word(
      level.platform === null
        ? attributeName(attribute.id)
        : `${attributeName(attribute.id)}, ${shown(level.platform)}`,
    ),
    figure(level.posts, fmt.count),
    figure(level.creators, fmt.count),
    figure(level.rate, (v) => fmt.percent(v, 2)),
    difference(level.raw),
    of(level.effect),
    difference(level.effect?.low),
    difference(level.effect?.high),
    of(level.own),
    of(level.perReach),
    figure(level.p, (p) => pText(p, fmt)),
    figure(level.q, (p) => pText(p, fmt)),
    word(level.thin ? 'too thin' : ''),
  ];
}

/** Three decimals, and never 0.000. */
export const pText = (p: number, fmt: Format) =>
  p < 0.001 ? `< ${fmt.decimal(0.001, 3)}` : fmt.decimal(p, 3);
