import type { AttributionResults } from '../../pipeline/report/contract.ts';
import type { Format } from './format.ts';

/** A headline number as a link carries it. */
export interface Headline {
  key: string;
  value: number;
}

interface Kind {
  /** One letter in a link: never give an old letter a new meaning, old links keep theirs. */
  key: string;
  /** As it stands in a sentence. */
  label: string;
  /** Undefined and null where the data do not tell. */
  pick(results: AttributionResults): number | null | undefined;
  write(value: number, fmt: Format): string;
}

/** The headline numbers of a report, in the order in which a note tells of them. */
const KINDS: readonly Kind[] = [
  { key: 'o', label: 'orders', pick: (r) => r.totals.orders, write: (v, fmt) => fmt.amount(v) },
  {
    key: 'r',
    label: 'revenue',
    pick: (r) => (r.hasValue ? r.totals.value : null),
    write: (v, fmt) => fmt.money(v),
  },
  {
    key: 't',
    label: 'orders with a touch on record',
    pick: (r) => r.totals.creditedOrders,
    write: (v, fmt) => fmt.amount(v),
  },
  {
    key: 'c',
    label: 'journeys that ended in an order',
    pick: (r) => r.totals.conversionRate,
    write: (v, fmt) => fmt.percent(v, 1),
  },
  {
    key: 'd',
    label: 'median time from first touch to order',
    pick: (r) => r.timeToConvert?.medianDays,
    write: (v, fmt) => fmt.days(v),
  },
];

export function headlinesOf(results: AttributionResults | null): Headline[] {
  if (!results) return [];
  return KINDS.flatMap(({ key, pick }) => {
    const value = pick(results);
    return typeof value === 'number' && Number.isFinite(value) ? [{ key, value }] : [];
  });
}

export interface Moved {
  label: string;
  was: string;
  is: string;
}

/** What a reader would see as another number; numbers that only one of two builds has say nothing. */
export function moved(then: readonly Headline[], now: readonly Headline[], fmt: Format): Moved[] {
  return KINDS.flatMap(({ key, label, write }) => {
    const [was, is] = [then, now].map((list) => list.find((h) => h.key === key));
    if (!was || !is) return [];
    const texts = { was: write(was.value, fmt), is: write(is.value, fmt) };
    return texts.was === texts.is ? [] : [{ label, ...texts }];
  });
}
