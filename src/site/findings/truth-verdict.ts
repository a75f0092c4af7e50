import type { TruthReport } from '../../../pipeline/report/contract.ts';
import type { Format } from '../format.ts';
import { channelsOf, errorsOf, panelOf } from '../truth.ts';
import { capital, list } from '../words.ts';
import type { Insight } from './insights.ts';
import { modelCount, multiple, pathSpan } from './truth.ts';
import { coverages, coverageTitle, tooSeldom } from './truth-coverage.ts';
import { errorsTitle } from './truth-errors.ts';
import { nearestGroup } from './truth-pairs.ts';
import { biases, biasTitle } from './truth-bias.ts';
import { bestGuides, misledSentence, unluckyTest } from './truth-plans.ts';

/** What to do with the models, each sentence with the figure that it rests on. */
export function verdict(truth: TruthReport, fmt: Format): Insight[] {
  return [
    claim(creditClaim(truth, fmt), 'how much is over-credited', 'over-credit'),
    claim(nearClaim(truth, fmt), 'the error of every model', 'errors'),
    claim(biasClaim(truth), 'who gets too much', 'bias'),
    claim(budgetClaim(truth, fmt), 'what following a model costs', 'plans'),
    claim(intervalClaim(truth, fmt), 'how often intervals hold the truth', 'coverage'),
  ].filter((c): c is Insight => c !== null);
}

const claim = (text: string | null, label: string, anchor: string): Insight | null =>
  text === null ? null : { claim: text, evidence: { label, path: `/truth/#${anchor}` } };

function creditClaim(truth: TruthReport, fmt: Format): string | null {
  const over = pathSpan(truth);
  if (!over || over.low <= 1) return null;
  const what = multiple(over, fmt);
  return `Do not read credit as return: ${where(truth)} credits ${what} what is caused, so a return worked out from credit is too high by as much.`;
}

function where({ world, panel }: TruthReport): string {
  if (world) return 'every path model';
  return panel ? 'in simulated worlds every path model' : 'in the nearest simulated world every path model';
}

function nearClaim(truth: TruthReport, fmt: Format): string | null {
  const all = errorsOf(truth);
  if (all.length === 0) return null;
  const group = nearestGroup(truth);
  const tie =
    group && group.length > 1
      ? `${list(group.map((m) => m.label))} cannot be told apart by channel, so none of them wins`
      : null;
  const [one] = all.filter((m) => m.id === 'calibrated');
  const others = all.filter((m) => m !== one).flatMap((m) => (m.here ? [m.here.share] : []));
  if (tie && truth.world && one?.here && others.every((share) => share > (one.here?.share ?? 0)))
    return `With the lift tests at hand Calibrated comes nearest here: ${fmt.share(one.here.share)} of credit misplaced, the others ${fmt.share(Math.min(...others))} or more. Do not count on it with smaller tests: in smaller worlds ${tie}.`;
  return tie ? `${capital(tie)}.` : `${errorsTitle(truth, fmt)}.`;
}

function biasClaim(truth: TruthReport): string | null {
  const channels = channelsOf(truth);
  const title = channels && biasTitle(biases(channels));
  return title?.startsWith('Every') ? `${title}, so to switch between them repairs neither.` : null;
}

function budgetClaim(truth: TruthReport, fmt: Format): string | null {
  const plans = truth.world?.plans;
  if (!plans || plans.models.length === 0) return null;
  const group = bestGuides(plans);
  const better = plans.models.filter((m) => m.regret.high < plans.todayRegret.low).length;
  const first = group[0];
  const guides =
    group.length === 1 && first
      ? `As a guide for a budget ${first.label} costs least.`
      : `As guides for a budget ${modelCount(group.length, fmt)} are equally good as far as can be told.`;
  const today =
    better === plans.models.length
      ? ' Every model beats today’s split here.'
      : better > 0
        ? ` ${capital(modelCount(better, fmt))} clearly ${better === 1 ? 'beats' : 'beat'} today’s split.`
        : ' None clearly beats today’s split.';
  const test = misledSentence(truth, fmt) === null ? null : unluckyTest(truth.world);
  return `${guides}${today}${test ? ` One unlucky lift test, of ${test.label}, may have misled Calibrated: repeat a test before money follows it.` : ''}`;
}

function intervalClaim(truth: TruthReport, fmt: Format): string | null {
  const { panel } = truth;
  const all = coverages(panelOf(truth));
  if (!panel || all.length === 0 || !all.every((m) => tooSeldom(m.coverage, panel))) return null;
  return `A narrow interval is no sign of a right model. ${coverageTitle(truth, fmt)}.`;
}
