import type { TruthReport } from '../../../pipeline/report/contract.ts';
import type { Format } from '../format.ts';
import { errorsOf, isPath, leading, span, wilson, type ModelErrors } from '../truth.ts';
import { capital, list, plural } from '../words.ts';
import { modelCount, multiple } from './truth.ts';

const labels = (models: readonly { label: string }[]) => list(models.map((m) => m.label));

/** Whose shares lie nearest to the truth; nobody where ranges overlap. */
export function errorsTitle(truth: TruthReport, fmt: Format): string {
  const all = errorsOf(truth);
  const [best] = all;
  if (!best) return 'No model could be measured';
  const group = leading(all, (m) => m.share);
  const ends = `${fmt.share(best.share.value)} to ${fmt.share(all.at(-1)?.share.value ?? 0)}`;
  if (group === null) return `Models misplace ${ends} of credit; one world names no winner`;
  if (group.length === 1)
    return `${best.label} lies nearest: ${fmt.share(best.share.value)} of its credit is misplaced`;
  if (group.length === all.length) return `Models misplace ${ends} of credit, and their ranges all overlap`;
  return `No model wins: the ranges of the ${modelCount(group.length, fmt)} nearest overlap`;
}

export function errorsSentences(truth: TruthReport, fmt: Format): string[] {
  const all = errorsOf(truth);
  const group = leading(all, (m) => m.share);
  return [
    'Share error: the part of all credit that would have to move to another channel to give the shares of what would be lost without each. 0% is right.',
    group && group.length > 1 && group.length < all.length
      ? `The range of ${labels(group.slice(0, 1))} overlaps that of ${labels(group.slice(1))}.`
      : null,
    calibratedSentence(truth, fmt),
    nowhereSentence(truth),
  ].filter((s) => s !== null);
}

/** Where lift tests are large Calibrated may lie nearest, and where they are small it need not. */
export function calibratedSentence(truth: TruthReport, fmt: Format): string | null {
  const all = errorsOf(truth);
  const one = all.find((m) => m.id === 'calibrated');
  if (!one?.here || !truth.world || !truth.panel) return null;
  const others = all.filter((m) => m !== one).flatMap((m) => (m.here ? [m.here.share] : []));
  const nearest = others.every((share) => share > (one.here?.share ?? 0));
  const low = one.share.low ?? one.share.value;
  const high = one.share.high ?? one.share.value;
  const spread = `${fmt.share(low)} to ${fmt.share(high)}`;
  if (!nearest)
    return `Calibrated is not the nearest in the world of this report. In smaller worlds its error is ${spread}.`;
  const start = `With the lift tests of this report Calibrated comes nearest: it misplaces ${fmt.share(one.here.share)}, the others ${fmt.share(Math.min(...others))} or more.`;
  const rivals = all.filter((m) => m !== one && (m.share.low ?? m.share.value) <= high);
  return rivals.length > 0
    ? `${start} In worlds of ${fmt.count(truth.panel.touchpoints)} touches, whose tests are smaller too, its error is ${spread}, and it is not ahead: the nine-in-ten ranges of ${modelCount(rivals.length, fmt)} overlap its own.`
    : `${start} In smaller worlds its error is ${spread}, still the smallest.`;
}

function nowhereSentence({ world, nearest, panel }: TruthReport): string | null {
  if (world || !nearest) return null;
  return nearest.distance < 1
    ? `${panel ? 'The strokes are' : 'These are'} the errors to expect, from the simulated scenario most like these data; nothing was measured in these data themselves.`
    : 'These errors come from worlds unlike these data: do not expect the same.';
}

/** How much more is credited than caused. */
export function overTitle(truth: TruthReport, fmt: Format): string {
  const all = errorsOf(truth);
  const over = span(all.filter(isPath).map((m) => m.over));
  if (!over) return 'No path model could be measured';
  const not = all.filter((m) => !clearlyOver(m));
  const what = multiple(over, fmt);
  if (over.low <= 1) return 'Not every path model clearly credits more than is caused';
  if (truth.panel && not.length === 1 && not[0])
    return `Only ${not[0].label} does not clearly credit more than is caused`;
  return truth.panel
    ? `Every path model credits ${what} what is caused`
    : `In the one world known, path models credit ${what} what is caused`;
}

const clearlyOver = ({ over }: ModelErrors) => (over.low ?? over.value) > 1;

export function overSentences(truth: TruthReport, fmt: Format): string[] {
  const all = errorsOf(truth);
  const path = span(all.filter(isPath).map((m) => m.over));
  const rest = all
    .filter((m) => !isPath(m))
    .map((m) => {
      const ends = span([m.over]);
      return `${m.label} credits ${ends ? multipleOf(ends, fmt) : ''}`;
    });
  return [
    'Orders credited to the channels that marketing pays for, over the orders that they cause. The dotted line is one: every order caused is credited once.',
    path
      ? `${capital(`path models credit ${multipleOf(path, fmt)}`)}${rest.length > 0 ? `; ${list(rest)}` : ''}.`
      : null,
    anywaySentence(truth, fmt),
  ].filter((s) => s !== null);
}

const multipleOf = ({ low, high }: { low: number; high: number }, fmt: Format) =>
  fmt.decimal(low) === fmt.decimal(high)
    ? `${fmt.decimal(low)} times`
    : `${fmt.decimal(low)} to ${fmt.decimal(high)} times`;

/** How many orders that needed no marketing are credited all the same. */
export function anywaySentence({ world }: TruthReport, fmt: Format): string | null {
  const models = world?.dimensions.find((d) => d.id === 'channel')?.models.filter(isPath) ?? [];
  if (!world || models.length === 0) return null;
  const most = Math.max(...models.map((m) => m.boughtAnyway));
  const least = Math.min(...models.map((m) => m.boughtAnyway));
  const n =
    fmt.count(least) === fmt.count(most) ? fmt.count(most) : `${fmt.count(least)} to ${fmt.count(most)}`;
  return `Here they credit ${n} of the ${fmt.count(world.baseline)} orders that would have been bought anyway.`;
}

/** Of 100 intervals, how many hold the truth. */
export function coverageTitle({ panel }: TruthReport, fmt: Format): string {
  if (!panel || panel.models.length === 0) return 'No interval was held against the truth';
  const per = (v: number) => fmt.count(Math.round(v * 100));
  const all = panel.models.map((m) => m.coverage);
  const [least, most] = [per(Math.min(...all)), per(Math.max(...all))];
  const ends = least === most ? least : `${least} to ${most}`;
  const short = all.filter((c) => tooSeldom(c, panel)).length;
  if (short === all.length)
    return `Of 100 intervals ${ends} hold the truth, where ${per(panel.level)} should`;
  if (short === 0) return `The intervals may hold the truth ${per(panel.level)} times in 100`;
  return `The intervals of ${modelCount(short, fmt)} hold the truth too seldom`;
}

/** Even the high end of what was found lies below what was promised. */
export const tooSeldom = (coverage: number, { worlds, level }: { worlds: number; level: number }) =>
  (wilson(coverage, worlds).high ?? coverage) < level;

export function coverageSentences({ panel }: TruthReport, fmt: Format): string[] {
  if (!panel) return [];
  return [
    'The intervals say how sure the sample is, not how right the model is: bias does not shrink when more is sampled.',
    `${fmt.percent(panel.level)} intervals of the share of each channel, from ${fmt.count(panel.draws)} draws in each of ${fmt.count(panel.worlds)} ${plural(panel.worlds, 'world')}, held against the true share of what is caused.`,
  ];
}
