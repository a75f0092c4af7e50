import type {
  AttributionResults,
  ChannelSummary,
  Credit,
  Estimate,
  ModelResult,
} from '../../pipeline/report/contract.ts';
import type { Format } from './format.ts';
import { measureOf, offered, type Measure, type MeasureId } from './measure.ts';

/** The part of the results that the model picker needs in the browser. */
export type CreditResults = Pick<
  AttributionResults,
  'channels' | 'models' | 'differences' | 'primaryModel' | 'draws' | 'level' | 'hasValue'
> & { totals: Pick<AttributionResults['totals'], 'creditedOrders' | 'creditedValue'> };

/** What the reader has chosen; ids as in the URL. */
export interface Choice {
  model: string;
  compare: string;
  show: MeasureId;
}

/** Everything that the figures of the Attribution page are made from. */
export interface CreditView {
  results: CreditResults;
  choice: Choice;
  fmt: Format;
}

/** Beyond this many, a figure draws the largest and leaves the rest to its table. */
export const DRAWN = 12;

/** Without a credited order there is nothing that the models could share out. */
export const anyCredit = (results: CreditResults) => results.totals.creditedOrders > 0;

export const ran = (results: Pick<CreditResults, 'models'>) =>
  results.models.filter((m) => m.unavailable === null);

export const measureIn = (view: CreditView): Measure => measureOf(view.choice.show);

export function modelIn(results: CreditResults, id: string): ModelResult {
  const model = ran(results).find((m) => m.id === id);
  if (!model) throw new Error(`no model ${id} has run`);
  return model;
}

/** Last touch is what most shops look at today; against itself, first touch. */
export function usualChoice(results: CreditResults): Choice {
  const ids = ran(results).map((m) => m.id);
  const model = results.primaryModel;
  const compare = ['last', 'first', ...ids].find((id) => id !== model && ids.includes(id)) ?? model;
  return { model, compare, show: offered(results.hasValue)[0]?.id ?? 'order-share' };
}

export interface Share {
  channel: ChannelSummary;
  credit: Credit;
  estimate: Estimate;
}

/** One model's credit, channel by channel, in the order of the report. */
export function shares(view: CreditView, modelId: string): Share[] {
  const measure = measureIn(view);
  const byChannel = new Map(modelIn(view.results, modelId).credits.map((c) => [c.channel, c]));
  return view.results.channels.flatMap((channel) => {
    const credit = byChannel.get(channel.id);
    return credit ? [{ channel, credit, estimate: measure.pick(credit) }] : [];
  });
}

/** Whether two intervals lie apart; null when either is missing and nothing can be said. */
export function apart(a: Estimate, b: Estimate): boolean | null {
  if (a.low === null || a.high === null || b.low === null || b.high === null) return null;
  return a.high < b.low || b.high < a.low;
}
