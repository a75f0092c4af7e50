import type {
  Amounts,
  AttributionResults,
  Estimate,
  ModelInfo,
  NameSummary,
  ViewCredits,
  ViewSummary,
} from '../../pipeline/report/contract.ts';
import type { Format } from './format.ts';
import { measureOf, offered, type Measure, type MeasureId } from './measure.ts';

/** What the report says of attribution, with the credits by channel. */
export type Results = AttributionResults & { byChannel: ViewCredits };

/** The credits of one view, name by name: what figures are made from. */
export interface CreditResults {
  view: ViewSummary;
  /** Largest total credit first; of many names the largest. */
  names: NameSummary[];
  /** Every model in the order of the report, also those that could not run here. */
  models: ModelResult[];
  differences: Difference[];
  primaryModel: string;
  draws: number;
  level: number;
  hasValue: boolean;
  totals: { creditedOrders: number; creditedValue: number };
  /** How many places count as the top. */
  among: number;
}

export interface ModelResult extends ModelInfo {
  /** In the order of `names`; empty where it could not run. */
  credits: Credit[];
  baseline: Amounts | null;
}

export interface Credit extends Amounts {
  /** Id of the name. */
  name: string;
  removalEffect: Estimate | null;
  /** By orders and by money. */
  rank: { conversions: Rank; value: Rank | null };
}

export interface Rank {
  rank: number;
  low: number | null;
  high: number | null;
  first: number | null;
  top: number | null;
  /** Share of draws by rank, from 1 on. */
  each: number[] | null;
}

/** Credit under `to` minus credit under `from`. */
export interface Difference {
  from: string;
  to: string;
  /** What goes from some names to others, over all names. */
  moved: Record<keyof Amounts, number>;
  credits: (Amounts & { name: string })[];
}

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
export const anyCredit = (results: { totals: { creditedOrders: number } }) =>
  results.totals.creditedOrders > 0;

export const ran = <M extends Pick<ModelInfo, 'unavailable'>>(results: { models: M[] }): M[] =>
  results.models.filter((m) => m.unavailable === null);

export const measureIn = (view: CreditView): Measure => measureOf(view.choice.show);

export function modelIn(results: CreditResults, id: string): ModelResult {
  const model = ran(results).find((m) => m.id === id);
  if (!model) throw new Error(`no model ${id} has run`);
  return model;
}

/** Last touch is what most shops look at today; against itself, first touch. */
export function usualChoice(
  results: Pick<CreditResults, 'primaryModel' | 'hasValue'> & {
    models: Pick<ModelInfo, 'id' | 'unavailable'>[];
  },
): Choice {
  const ids = ran(results).map((m) => m.id);
  const model = ids.includes(results.primaryModel) ? results.primaryModel : (ids[0] ?? results.primaryModel);
  const compare = ['last', 'first', ...ids].find((id) => id !== model && ids.includes(id)) ?? model;
  return { model, compare, show: offered(results.hasValue)[0]?.id ?? 'order-share' };
}

export interface Share {
  name: NameSummary;
  credit: Credit;
  estimate: Estimate;
}

/** One model's credit, name by name, in the order of the report. */
export function shares(view: CreditView, modelId: string): Share[] {
  const measure = measureIn(view);
  const byName = new Map(modelIn(view.results, modelId).credits.map((c) => [c.name, c]));
  return view.results.names.flatMap((name) => {
    const credit = byName.get(name.id);
    return credit ? [{ name, credit, estimate: measure.pick(credit) }] : [];
  });
}

/** Whether two intervals lie apart; null when either is missing and nothing can be said. */
export function apart(a: Estimate, b: Estimate): boolean | null {
  if (a.low === null || a.high === null || b.low === null || b.high === null) return null;
  return a.high < b.low || b.high < a.low;
}
