import type { TruthDial, TruthDialModel, TruthReport } from '../../../pipeline/report/contract.ts';
import type { Format } from '../format.ts';
import { isPath } from '../truth.ts';
import { capital } from '../words.ts';
import { scenarioName } from './truth.ts';

type Point = TruthDial['points'][number];

/** The models that a dial picks out by a letter; all others are one band. */
export const PICKED = new Map([
  ['calibrated', 'C'],
  ['data-driven', 'D'],
  ['first', 'F'],
  ['last', 'L'],
]);

/** Models of the whole path, which move together. */
export const isBand = ({ kind }: Pick<TruthDialModel, 'kind'>) => kind === 'whole-path';

export function ends(models: readonly TruthDialModel[], pick: (m: TruthDialModel) => number) {
  if (models.length === 0) return null;
  const all = models.map(pick);
  return { low: Math.min(...all), high: Math.max(...all) };
}

export const share = (m: TruthDialModel) => m.shareErrorLost;
const over = (m: TruthDialModel) => m.overCredit;

const pathModels = (dials: readonly TruthDial[]) =>
  dials.flatMap((d) => d.points.flatMap((p) => p.models.filter(isPath)));

/** What holds at every setting that was tried. */
export function dialsTitle({ dials }: TruthReport, fmt: Format): string {
  const tried = ends(pathModels(dials), over);
  if (!tried) return 'No path model was put under stress';
  const times = `${fmt.decimal(tried.low)} to ${fmt.decimal(tried.high)} times`;
  return tried.low > 1
    ? `Whatever was changed, path models credit ${times} what is caused`
    : `Under stress, path models credit ${times} what is caused`;
}

export function dialsSentences({ dials }: TruthReport, fmt: Format): string[] {
  const tried = ends(pathModels(dials), share);
  return [
    tried
      ? `At every setting that was tried they misplace ${fmt.share(tried.low)} to ${fmt.share(tried.high)} of credit between channels.`
      : null,
    calibratedUnderStress(dials, fmt),
    ...dials.filter((d) => d.id !== 'scenario').map((d) => trendSentence(d, fmt)),
    'Each setting is one simulated world, so small steps may be chance.',
  ].filter((s) => s !== null);
}

/** In how many scenarios Calibrated has the smallest error. */
function calibratedUnderStress(dials: readonly TruthDial[], fmt: Format): string | null {
  const points = dials.find((d) => d.id === 'scenario')?.points ?? [];
  const judged = points.filter((p) => p.models.some((m) => m.id === 'calibrated'));
  if (judged.length === 0) return null;
  const won = judged.filter((p) => {
    const [best] = p.models.toSorted((a, b) => share(a) - share(b));
    return best?.id === 'calibrated';
  });
  return `Calibrated has the smallest error in ${fmt.count(won.length)} of ${fmt.count(judged.length)} scenarios.`;
}

/** How over-credit moves from one end of a dial to the other. */
function trendSentence({ id, points }: TruthDial, fmt: Format): string | null {
  const [from, to] = [points[0], points.at(-1)];
  if (!from || !to || from === to) return null;
  const middle = (p: Point) => {
    const all = p.models.filter(isBand).map(over);
    return all.length > 0 ? all.reduce((a, b) => a + b, 0) / all.length : null;
  };
  const [a, b] = [middle(from), middle(to)];
  if (a === null || b === null) return null;
  const [x, y] = [fmt.decimal(a), fmt.decimal(b)];
  const way = `from ${pointName(id, from.value, fmt).toLowerCase()} to ${pointName(id, to.value, fmt)}`;
  if (x === y) return `${capital(way)} the over-credit of whole-path models stays at ${x} times.`;
  const why =
    b < a && id === 'tracking-loss'
      ? ', because orders whose touches are all lost are credited to nobody; that repairs no share'
      : '';
  return `${capital(way)} the over-credit of whole-path models goes from ${x} to ${y} times${why}.`;
}

export function pointName(dial: TruthDial['id'], value: string | number, fmt: Format): string {
  if (dial === 'tracking-loss')
    return Number(value) === 0 ? 'None lost' : `${fmt.percent(Number(value))} lost`;
  if (dial === 'lookback') return fmt.days(Number(value));
  return capital(scenarioName(String(value)));
}

export const dialName = (id: TruthDial['id']) =>
  ({ scenario: 'Scenario', 'tracking-loss': 'Touches lost by tracking', lookback: 'Lookback' })[id];
