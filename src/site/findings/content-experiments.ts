import type { ContentExperiment, ContentResults } from '../../../pipeline/report/contract.ts';
import { clear, moreOrLess, rangeOf } from '../content.ts';
import type { Format } from '../format.ts';
import { capital, list, spell } from '../words.ts';
import type { Insight } from './insights.ts';

type Results = Pick<ContentResults, 'experiments' | 'alpha' | 'level'>;

/** `reels against carousels`, for the middle of a sentence. */
const NAMES: Record<ContentExperiment['id'], [first: string, second: string]> = {
  sponsored: ['sponsored posts', 'organic posts'],
  cta: ['posts with a call to action', 'posts without'],
  code: ['sponsored posts with a discount code', 'sponsored posts without'],
  format: ['reels', 'carousels'],
  tier: ['micro creators', 'macro creators'],
  weekday: ['weekday posts', 'weekend posts'],
};

export const experimentName = ({ id }: ContentExperiment) =>
  `${capital(NAMES[id][0])} against ${NAMES[id][1]}`;

/** Stands after all comparisons were made, and the interval leaves out nothing. */
export const holds = ({ adjusted }: ContentExperiment, { alpha }: Pick<Results, 'alpha'>): boolean =>
  adjusted !== null && adjusted.holm <= alpha && clear(adjusted.difference);

/** The verdict beneath the name of a comparison. */
export function experimentVerdict(one: ContentExperiment, results: Results, fmt: Format): string {
  const { adjusted } = one;
  if (!adjusted)
    return one.raw ? 'Cannot be compared with the creator held the same' : 'Too few posts to compare';
  const { difference } = adjusted;
  if (holds(one, results)) return `Holds after ${spell(results.experiments.length)} comparisons`;
  if (clear(difference))
    return `Perhaps ${difference.value < 0 ? 'less' : 'more'}; not clear after ${spell(results.experiments.length)} comparisons`;
  return `No difference found; ${fmt.share(adjusted.smallest)} would have been seen`;
}

export function experimentsTitle(results: Results): string {
  const made = results.experiments.filter((e) => e.adjusted);
  const kept = made.filter((e) => holds(e, results));
  if (made.length === 0) return 'No comparison can be made with the creator held the same';
  if (kept.length === 0) return `None of ${spell(made.length)} comparisons shows a difference`;
  return `${capital(spell(kept.length))} of ${spell(made.length)} comparisons ${kept.length === 1 ? 'holds' : 'hold'} with the creator held the same`;
}

/** Where the raw difference and the adjusted one do not say the same. */
function reversed({ raw, adjusted }: ContentExperiment): boolean {
  if (!raw || !adjusted) return false;
  const rawClear = raw.low > 0 || raw.high < 0;
  return (
    rawClear &&
    (!clear(adjusted.difference) || Math.sign(raw.difference) !== Math.sign(adjusted.difference.value))
  );
}

export function experimentsSentences(results: Results, fmt: Format): string[] {
  const out = results.experiments.filter(reversed);
  return [
    'Dots hold the creator and all other attributes the same; strokes are the raw difference, which also holds who posts what.',
    ...out.map(
      (e) =>
        `Raw, ${NAMES[e.id][0]} draw ${moreOrLess(e.raw?.difference ?? 0, fmt)} than ${NAMES[e.id][1]}; with the creator held the same, ${e.adjusted && clear(e.adjusted.difference) ? 'it is the other way round' : 'no difference is found'}.`,
    ),
    results.experiments.some((e) => e.betweenCreators && e.adjusted)
      ? 'Micro and macro are different creators: their platform and category are held the same, nothing else can be.'
      : null,
  ].filter((s) => s !== null);
}

const ADVICE: Record<ContentExperiment['id'], { more: string; less: string }> = {
  sponsored: {
    more: 'Sponsoring costs no engagement',
    less: 'Expect less engagement from a post once it is sponsored',
  },
  cta: { more: 'Ask for a call to action', less: 'Leave the call to action out where engagement is the aim' },
  code: {
    more: 'Ask for a discount code in sponsored posts',
    less: 'Leave the discount code out where engagement is the aim',
  },
  format: { more: 'Ask for reels rather than carousels', less: 'Ask for carousels rather than reels' },
  tier: {
    more: 'Expect more of micro creators than of macro ones',
    less: 'Expect less of micro creators than of macro ones',
  },
  weekday: { more: 'Post on weekdays', less: 'Post at weekends' },
};

/** What the comparisons support; silent where the adjusted interval does not carry it. */
export const recommendations = (results: Results, fmt: Format): Insight[] =>
  results.experiments
    .filter((e) => holds(e, results))
    .flatMap((e) => {
      const difference = e.adjusted?.difference;
      if (!difference) return [];
      const advice = ADVICE[e.id][difference.value < 0 ? 'less' : 'more'];
      return [
        {
          claim: `${advice}: ${moreOrLess(difference.value, fmt)} engagement per follower (${fmt.percent(results.level)} interval ${rangeOf(difference, fmt)}).`,
          evidence: { label: 'Content, comparisons', path: '/content/#experiments' },
        },
      ];
    });

/** What was compared and gave no difference, in one sentence. */
export function noDifference(results: Results): string | null {
  const none = results.experiments.filter((e) => e.adjusted && !clear(e.adjusted.difference));
  return none.length > 0
    ? `No difference found: ${list(none.map((e) => NAMES[e.id].join(' against ')))}.`
    : null;
}
