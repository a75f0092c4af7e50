import type {
  ResponseAuditReport,
  ResponseBudget,
  ResponsePlan,
  ResponsePrediction,
} from '../../../pipeline/report/contract.ts';
import type { Format } from '../format.ts';
import { list, plural } from '../words.ts';

/** Whether the interval of a prediction holds what was brought; what the replay leaves open counts for it. */
export const isHeld = ({ low, high, real, error }: ResponsePrediction): boolean =>
  real >= low - 2 * error && real <= high + 2 * error;

const countHeld = (all: readonly ResponsePrediction[]): number => all.filter(isHeld).length;

/** Whether plans bring what the curves foretell. */
export function predictionTitle({ plans, level }: ResponseAuditReport, fmt: Format): string {
  return `${fmt.count(countHeld(plans))} of ${fmt.count(plans.length)} random plans bring what their ${fmt.percent(level)} interval says`;
}

export function predictionSentences(
  { plans, segments, level, today, shoppers }: ResponseAuditReport,
  fmt: Format,
): string[] {
  const off = plans.map(({ predicted, real }) => predicted / real).toSorted((a, b) => a - b);
  const middle = off[off.length >> 1] ?? 1;
  const held = countHeld(segments);
  const many = plural(segments.length, 'segment', 'segments');
  return [
    `Each plan spends a quarter to three times of today in each segment, is turned into bookings, and ${fmt.count(shoppers)} shoppers of the simulated world live with these posts. Half of the plans are foretold at ${fmt.percent(middle)} of what they bring, or less.`,
    'All plans rest on one estimate of how much posts cause, so that they are right or wrong together: this is one trial, not many.',
    `Of ${fmt.count(segments.length)} ${many} alone, ${fmt.count(held)} ${plural(held, 'lies within its', 'lie within their')} interval, where ${fmt.count(Math.round(level * segments.length))} should${held < 0.8 * level * segments.length ? ': single segments are less sure than their intervals say' : ''}.`,
    `Today’s posts are estimated to bring ${fmt.money(today.predicted)} (${fmt.range(fmt.money(today.low), fmt.money(today.high))}); they really bring ${fmt.money(today.real)}.`,
  ];
}

/** Splits that are no plans of ours; the posts of today are one of them. */
export const rivalsOf = ({ plans }: ResponseBudget): ResponsePlan[] =>
  plans.filter(({ kind }) => kind !== 'ours');

/** How our best plan does against all other splits at all budgets. */
export function regretTitle({ budgets }: ResponseAuditReport, fmt: Format): string {
  const rivals = budgets.flatMap(rivalsOf);
  const count = fmt.count(budgets.length);
  if (rivals.length === 0) return 'Nothing to compare the best plan with';
  if (rivals.every(({ behind }) => behind.low > 0))
    return `The best plan clearly beats every other split at all ${count} budgets`;
  if (rivals.every(({ behind }) => behind.high > 0))
    return rivals.every(({ behind }) => behind.value > 0)
      ? `The best plan beats every other split at all ${count} budgets, some not clearly`
      : 'No other split clearly beats the best plan';
  return 'The best plan is not the best of the splits';
}

export function regretSentences({ budgets }: ResponseAuditReport, fmt: Format): string[] {
  const today = budgets.find(({ times }) => times === 1);
  const own = budgets.flatMap((budget) => {
    const best = budget.plans.find(({ id }) => id === 'best');
    return best ? [{ times: budget.times, part: best.regret.value / budget.best }] : [];
  });
  const near = budgets.flatMap((budget) =>
    rivalsOf(budget)
      .filter(({ behind }) => behind.low <= 0)
      .map(({ label }) => `${label} at ${timesText(budget.times, fmt)}`),
  );
  return [
    'Every split is booked in the same way, the best posts of each segment first; only the money by segment differs. The best possible is what somebody would book who knows how much each creator moves.',
    `Our best plan brings ${list(own.map(({ times, part }) => `${fmt.share(part)} less at ${timesText(times, fmt)}`))}: what the data cannot tell.`,
    near.length > 0 ? `Too near to tell apart from it: ${list(near)}.` : null,
    today ? postsSentence(today, fmt) : null,
  ].filter((sentence) => sentence !== null);
}

/** What better booking is worth, and what the split adds. */
function postsSentence({ plans }: ResponseBudget, fmt: Format): string | null {
  const [posts, split, best] = ['today', 'split', 'best'].map((id) => plans.find((plan) => plan.id === id));
  if (!posts || !split || !best || split.behind.low <= 0 || split.revenue <= posts.revenue) return null;
  const [booking, splitting] = [split.revenue - posts.revenue, split.behind.value];
  const which =
    booking > splitting
      ? 'from whom to book than from how to split'
      : 'from how to split than from whom to book';
  return `For the same money, today’s posts bring ${fmt.money(posts.revenue)}, today’s split booked anew ${fmt.money(split.revenue)}, our best plan ${fmt.money(best.revenue)}: more comes ${which}.`;
}

export const timesText = (times: number, fmt: Format): string =>
  times === 1 ? 'today’s budget' : `${fmt.decimal(times, Number.isInteger(times) ? 0 : 1)} times today’s`;

/** Headline of the page: whether to follow our plans. */
export const plansPageTitle = (audit: ResponseAuditReport | null, fmt: Format): string =>
  audit === null ? 'No plan can be checked against a truth here' : regretTitle(audit, fmt);

export const plansPageStandfirst = (audit: ResponseAuditReport | null): string =>
  audit === null
    ? 'Only a simulated world knows what posts cause, and these data are none, judging is switched off, or no creator could be planned with. The document on response curves has the figures of five simulated worlds.'
    : 'These data are simulated, so what posts cause is known. Plans for creators are turned into bookings and played in this one world. What holds in others is in the document on response curves.';
