import type {
  CreatorResults,
  Estimate,
  InfluencerResults,
  IntervalColumn,
  ModelInfo,
  ViewCredits,
} from '../../../pipeline/report/contract.ts';
import type { Format } from '../format.ts';
import type { Roster } from '../influencers/roster.ts';
import { named } from '../words.ts';

/** What the pages of all creators are made from. */
export interface CreatorsView {
  results: InfluencerResults;
  own: CreatorResults;
  /** The columns of the list: names of groups, slugs, ranks as they are shown. */
  roster: Roster;
  credits: CreditedCreators | null;
  period: { first: string; last: string } | null;
  fmt: Format;
}

/** One of them. */
export interface CreatorView extends CreatorsView {
  /** Number in the columns. */
  i: number;
}

/** What every model credits to creators. */
export interface CreditedCreators {
  models: Pick<ModelInfo, 'id' | 'label'>[];
  /** Money, or orders where the data have no money. */
  of: 'value' | 'conversions';
  /** Under every model in the order of `models`; null for a creator without a touch on record. */
  estimates(id: string): Estimate[] | null;
}

/** @param models of the report, for their labels */
export function creditedCreators(
  view: ViewCredits,
  models: readonly ModelInfo[],
  of: CreditedCreators['of'],
): CreditedCreators {
  const places = new Map(view.names.map(({ id }, at) => [id, at]));
  const ran = view.models.filter(({ credits }) => credits !== null);
  return {
    models: ran.map(({ id }) => ({ id, label: models.find((model) => model.id === id)?.label ?? id })),
    of,
    estimates(id) {
      const at = places.get(id);
      if (at === undefined) return null;
      return ran.flatMap(({ credits }) => {
        const column = credits?.[of];
        if (!column) return [];
        const end = (values: number[] | null) => values?.[at] ?? null;
        const { value, low, high, low50, high50 } = column;
        return [
          {
            value: value[at] ?? 0,
            low: end(low),
            high: end(high),
            low50: end(low50),
            high50: end(high50),
          },
        ];
      });
    },
  };
}

export interface Interval {
  value: number;
  low: number | null;
  high: number | null;
}

/** One entry of a column with its interval; null where it cannot be said. */
export function intervalAt({ value, low, high }: IntervalColumn, i: number): Interval | null {
  const own = value[i] ?? null;
  return own === null ? null : { value: own, low: low[i] ?? null, high: high[i] ?? null };
}

/** A handle inside a sentence. */
export const handleOf = ({ roster, i }: Pick<CreatorView, 'roster' | 'i'>) =>
  named(`@${(roster.name[i] ?? '').replace(/^@/, '')}`);

/** `90% interval 72 to 88`; null without draws. */
export function intervalText(
  { results: { level }, fmt }: Pick<CreatorView, 'results' | 'fmt'>,
  { low, high }: Pick<Interval, 'low' | 'high'>,
  write: (v: number) => string,
): string | null {
  return low === null || high === null
    ? null
    : `${fmt.percent(level)} interval ${write(low)} to ${write(high)}`;
}

/** The same in brackets behind a number, with a space before; empty without draws. */
export function bracket(...given: Parameters<typeof intervalText>): string {
  const text = intervalText(...given);
  return text === null ? '' : ` (${text})`;
}

/** Anomalies of this creator. */
export const flagsOf = ({ own, i }: Pick<CreatorView, 'own' | 'i'>) =>
  own.checks.filter(({ found }) => found[i]).length;
