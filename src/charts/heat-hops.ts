import type { AttributionResults, JourneyState } from '../../pipeline/report/contract.ts';
import type { Format } from '../site/format.ts';
import { sameState, type Heat, type HeatRow } from '../site/journeys.ts';
import { h, type Child, type Tree } from '../site/node.ts';
import { stateName } from './heat.ts';
import { bar, channelName } from './marks.ts';

const MOST = 3;

/** The same moves for a narrow page: each row as the three likeliest next touches, its ends beside its name. */
export function hopsTree(results: AttributionResults, matrix: Heat, fmt: Format): Tree {
  const max = Math.max(1e-9, ...matrix.rows.flatMap((row) => nexts(matrix, row).map(({ share }) => share)));
  return h(
    'div',
    { class: 'hops' },
    matrix.rows.map((row) =>
      h(
        'section',
        { class: row.thin ? 'thin' : null },
        h(
          'h3',
          {},
          stateName(results, row.from, matrix.others),
          h('span', { class: 'u' }, ends(matrix, row, fmt)),
        ),
        h(
          'ol',
          {},
          nexts(matrix, row).map(({ state, share }) =>
            h(
              'li',
              {},
              h('span', {}, nextName(results, state, { row, matrix })),
              bar(share / max, 'f-mid', 8),
              h('b', {}, fmt.share(share)),
            ),
          ),
        ),
      ),
    ),
  );
}

/** A channel once more is said in words: its name stands above. */
function nextName(
  results: AttributionResults,
  state: JourneyState,
  { row, matrix }: { row: HeatRow; matrix: Heat },
): Child {
  return state.kind === 'channel' && sameState(state, row.from)
    ? channelName({ id: state.id, label: 'the same again' })
    : stateName(results, state, matrix.others);
}

const nexts = ({ columns }: Heat, { shares }: HeatRow) =>
  columns
    .slice(0, -2)
    .map((state, i) => ({ state, share: shares?.[i] ?? 0 }))
    .filter(({ share }) => share > 0)
    .toSorted((a, b) => b.share - a.share)
    .slice(0, MOST);

function ends({ columns }: Heat, { from, shares, thin }: HeatRow, fmt: Format): string {
  if (from.kind === 'start' || !shares) return '';
  const [order, none] = [columns.length - 2, columns.length - 1].map((i) => shares[i] ?? 0) as [
    number,
    number,
  ];
  return `${thin ? 'few journeys; ' : ''}order ${fmt.percent(order, 1)}, none ${fmt.share(none)}`;
}
