import type { TruthPanelDimension, TruthReport } from '../../../pipeline/report/contract.ts';
import type { Format } from '../format.ts';
import { race, unbeaten, type Behind, type Race } from '../pairs.ts';
import { panelOf } from '../truth.ts';
import { capital, list, plural } from '../words.ts';
import { modelCount } from './truth.ts';

/** The models of one dimension against the nearest; null without worlds or without two models. */
export function raceOf(truth: TruthReport, id = 'channel'): Race | null {
  const dimension = panelOf(truth, id);
  return dimension && truth.panel ? race(dimension, truth.panel.level) : null;
}

/** Models that may be the nearest by channel, the nearest first; null where one world names no winner. */
export function nearestGroup(truth: TruthReport): { id: string; label: string }[] | null {
  const found = raceOf(truth);
  if (found) return unbeaten(found);
  return panelOf(truth)?.models.slice(0, 1) ?? null;
}

/** Whether a model is the nearest in every scenario that was tried, too. */
export function winsEverywhere({ dials }: TruthReport, id: string): boolean {
  const { won, tried } = scenariosWon(dials, id);
  return won === tried;
}

function scenariosWon(dials: TruthReport['dials'], id: string): { won: number; tried: number } {
  const points = dials.find((d) => d.id === 'scenario')?.points ?? [];
  const won = points.filter(({ models }) => {
    const own = models.find((m) => m.id === id);
    return own !== undefined && models.every((m) => m === own || m.shareErrorLost > own.shareErrorLost);
  });
  return { won: won.length, tried: points.length };
}

const names = (some: readonly { label: string }[]) => list(some.map((m) => m.label));

/** What is beyond chance, in the worlds that were made. */
export function pairsTitle({ best, behind }: Race, fmt: Format): string {
  const clear = behind.filter((m) => m.clear);
  if (clear.length === 0) return 'No difference between models is beyond chance';
  if (clear.length === behind.length)
    return `${best.label} lies nearer than every other model, beyond chance`;
  return `${best.label} lies nearer than ${fmt.count(clear.length)} of ${fmt.count(behind.length)} models, beyond chance`;
}

export function pairsSentences(truth: TruthReport, fmt: Format): string[] {
  const { panel, dials } = truth;
  const found = raceOf(truth);
  if (!panel || !found) return [];
  const { best, behind } = found;
  const open = behind.filter((m) => !m.clear);
  const { won, tried } = scenariosWon(dials, best.id);
  return [
    `Share error of each model less that of ${best.label} in the same ${fmt.count(panel.worlds)} ${plural(panel.worlds, 'world')}: what all models find hard in a world drops out.`,
    open.length > 0 ? `Not beyond chance: ${best.label} against ${names(open)}.` : null,
    closest(found, fmt),
    tried > 1
      ? `These worlds differ by chance alone. Where the world itself changes, the order does too: of ${fmt.count(tried)} scenarios ${best.label} is the nearest in ${fmt.count(won)}.`
      : null,
    elsewhere(truth, fmt),
  ].filter((s) => s !== null);
}

/** The smallest difference that is beyond chance: it may be too small to matter. */
function closest({ best, behind }: Race, fmt: Format): string | null {
  const first = behind.find((m) => m.clear);
  if (!first) return null;
  const { difference, ahead, worlds } = first.pair;
  return `Beyond chance need not be much: ${best.label} is nearer than ${first.label} in ${fmt.count(ahead)} of ${fmt.count(worlds)} worlds, by ${fmt.points(difference)}.`;
}

/** Who leads in the other dimensions. */
function elsewhere(truth: TruthReport, fmt: Format): string | null {
  const others = (truth.panel?.dimensions ?? [])
    .filter((d) => d.id !== 'channel')
    .flatMap((d) => leads(raceOf(truth, d.id), d, fmt));
  return others.length > 0 ? `${capital(list(others))}.` : null;
}

function leads(found: Race | null, { label }: TruthPanelDimension, fmt: Format): string[] {
  if (!found) return [];
  const group = unbeaten(found);
  const by = `by ${label.toLowerCase()}`;
  if (group.length === 1) return [`${by} ${found.best.label} is the nearest`];
  return [`${by} ${modelCount(group.length, fmt)} may be the nearest`];
}

export const aheadText = ({ pair, clear }: Behind, fmt: Format): string =>
  `farther in ${fmt.count(pair.ahead)} of ${fmt.count(pair.worlds)}${clear ? '' : ', unclear'}`;
