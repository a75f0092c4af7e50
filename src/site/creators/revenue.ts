import type { Estimate } from '../../../pipeline/report/contract.ts';
import { spell } from '../words.ts';
import { bracket, intervalAt, type CreatorView, type Interval } from './view.ts';

export interface Revenue {
  /** Under every model that ran; null where no touch is on record. */
  credited: { label: string; estimate: Estimate }[] | null;
  /** Null where nothing is known of causes. */
  caused: Interval | null;
  spend: number;
  write: (v: number) => string;
}

/** What the models credit to a creator beside what was caused: money, or orders where the data have no money. */
export function revenueOf({ results, credits, fmt, i }: CreatorView): Revenue {
  const c = results.creators;
  const estimates = credits?.estimates(c.id[i] ?? '') ?? null;
  const money = credits?.of !== 'conversions';
  const column = money ? c.causedRevenue : c.causedOrders;
  // Of somebody who was never booked it is 0 by its making, and says nothing.
  const told = results.caused.basis !== 'credited' && (estimates !== null || (c.sponsoredPosts[i] ?? 0) > 0);
  return {
    credited:
      estimates &&
      (credits?.models ?? []).flatMap(({ label }, k) => {
        const estimate = estimates[k];
        return estimate ? [{ label, estimate }] : [];
      }),
    caused: told ? intervalAt(column, i) : null,
    spend: money ? (c.spend[i] ?? 0) : 0,
    write: money ? fmt.money : fmt.amount,
  };
}

export function revenueTitle({ credited, caused, write }: Revenue): string {
  const values = (credited ?? []).map(({ estimate }) => estimate.value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const about = caused === null ? '' : `about ${write(caused.value)} was caused`;
  if (values.length === 0 || high <= 0)
    return caused === null
      ? 'No model credits anything to these posts'
      : `No model credits anything to these posts; ${about}`;
  const span = write(low) === write(high) ? write(low) : `${write(low)} to ${write(high)}`;
  return caused === null ? `Models credit ${span}` : `Models credit ${span}; ${about}`;
}

export function revenueSay(revenue: Revenue, view: CreatorView): string[] {
  const { fmt } = view;
  const { credited, caused, spend } = revenue;
  return [
    creditedSentence(revenue, fmt),
    ...(caused === null ? [] : [causedSentence(view)]),
    ...(caused === null || spend <= 0 ? [] : [returnSentence(view)]),
    ...(credited === null ? [`${nothingReason(view)}.`] : []),
  ].filter(Boolean);
}

function creditedSentence({ credited, spend, write }: Revenue, fmt: CreatorView['fmt']): string {
  const n = credited?.length ?? 0;
  if (!credited || n === 0) return '';
  if (spend <= 0) return 'Each model shares out the same orders in its own way.';
  const above = credited.filter(({ estimate }) => estimate.value > spend).length;
  const all = above === n ? `All ${spell(n, fmt.count)}` : `${fmt.count(above)} of ${fmt.count(n)}`;
  return `${all} models credit more than the ${write(spend)} that the posts cost.`;
}

const causedSentence = ({ results: { caused } }: CreatorView) =>
  caused.basis === 'calibrated'
    ? 'The last row is the estimate to plan with: corrected by lift tests, and drawn towards what peers sell where orders are few.'
    : 'The last row is the estimate to plan with: from the log alone, without a lift test, which is weaker; and drawn towards what peers sell where orders are few.';

function returnSentence(view: CreatorView): string {
  const { results, fmt, i } = view;
  const own = intervalAt(results.creators.causedReturn, i);
  if (own === null) return '';
  const write = (v: number) => fmt.signed(v, (absolute) => fmt.percent(absolute));
  return `Once the posts have had their whole effect, that is a return of ${write(own.value)}${bracket(view, own, write)}.`;
}

/** Why no model credits anything. */
export const nothingReason = ({ results: { creators }, i }: Pick<CreatorView, 'results' | 'i'>): string =>
  (creators.posts[i] ?? 0) === 0
    ? 'There are no posts in the reported days'
    : 'No touch of these posts is on record';
