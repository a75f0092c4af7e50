import type { Format } from '../format.ts';
import { figure, word, type Cell, type Table } from '../table.ts';
import { adviceWord, rateText, returnLabel, returnText, valueOf } from './facts.ts';
import { SEGMENTS, type Interval, type Roster } from './roster.ts';
import type { Scores } from './scores.ts';

/** The rows asked for with every column there is: what is downloaded as CSV. */
export function listTable(
  { roster, scores, fmt }: { roster: Roster; scores: Scores; fmt: Format },
  rows: readonly number[],
): Table {
  const columns = columnsOf(roster, scores, fmt);
  return {
    caption: 'Creators',
    columns: columns.map(({ label, numeric }) => ({ label, numeric })),
    rows: rows.map((i) => columns.map(({ cell }) => cell(i))),
  };
}

interface Column {
  label: string;
  numeric: boolean;
  cell(i: number): Cell;
}

function columnsOf(roster: Roster, scores: Scores, fmt: Format): Column[] {
  const text = (label: string, of: (i: number) => string): Column => ({
    label,
    numeric: false,
    cell: (i) => word(of(i)),
  });
  const number = (label: string, values: (number | null)[], write: (v: number) => string): Column => ({
    label,
    numeric: true,
    cell: (i) => figure(values[i] ?? null, write),
  });
  const three = (label: string, { value, low, high }: Interval, write: (v: number) => string) => [
    number(label, value, write),
    number(`${label}, low`, low, write),
    number(`${label}, high`, high, write),
  ];
  const score = scores.brand === null ? 'Score' : `Score for ${scores.brand}`;
  return [
    number('Rank', scores.rank, fmt.count),
    text('Creator', (i) => roster.name[i] ?? ''),
    text('Platform', (i) => valueOf(roster, 'platform', i)),
    text('Tier', (i) => valueOf(roster, 'tier', i)),
    text('Category', (i) => valueOf(roster, 'category', i)),
    text('Country', (i) => valueOf(roster, 'country', i)),
    number('Followers', roster.followers, fmt.count),
    number('Engagement rate', roster.rate, rateText(fmt)),
    ...three(score, scores, (v) => fmt.decimal(v)),
    text('Segment', (i) => SEGMENTS[scores.segment[i] ?? -1] ?? 'n/a'),
    ...(scores.brand === null ? [number('Chance of High', roster.chanceHigh, fmt.share)] : []),
    number('Price a post', roster.price, fmt.money),
    ...three('Fair price a post', roster.fair, fmt.money),
    ...three(roster.basis === 'caused' ? 'Caused revenue' : 'Credited revenue', roster.revenue, fmt.money),
    ...three(returnLabel(roster, fmt), roster.returns, returnText(fmt)),
    ...roster.factors.map(({ label }, k) =>
      number(`${label}, percentile`, roster.percentiles[k] ?? [], fmt.count),
    ),
    text('Advice', (i) => adviceWord(roster, i)),
  ];
}
