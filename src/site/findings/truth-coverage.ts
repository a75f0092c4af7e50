import type { TruthPanel, TruthPanelDimension, TruthReport } from '../../../pipeline/report/contract.ts';
import type { Format } from '../format.ts';
import { panelOf, wilson } from '../truth.ts';
import { list, plural } from '../words.ts';
import { modelCount } from './truth.ts';

/** Share of the intervals that hold the true share, by model; empty where none were made. */
export const coverages = (dimension: TruthPanelDimension | null) =>
  (dimension?.models ?? []).flatMap(({ id, label, coverage }) =>
    coverage === null ? [] : [{ id, label, coverage }],
  );

/** Of 100 intervals, how many hold the truth. */
export function coverageTitle(truth: TruthReport, fmt: Format): string {
  const { panel } = truth;
  const all = coverages(panelOf(truth)).map((m) => m.coverage);
  if (!panel || all.length === 0) return 'No interval was held against the truth';
  const short = all.filter((c) => tooSeldom(c, panel)).length;
  const level = per(panel.level, fmt);
  if (short === all.length) return `Of 100 intervals ${ends(all, fmt)} hold the truth, where ${level} should`;
  if (short === 0) return `The intervals may hold the truth ${level} times in 100`;
  return `The intervals of ${modelCount(short, fmt)} hold the truth too seldom`;
}

const per = (share: number, fmt: Format) => fmt.count(Math.round(share * 100));

function ends(all: readonly number[], fmt: Format): string {
  const [least, most] = [per(Math.min(...all), fmt), per(Math.max(...all), fmt)];
  return least === most ? least : `${least} to ${most}`;
}

/** Even the high end of what was found lies below what was promised. */
export const tooSeldom = (coverage: number, { worlds, level }: { worlds: number; level: number }) =>
  (wilson(coverage, worlds).high ?? coverage) < level;

export function coverageSentences({ panel }: TruthReport, fmt: Format): string[] {
  if (!panel) return [];
  return [
    'The intervals say how sure the sample is, not how right the model is: bias does not shrink when more is sampled.',
    `${fmt.percent(panel.level)} intervals of the share of each channel, from ${fmt.count(panel.draws)} draws in each of ${fmt.count(panel.worlds)} ${plural(panel.worlds, 'world')}, held against its true share of what would be lost.`,
    elsewhere(panel, fmt),
  ].filter((s) => s !== null);
}

function elsewhere({ dimensions }: TruthPanel, fmt: Format): string | null {
  const others = dimensions.flatMap((d) => {
    const all = coverages(d).map((m) => m.coverage);
    return d.id === 'channel' || all.length === 0 ? [] : [`by ${d.label.toLowerCase()} ${ends(all, fmt)}`];
  });
  return others.length > 0
    ? `Of 100 other intervals ${list(others)} hold the truth, depending on the model.`
    : null;
}
