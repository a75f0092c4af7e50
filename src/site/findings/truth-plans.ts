import type { TruthPlans, TruthReport, TruthTest, TruthWorld } from '../../../pipeline/report/contract.ts';
import type { Format } from '../format.ts';
import { isClear } from '../pairs.ts';
import type { PlanModel } from '../truth.ts';
import { capital, list, named } from '../words.ts';
import { modelCount } from './truth.ts';

/** Models whose cost may be the smallest, smallest first: those that are not clearly dearer than the cheapest, shopper by shopper. */
export function bestGuides({ models, pairs }: TruthPlans): PlanModel[] {
  const [cheapest, ...others] = models.toSorted((a, b) => a.regret.value - b.regret.value);
  const clear = new Set(pairs.filter((pair) => isClear(pair, LEVEL)).map(({ farther }) => farther));
  return cheapest ? [cheapest, ...others.filter(({ id }) => !clear.has(id))] : [];
}

/** Of the intervals of costs. */
const LEVEL = 0.9;

/** What it costs to follow each model; nobody wins where the intervals overlap. */
export function plansTitle(plans: TruthPlans, fmt: Format): string {
  const group = bestGuides(plans);
  const [first] = group;
  const last = group.at(-1);
  if (!first || !last) return 'No model could be followed with a budget';
  if (group.length === 1)
    return `Following ${first.label} costs least: ${fmt.money(first.regret.value)} short of the best split`;
  if (group.length === plans.models.length)
    return 'No model is clearly a better guide for a budget than another';
  return `${capital(modelCount(group.length, fmt))} cost ${between(first.regret.value, last.regret.value, fmt)}, too close to tell apart`;
}

function between(a: number, b: number, fmt: Format): string {
  const [low, high] = [fmt.money(a), fmt.money(b)];
  return low === high ? low : `${low} to ${high}`;
}

export function plansSentences(truth: TruthReport, fmt: Format): string[] {
  const plans = truth.world?.plans;
  if (!plans) return [];
  const group = bestGuides(plans);
  const costlier = plans.models
    .filter((m) => !group.includes(m))
    .toSorted((a, b) => a.regret.value - b.regret.value);
  return [
    `The budget of ${fmt.money(plans.budget)} is split as each model credits, each channel between ${fmt.decimal(plans.least)} and ${fmt.decimal(plans.most, 0)} times of today, and the shoppers of the world live again. The cost is what the split brings less than the best split found, in revenue before returns.`,
    group.length > 1
      ? `Not clearly apart, group of shoppers by group: ${list(group.map((m) => m.label))}.`
      : null,
    costlier.length > 0
      ? `Clearly costlier: ${list(costlier.map((m) => `${m.label} (${fmt.money(m.regret.value)})`))}.`
      : null,
    todaySentence(plans, fmt),
    misledSentence(truth, fmt),
  ].filter((s) => s !== null);
}

/** Whether any model is better than to leave the split as it is. */
export function todaySentence({ models, todayRegret }: TruthPlans, fmt: Format): string {
  const better = models.filter((m) => m.regret.high < todayRegret.low);
  const worse = models.filter((m) => m.regret.low > todayRegret.high);
  const cost = `To keep today’s split costs ${fmt.money(todayRegret.value)} (90% interval ${fmt.money(todayRegret.low)} to ${fmt.money(todayRegret.high)})`;
  if (models.length > 0 && better.length === models.length)
    return `${cost}, clearly more than to follow any model.`;
  const parts = [
    better.length > 0 ? `clearly more than ${modelCount(better.length, fmt)}` : null,
    worse.length > 0 ? `clearly less than ${modelCount(worse.length, fmt)}` : null,
  ].filter((s) => s !== null);
  return parts.length > 0 ? `${cost}: ${list(parts)}.` : `${cost}, which no model clearly betters.`;
}

/** The lift test that lies farthest from what it tried to measure, if that is less than half of it or more than twice. */
export function unluckyTest(world: TruthWorld | null): TruthTest | null {
  const off = ({ measured, lost }: TruthTest) => Math.abs(Math.log(Math.max(measured, 1) / lost));
  const [worst] = (world?.tested ?? []).filter(({ lost }) => lost > 0).toSorted((a, b) => off(b) - off(a));
  return worst && off(worst) > Math.log(2) ? worst : null;
}

/** Near in shares, yet a costly guide: said only where the numbers say both. */
export function misledSentence(truth: TruthReport, fmt: Format): string | null {
  const plans = truth.world?.plans;
  const test = unluckyTest(truth.world);
  const calibrated = plans?.models.find((m) => m.id === 'calibrated');
  if (!plans || !test || !calibrated || bestGuides(plans).includes(calibrated)) return null;
  const { label, measured, lost } = test;
  const channel = plans.channels.find((c) => c.id === test.id);
  const wants =
    channel && channel.today > 0 && channel.best > channel.today === measured < lost
      ? ` The best split found spends ${fmt.money(channel.best)} there, today’s ${fmt.money(channel.today)}.`
      : '';
  return `One unlucky lift test can mislead a budget: that of ${named(label)} measured ${fmt.count(measured)} orders, where ${fmt.count(lost)} would be lost without it, and Calibrated believes it.${wants} That may be why following it costs ${fmt.money(calibrated.regret.value)}.`;
}
