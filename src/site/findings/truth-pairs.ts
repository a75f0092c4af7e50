import type { TruthDialModel, TruthReport } from '../../../pipeline/report/contract.ts';
import type { Format } from '../format.ts';
import { race, unbeaten, type Behind, type Race } from '../pairs.ts';
import { isPath, panelOf } from '../truth.ts';
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
  return scenarios(dials).every((models) => nearestOf(models)?.id === id);
}

const scenarios = (dials: TruthReport['dials']): TruthDialModel[][] =>
  (dials.find((d) => d.id === 'scenario')?.points ?? []).map(({ models }) => models);

const nearestOf = (models: readonly TruthDialModel[]): TruthDialModel | undefined =>
  models.toSorted((a, b) => a.shareErrorLost - b.shareErrorLost)[0];

/** `Calibrated in 5, Linear in 1`: who is the nearest in how many worlds, most first. */
function winners(worlds: readonly TruthDialModel[][], fmt: Format): string {
  const won = worlds.flatMap((models) => nearestOf(models)?.label ?? []);
  return [...new Set(won)]
    .map((label) => ({ label, times: won.filter((one) => one === label).length }))
    .toSorted((a, b) => b.times - a.times)
    .map(({ label, times }) => `${label} in ${fmt.count(times)}`)
    .join(', ');
}

/** Where the world itself changes, the order may too. */
function scenarioSentence({ dials }: TruthReport, fmt: Format): string | null {
  const all = scenarios(dials);
  if (all.length < 2) return null;
  const start = `These worlds differ by chance alone. In ${fmt.count(all.length)} scenarios, one larger world each, the nearest is ${winners(all, fmt)}`;
  const paths = all.map((models) => models.filter(isPath)).filter((models) => models.length > 0);
  const other = all.some((models) => !models.every(isPath));
  return other && paths.length > 0 ? `${start}; among path models ${winners(paths, fmt)}.` : `${start}.`;
}

const names = (some: readonly { label: string }[]) => list(some.map((m) => m.label));

/** What is beyond chance, in the worlds that were made. */
export function pairsTitle({ best, behind }: Race, fmt: Format): string {
  const clear = behind.filter((m) => m.clear);
  if (clear.length === 0) return 'No difference between models is beyond chance';
  if (clear.length === behind.length)
    return `In worlds like this ${best.label} lies nearer than every other model`;
  return `In worlds like this ${best.label} lies nearer than ${fmt.count(clear.length)} of ${fmt.count(behind.length)} models`;
}

export function pairsSentences(truth: TruthReport, fmt: Format): string[] {
  const { panel } = truth;
  const found = raceOf(truth);
  if (!panel || !found) return [];
  const { best, behind } = found;
  const open = behind.filter((m) => !m.clear);
  return [
    `Share error of each model less that of ${best.label} in the same ${fmt.count(panel.worlds)} ${plural(panel.worlds, 'world')}: what all models find hard in a world drops out.`,
    open.length > 0 ? `Not beyond chance: ${best.label} against ${names(open)}.` : null,
    closest(found, fmt),
    scenarioSentence(truth, fmt),
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
  const others = (truth.panel?.dimensions ?? []).flatMap(({ id, label }) => {
    const found = id === 'channel' ? null : raceOf(truth, id);
    return found ? [{ by: label.toLowerCase(), who: leader(found, fmt) }] : [];
  });
  const parts = [...new Set(others.map(({ who }) => who))].map(
    (who) => `by ${list(others.filter((one) => one.who === who).map(({ by }) => by))} ${who}`,
  );
  return parts.length > 0 ? `${capital(parts.join('; '))}.` : null;
}

function leader(found: Race, fmt: Format): string {
  const group = unbeaten(found);
  if (group.length === 1) return `${found.best.label} is the nearest`;
  return `${modelCount(group.length, fmt)} may be the nearest`;
}

export const aheadText = ({ pair, clear }: Behind, fmt: Format): string =>
  `${fmt.count(pair.ahead)} of ${fmt.count(pair.worlds)}${clear ? '' : ', unclear'}`;
