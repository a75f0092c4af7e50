import type { AttributionResults } from '../../pipeline/report/contract.ts';
import { flowSentences, flowTitle } from '../site/findings/flow.ts';
import type { Format } from '../site/format.ts';
import { stateLabel } from '../site/journeys.ts';
import { h, type Tree } from '../site/node.ts';
import { figure, word, type Table } from '../site/table.ts';
import { shown } from '../site/words.ts';
import type { FigureContent } from './figure.ts';
import { flowTree, SIZES, UNSEEN } from './flow.ts';
import { countedNote, join } from './notes.ts';

/** How journeys that end in an order run, from the first touch. */
export function flowFigure(results: AttributionResults, fmt: Format): FigureContent {
  const { bands, folded } = results.journeys.flow;
  const title = flowTitle(results, fmt);
  return {
    id: 'flow',
    title,
    say: flowSentences(results, fmt),
    chart: [key(), ...SIZES.map((size) => flowTree(results, { size, title, fmt }))],
    note: join(
      countedNote(results.totals, false),
      `Bands of fewer than ${fmt.percent(UNSEEN, 1)} of orders are not drawn; all are in the table.`,
      folded > 0 ? `${fmt.count(folded)} channels with fewer orders are one.` : null,
    ),
    table: flowTable(results, bands, fmt),
    method: 'flow',
  };
}

function key(): Tree {
  const item = (cls: string, text: string) =>
    h(
      'li',
      {},
      h(
        'svg',
        { width: 22, height: 12, 'aria-hidden': 'true' },
        h('rect', { class: cls, width: 22, height: 12 }),
      ),
      text,
    );
  return h(
    'ul',
    { class: 'flowkey' },
    item('same k-oth', 'stays on its channel'),
    item('band', 'goes to another channel, or to the order'),
  );
}

function flowTable(
  results: AttributionResults,
  bands: AttributionResults['journeys']['flow']['bands'],
  fmt: Format,
): Table {
  const { folded } = results.journeys.flow;
  const name = (state: (typeof bands)[number]['from']) => {
    const label = stateLabel(results, state, folded);
    return word(shown(label), label);
  };
  return {
    caption: 'Orders by touch and by what came next',
    columns: [
      { label: 'Channel' },
      { label: 'Touch', numeric: true },
      { label: 'Next' },
      { label: 'Orders', numeric: true },
    ],
    rows: bands.map(({ touch, from, to, orders }) => [
      name(from),
      figure(touch, fmt.count),
      name(to),
      figure(orders, fmt.amount),
    ]),
  };
}
