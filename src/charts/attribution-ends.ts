import type { AttributionResults, ChannelEnds } from '../../pipeline/report/contract.ts';
import { DRAWN } from '../site/credits.ts';
import { byShift, clearShift, endsSentences, endsTitle } from '../site/findings/ends.ts';
import type { Format } from '../site/format.ts';
import { labelOf, rangeWords } from '../site/journeys.ts';
import { h, percent, round, type Tree } from '../site/node.ts';
import { figure, word, type Table } from '../site/table.ts';
import { shown } from '../site/words.ts';
import type { FigureContent } from './figure.ts';
import { axisTree, channelName, fluid, grid } from './marks.ts';
import { countedNote, join } from './notes.ts';
import { rowsTree } from './rows.ts';
import { axisTo, type Axis } from './scale.ts';

const HEIGHT = 28;
const SIDE = 8;

/** Who opens and who closes the journeys that end in an order: two squares per channel, and what lies between them. */
export function endsFigure(results: AttributionResults, fmt: Format): FigureContent {
  const { orders } = results.journeys.ends;
  return {
    id: 'ends',
    title: endsTitle(results),
    say: endsSentences(results, fmt),
    chart: orders > 0 ? [key(), dumbbells(results, fmt)] : [nothing()],
    note: orders > 0 ? note(results, fmt) : null,
    table: endsTable(results, fmt),
    method: 'ends',
  };
}

const nothing = () =>
  h(
    'p',
    { class: 'empty-note' },
    'Every credited order came after one touch: nothing opens what another closes.',
  );

const square = (cls: string, x: string | number, y: number): Tree =>
  h('rect', {
    class: cls,
    x,
    y: y - SIDE / 2,
    width: SIDE,
    height: SIDE,
    transform: `translate(-${String(SIDE / 2)})`,
  });

function key(): Tree {
  const item = (cls: string, text: string) =>
    h(
      'li',
      {},
      h('svg', { width: 12, height: 12, 'aria-hidden': 'true' }, square(cls, 6, 6)),
      h('span', {}, text),
    );
  return h('ul', { class: 'endkey' }, item('op', 'Opens: first touch'), item('cl', 'Closes: last touch'));
}

function dumbbells(results: AttributionResults, fmt: Format): Tree {
  const drawn = new Set(results.channels.slice(0, DRAWN).map(({ id }) => id));
  const rows = byShift(results).filter(({ channel }) => drawn.has(channel));
  const axis = axisTo(rows.flatMap(({ opens, closes }) => [opens, closes].map((r) => r.high ?? r.value)));
  const points = (v: number) => fmt.signed(v, (a) => fmt.points(a));
  return rowsTree(
    { name: 'Channel', axis: axisTree(axis, (v) => fmt.percent(v)), value: 'Opens less closes' },
    rows.map((row) => ({
      name: channelName({ id: row.channel, label: labelOf(results, row.channel) }),
      mark: mark(row, axis),
      value: points(row.shift.value),
      aside:
        clearShift(row) === false
          ? 'not clear'
          : rangeWords(row.shift, (v) => points(v).replace(/\spoints$/, '')),
    })),
    'tight',
  );
}

/** Opening above, closing beneath, so that their intervals do not hide each other. */
function mark({ opens, closes }: ChannelEnds, axis: Axis): Tree {
  const { x } = axis;
  const [above, beneath] = [HEIGHT / 2 - 4, HEIGHT / 2 + 4];
  const line = ({ low, high }: ChannelEnds['opens'], y: number) =>
    low === null || high === null
      ? []
      : [h('line', { class: 'i9', x1: percent(x(low)), x2: percent(x(high)), y1: y, y2: y })];
  return fluid({ height: HEIGHT, cls: 'k-ink' }, [
    ...grid(axis, HEIGHT),
    h('line', {
      class: 'tie',
      x1: percent(x(opens.value)),
      x2: percent(x(closes.value)),
      y1: round(above),
      y2: round(beneath),
    }),
    ...line(opens, above),
    ...line(closes, beneath),
    square('op', percent(x(opens.value)), above),
    square('cl', percent(x(closes.value)), beneath),
  ]);
}

function note(results: AttributionResults, fmt: Format): string | null {
  const n = results.channels.length;
  return join(
    countedNote(results.totals, false).replace(/^Counted, not estimated\.$/, 'Orders are counted.'),
    results.draws > 0
      ? `Lines are ${fmt.percent(results.level)} intervals from ${fmt.count(results.draws)} bootstrap draws over journeys, the same as for the models; where none is seen it is narrower than its square.`
      : 'No intervals: this report was built with no bootstrap draws.',
    n > DRAWN
      ? `Drawn: the ${String(DRAWN)} largest of ${fmt.count(n)} channels. The table and the CSV hold them all.`
      : null,
  );
}

function endsTable(results: AttributionResults, fmt: Format): Table {
  const level = fmt.percent(results.level);
  const share = (v: number) => fmt.percent(v, 1);
  const points = (v: number) => fmt.signed(v, (a) => fmt.points(a));
  const of = (name: string) =>
    [name, `${name}, ${level} low`, `${name}, ${level} high`].map((label) => ({ label, numeric: true }));
  return {
    caption: 'Orders of two touches or more, by first and by last touch',
    columns: [
      { label: 'Channel' },
      ...of('Opens'),
      ...of('Closes'),
      ...of('Opens less closes'),
      { label: 'Orders assisted', numeric: true },
    ],
    rows: byShift(results).map(({ channel, opens, closes, shift, assisted }) => {
      const label = labelOf(results, channel);
      return [
        word(shown(label), label),
        ...[opens, closes].flatMap((r) => [r.value, r.low, r.high].map((v) => figure(v, share))),
        ...[shift.value, shift.low, shift.high].map((v) => figure(v, points)),
        figure(assisted, fmt.amount),
      ];
    }),
  };
}
