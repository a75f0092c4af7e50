import type { Format } from '../site/format.ts';
import { shareRows, sharesTitle, type ShareRow } from '../site/findings/influencers.ts';
import type { Roster } from '../site/influencers/roster.ts';
import { h, type Tree } from '../site/node.ts';
import { figure, word } from '../site/table.ts';
import { capital } from '../site/words.ts';
import type { FigureContent } from './figure.ts';
import { rampOf } from './influencers-dots.ts';
import { axisTree, dot, fluid, grid, swatch } from './marks.ts';
import { rowsTree, type Row } from './rows.ts';
import { axisTo, type Axis } from './scale.ts';

/** What share of each tier and platform is High, by the chances of its creators. */
export function sharesFigure(roster: Roster, fmt: Format): FigureContent {
  const rows = shareRows(roster).filter((row) => row.creators > 0);
  const drawn = roster.level !== null;
  const axis = axisTo(rows.map((row) => shareOf(row, row.high ?? row.counted)));
  const panel = (group: ShareRow['group'], name: string) =>
    rowsTree(
      { name, axis: axisTree(axis, (v) => fmt.percent(v)), value: drawn ? 'Share High' : 'Share by score' },
      rows.filter((row) => row.group === group).map((row) => rowOf(row, { axis, fmt, roster })),
    );
  return {
    id: 'high-shares',
    title: sharesTitle(rows),
    say: [
      'The share of the creators of each tier, and of each platform, that is High.',
      drawn
        ? 'Not a count of scores: each creator counts with the chance to be High, so that those near the limit count in part.'
        : 'Counted by score: this report was built with no draws.',
    ],
    chart: [
      h('div', { class: 'dial' }, panel('tier', 'Tier')),
      h('div', { class: 'dial' }, panel('platform', 'Platform')),
    ],
    note: drawn ? 'Line: 90% interval from the chances, taken as independent.' : null,
    table: {
      caption: 'Creators that are High, by tier and platform',
      columns: [
        { label: 'Of' },
        ...['Creators', 'High by score', 'High, expected', 'Low', 'High end', 'Share expected'].map(
          (label) => ({
            label,
            numeric: true,
          }),
        ),
      ],
      rows: rows.map((row) => [
        word(capital(row.value), row.value),
        figure(row.creators, fmt.count),
        figure(row.counted, fmt.count),
        ...[row.expected, row.low, row.high].map((v) => figure(v, fmt.amount)),
        figure(row.expected === null ? null : row.expected / row.creators, fmt.share),
      ]),
    },
    method: 'scores#score-scale',
  };
}

const shareOf = (row: ShareRow, n: number) => n / row.creators;

function rowOf(row: ShareRow, { axis, fmt, roster }: { axis: Axis; fmt: Format; roster: Roster }): Row {
  const share = shareOf(row, row.expected ?? row.counted);
  const [low, high] = [row.low, row.high].map((v) => (v === null ? null : shareOf(row, v)));
  const tier = roster.values.tier.indexOf(row.value);
  const mark: Tree =
    row.group === 'platform'
      ? swatch(row.value)
      : h('span', { class: `sw k-t${rampOf(tier, roster.values.tier.length)}` });
  return {
    name: h('span', { class: 'ch' }, mark, h('bdi', { class: 'nm' }, row.value)),
    mark: fluid({ height: 18, cls: 'k-ink' }, [
      ...grid(axis, 18),
      ...dot({ value: share, low: low ?? null, high: high ?? null }, axis.x, 9),
    ]),
    value: fmt.share(share),
    aside:
      typeof low === 'number' && typeof high === 'number'
        ? `${fmt.share(low)} to ${fmt.share(high)}`
        : `${fmt.count(row.creators)} creators`,
  };
}
