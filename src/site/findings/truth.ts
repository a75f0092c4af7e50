import type { TruthReport } from '../../../pipeline/report/contract.ts';
import type { Format } from '../format.ts';
import { errorsOf, exactly, isJudged, isPath, span } from '../truth.ts';
import { plural, spell } from '../words.ts';

/** `about twice`, or a range of multiples. */
export function multiple({ low, high }: { low: number; high: number }, fmt: Format): string {
  if (low >= 1.75 && high <= 2.5) return 'about twice';
  const [a, b] = [fmt.decimal(low), fmt.decimal(high)];
  return a === b ? `${a} times` : `${a} to ${b} times`;
}

/** The finding of the page. */
export function truthTitle(truth: TruthReport, fmt: Format): string {
  if (!isJudged(truth)) return 'Judging is switched off, so no model is measured';
  const { world, nearest } = truth;
  if (world === null && nearest !== null && nearest.distance >= 1)
    return 'No simulated world is like these data, so no error is promised';
  const over = world ? pathSpan(truth) : span(expected(truth));
  if (!over) return 'No path model could run, so there is little to measure';
  const what = multiple(over, fmt);
  if (world === null) {
    return over.low > 1
      ? `In the nearest simulated world, path models credit ${what} the truth`
      : 'In the nearest simulated world, path models may credit more than the truth';
  }
  const anyway = `${fmt.share(world.baselineShare)} is bought anyway`;
  return over.low > 1
    ? `Path models credit ${what} what marketing causes: ${anyway}`
    : `Path models may credit more than marketing causes: ${anyway}`;
}

/** Over-credit of the path models, over many worlds and in the one at hand. */
export const pathSpan = (truth: TruthReport) =>
  span(
    errorsOf(truth)
      .filter(isPath)
      .flatMap((m) => (m.here ? [m.over, exactly(m.here.over)] : [m.over])),
  );

/** What is to be expected of data whose truth nobody knows: the worlds of the panel need not be like them. */
const expected = ({ nearest }: TruthReport) =>
  (nearest?.models ?? []).filter(isPath).map((m) => exactly(m.overCredit));

/** What stands beneath it: what is known here, and from how many worlds. */
export function truthStandfirst(truth: TruthReport, fmt: Format): string {
  if (!isJudged(truth))
    return 'The config of this report sets judge.enabled to false. Set it to true, or leave it out, and build again: the models are then measured in simulated worlds whose truth is known.';
  const { world, panel } = truth;
  const worlds = panel
    ? `${fmt.count(panel.worlds)} smaller ${plural(panel.worlds, 'world')} of other seeds`
    : null;
  if (world)
    return `These data are simulated, so what was caused is known: of ${fmt.count(world.orders)} orders, ${fmt.count(world.baseline)} would have been bought anyway, without a single touch. A model that shares out every order with a touch shares out many of these too.${worlds ? ` How far that holds was checked in ${worlds}.` : ''}`;
  const nearest = nearestSentence(truth, fmt);
  return [
    'Nobody knows the truth of these data: no model can be checked against it here.',
    nearest,
    worlds && `The ranges come from ${worlds}, simulated as the config says.`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** Scenarios as a reader may know them: `heavy-retargeting` -> `heavy retargeting`. */
export const scenarioName = (id: string) => (id === 'default' ? 'usual' : id.replaceAll('-', ' '));

/** The simulated world most like one's own data, and how like it is. */
export function nearestSentence({ nearest }: TruthReport, fmt: Format): string | null {
  if (!nearest) return null;
  const { scenario, distance } = nearest;
  const name = `the simulated “${scenarioName(scenario)}” world`;
  const far = fmt.decimal(distance, 2);
  if (distance < 0.5) return `The log is much like ${name} (distance ${far}; below 1 is close).`;
  if (distance < 1) return `The log is like ${name} in most respects (distance ${far}; below 1 is close).`;
  if (distance < 2)
    return `The nearest is ${name}, and it is not close (distance ${far}, where below 1 is close): its errors are a hint at most.`;
  return `The nearest is ${name}, and it is far away (distance ${far}, where below 1 is close): its errors say next to nothing about these data.`;
}

export const modelCount = (n: number, fmt: Format) => `${spell(n, fmt.count)} ${plural(n, 'model')}`;
