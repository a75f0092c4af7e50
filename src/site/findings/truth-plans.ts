import type { TruthDimension, TruthPlans, TruthReport } from '../../../pipeline/report/contract.ts';
import type { Format } from '../format.ts';
import { channelsOf, leading, type PlanModel } from '../truth.ts';
import { capital, list, named } from '../words.ts';
import { modelCount } from './truth.ts';

const regret = (m: { regret: PlanModel['regret'] }) => m.regret;

/** Models whose cost may be the smallest, smallest first. */
export const bestGuides = ({ models }: TruthPlans): PlanModel[] => leading(models, regret) ?? [];

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
    group.length > 1 ? `Their intervals overlap: ${list(group.map((m) => m.label))}.` : null,
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

/** A channel of which Calibrated knows a test (it parts from Data-driven there) and that the test undersells or oversells. */
export function unluckyTest(channels: TruthDimension | null): {
  label: string;
  credited: number;
  lost: number;
  id: string;
} | null {
  const tested = channels?.models.find((m) => m.id === 'calibrated');
  const untested = channels?.models.find((m) => m.id === 'data-driven');
  if (!channels || !tested || !untested) return null;
  const all = channels.names.flatMap(({ id, label, lost }, i) => {
    const [credited, before] = [tested.credited[i] ?? 0, untested.credited[i] ?? 0];
    return Math.abs(credited - before) > 0.005 * Math.max(1, before) && lost > 0
      ? [{ id, label, credited, lost }]
      : [];
  });
  // Where every channel moved, credits were scaled, and it cannot be said which were tested.
  if (all.length === channels.names.length) return null;
  const off = ({ credited, lost }: { credited: number; lost: number }) =>
    Math.abs(Math.log(Math.max(credited, 1) / lost));
  const [worst] = all.toSorted((a, b) => off(b) - off(a));
  return worst && off(worst) > Math.log(2) ? worst : null;
}

/** Near in shares, yet a costly guide: said only where the numbers say both. */
export function misledSentence(truth: TruthReport, fmt: Format): string | null {
  const plans = truth.world?.plans;
  const test = unluckyTest(channelsOf(truth));
  const calibrated = plans?.models.find((m) => m.id === 'calibrated');
  if (!plans || !test || !calibrated || bestGuides(plans).includes(calibrated)) return null;
  const { label, credited, lost } = test;
  const channel = plans.channels.find((c) => c.id === test.id);
  const wants =
    channel && channel.today > 0 && channel.best > channel.today === credited < lost
      ? ` The best split found spends ${fmt.money(channel.best)} there, today’s ${fmt.money(channel.today)}.`
      : '';
  return `One unlucky lift test can mislead a budget: Calibrated takes ${fmt.count(credited)} orders for ${named(label)} from its test, where ${fmt.count(lost)} would be lost without it.${wants} That may be why following it costs ${fmt.money(calibrated.regret.value)}.`;
}
