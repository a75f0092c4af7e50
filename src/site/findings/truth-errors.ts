import type { TruthReport } from '../../../pipeline/report/contract.ts';
import type { Format } from '../format.ts';
import { errorsOf, isPath, span, type ModelErrors } from '../truth.ts';
import { capital, list, named } from '../words.ts';
import { modelCount, multiple } from './truth.ts';
import { nearestGroup, winsEverywhere } from './truth-pairs.ts';

/** Whose shares lie nearest to the truth; nobody where ranges overlap. */
export function errorsTitle(truth: TruthReport, fmt: Format): string {
  const all = errorsOf(truth);
  const [best] = all;
  if (!best) return 'No model could be measured';
  const group = nearestGroup(truth);
  const ends = `${fmt.share(best.share.value)} to ${fmt.share(all.at(-1)?.share.value ?? 0)}`;
  if (group === null) return `Models misplace ${ends} of credit; one world names no winner`;
  if (group.length === 1) {
    return winsEverywhere(truth, best.id)
      ? `${best.label} lies nearest: ${fmt.share(best.share.value)} of its credit is misplaced`
      : `${best.label} lies nearest in worlds like this, not in every scenario`;
  }
  if (group.length === all.length) return `Models misplace ${ends} of credit, and none is clearly nearer`;
  return `No model wins: the ${modelCount(group.length, fmt)} nearest cannot be told apart`;
}

export function errorsSentences(truth: TruthReport, fmt: Format): string[] {
  const all = errorsOf(truth);
  return [
    'Share error: the part of all credit that would have to move to another channel to give the shares of what would be lost without each. 0% is right.',
    all.length > 0 ? 'Which differences are beyond chance is worked out below, world by world.' : null,
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
  const tests = list(truth.world.tested.map((t) => named(t.label)));
  const start = `With the lift tests of this report${tests ? ` (${tests})` : ''} Calibrated comes nearest: it misplaces ${fmt.share(one.here.share)}, the others ${fmt.share(Math.min(...others))} or more.`;
  const ahead = nearestGroup(truth)?.length === 1 && nearestGroup(truth)?.[0]?.id === one.id;
  return ahead
    ? `${start} In smaller worlds its error is ${spread}, still the smallest.`
    : `${start} In worlds of ${fmt.count(truth.panel.touchpoints)} touches, whose tests are smaller too, its error is ${spread}, and it is not clearly ahead.`;
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
