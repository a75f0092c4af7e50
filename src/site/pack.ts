import type {
  Amounts,
  Credit,
  Estimate,
  ModelDifference,
  ModelResult,
} from '../../pipeline/report/contract.ts';
import { DRAWN, type CreditResults } from './credits.ts';

type End = number | null;
type Quintet = [number, End, End, End, End];
type Row = [...Quintet, ...Quintet, ...Quintet, ...Quintet, number | null];

export interface Packed extends Omit<CreditResults, 'models' | 'differences'> {
  models: (Omit<ModelResult, 'credits'> & { rows: Row[] })[];
  /** The four ends of each interval, measure by measure; the middle follows from the models. */
  differences: { from: string; to: string; rows: End[][] }[];
}

const FIELDS = ['conversions', 'value', 'share', 'valueShare'] as const;
const ENDS = ['low', 'high', 'low50', 'high50'] as const;

/** Results without repeated keys, and differences only of the channels that are drawn: a fifth of the bytes. */
export function pack(results: CreditResults): Packed {
  const { channels, primaryModel, draws, level, hasValue } = results;
  const { creditedOrders, creditedValue } = results.totals;
  return {
    channels,
    primaryModel,
    draws,
    level,
    hasValue,
    totals: { creditedOrders, creditedValue },
    models: results.models.map(({ credits, ...rest }) => ({ ...rest, rows: credits.map(row) })),
    differences: results.differences.map(({ from, to, credits }) => ({
      from,
      to,
      rows: credits.slice(0, DRAWN).map(ends),
    })),
  };
}

const row = (c: Credit): Row => [
  ...flat(c.conversions),
  ...flat(c.value),
  ...flat(c.share),
  ...flat(c.valueShare),
  c.removalEffect,
];

// Five digits are more than any interval end is known to; values keep all that the report has.
const short = (end: End) => (end === null ? null : Number(end.toPrecision(5)));

const flat = (e: Estimate): Quintet => [
  e.value,
  short(e.low),
  short(e.high),
  short(e.low50),
  short(e.high50),
];

const ends = (c: Amounts): End[] => FIELDS.flatMap((field) => ENDS.map((end) => short(c[field][end])));

export function unpack(packed: Packed): CreditResults {
  const ids = packed.channels.map((c) => c.id);
  const models = packed.models.map(({ rows, ...rest }) => ({
    ...rest,
    credits: rows.map((r, i) => credit(r, ids[i] ?? '')),
  }));
  const credits = new Map(models.map((m) => [m.id, m.credits]));
  const differences = packed.differences.map(({ from, to, rows }) => ({
    from,
    to,
    credits: rows.flatMap((r, i) => difference(r, credits.get(from)?.[i], credits.get(to)?.[i])),
  }));
  return { ...packed, models, differences };
}

function credit(r: Row, channel: string): Credit {
  const [conversions, value, share, valueShare] = FIELDS.map((_, i) => estimate(r, i * 5)) as Four;
  return { channel, conversions, value, share, valueShare, removalEffect: r[20] };
}

type Four = [Estimate, Estimate, Estimate, Estimate];

function estimate(r: Row, from: number): Estimate {
  const [value, low = null, high = null, low50 = null, high50 = null] = r.slice(from, from + 5);
  return { value: value ?? 0, low, high, low50, high50 };
}

function difference(r: End[], a: Credit | undefined, b: Credit | undefined): ModelDifference['credits'] {
  if (!a || !b) return [];
  const [conversions, value, share, valueShare] = FIELDS.map((field, i) => {
    const [low = null, high = null, low50 = null, high50 = null] = r.slice(i * 4, i * 4 + 4);
    return { value: b[field].value - a[field].value, low, high, low50, high50 };
  }) as Four;
  return [{ channel: a.channel, conversions, value, share, valueShare }];
}
