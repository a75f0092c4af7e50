import type { AttributionResults } from '../../pipeline/report/contract.ts';
import type { Format } from '../site/format.ts';
import { cellText, sameState, stateLabel, type Heat, type HeatRow } from '../site/journeys.ts';
import { h, type Child, type Tree } from '../site/node.ts';
import { shown } from '../site/words.ts';
import { channelName } from './marks.ts';

/** Lower ends of the tones above the faintest, as shares: each about twice the one before, because small shares differ by factors. */
const BREAKS = [0.02, 0.05, 0.1, 0.2, 0.4];

const tone = (share: number) => `q${String(BREAKS.filter((b) => share >= b).length)}`;

/** Letters that stand side by side above one of so many columns on a wide page; where a word has more, all names stand upright. */
const room = (columns: number) => (700 / columns + 8) / 6;

/** Where journeys go from each row: a table whose cells carry a tone and their number. */
export function heatTree(results: AttributionResults, matrix: Heat, fmt: Format): Tree {
  const { columns, rows, others } = matrix;
  const names = columns.map((state) => shown(stateLabel(results, state, others)));
  const longest = Math.max(...names.flatMap((name) => name.split(/\s/)).map((word) => word.length));
  const upright = longest > room(columns.length);
  return h(
    'table',
    { class: upright ? 'heat upright' : 'heat' },
    h('caption', { class: 'vh' }, 'Next touch after each, in per cent of the row'),
    h(
      'thead',
      {},
      h(
        'tr',
        {},
        h('th', { scope: 'col' }, 'After'),
        columns.map((state, i) =>
          h(
            'th',
            { scope: 'col', class: state.kind === 'order' || state.kind === 'none' ? 'end' : null },
            h('span', {}, h('bdi', {}, names[i] ?? '')),
          ),
        ),
      ),
    ),
    h(
      'tbody',
      {},
      rows.map((row) => rowTree(results, row, { matrix, fmt })),
    ),
  );
}

function rowTree(
  results: AttributionResults,
  row: HeatRow,
  { matrix, fmt }: { matrix: Heat; fmt: Format },
): Tree {
  return h(
    'tr',
    { class: row.thin ? 'thin' : null },
    h('th', { scope: 'row' }, stateName(results, row.from, matrix.others)),
    matrix.columns.map((to, i) => {
      const share = row.shares?.[i] ?? 0;
      const own = sameState(to, row.from) && to.kind === 'channel' && share > 0;
      return h('td', { class: `${tone(share)}${own ? ' own' : ''}` }, cellText(share, fmt));
    }),
  );
}

/** Channels with their swatch, other states in words. */
export function stateName(results: AttributionResults, state: HeatRow['from'], others: number): Child {
  const label = stateLabel(results, state, others);
  return state.kind === 'channel' ? channelName({ id: state.id, label }) : label;
}

/** The tones with what they stand for, and the screen of what is too thin to trust. */
export function heatKey({ repeats, thin }: { repeats: boolean; thin: boolean }): Tree {
  const text = (i: number) => {
    const [from, to] = [BREAKS[i - 1], BREAKS[i]].map((b) => (b === undefined ? null : Math.round(b * 100)));
    if (from === null) return `under ${String(to)}%`;
    return to === null ? `${String(from)}% or more` : `${String(from)} to ${String(to)}`;
  };
  return h(
    'ul',
    { class: 'heatkey', 'aria-label': 'Tones, in per cent of the row' },
    [0, ...BREAKS].map((_, i) => h('li', { class: `q${String(i)}` }, text(i))),
    repeats ? h('li', { class: 'own' }, 'the same channel') : null,
    thin ? h('li', { class: 'dots' }, 'too thin to trust') : null,
  );
}
