import type { ScoreAuditReport } from '../../../pipeline/report/contract.ts';
import type { Format } from '../format.ts';
import { above, guideRanges, testOf, type GuideRange } from '../score-guides.ts';
import { wilson } from '../truth.ts';
import { capital, list, plural } from '../words.ts';

type Measure = 'sales' | 'perDollar';

/** The estimate against the best of what others go by. */
function rivals(
  guides: readonly GuideRange[],
  measure: Measure,
): { own: GuideRange; best: GuideRange } | null {
  const own = guides.find(({ id }) => id === 'estimate');
  const [best] = guides.filter((guide) => !guide.own).toSorted((a, b) => b[measure].value - a[measure].value);
  return own && best ? { own, best } : null;
}

/** What foretells the return of a creator best. */
export function guidesTitle(audit: ScoreAuditReport, fmt: Format): string {
  const found = rivals(guideRanges(testOf(audit)), 'perDollar');
  if (!found) return 'No guide could be measured against the truth';
  const { own, best } = found;
  const [ours, theirs] = [own, best].map(({ perDollar }) => fmt.decimal(perDollar.value, 2));
  if (above(own.perDollar, best.perDollar))
    return `The estimated return foretells the real one best: ${ours ?? ''} against ${theirs ?? ''}`;
  return above(best.perDollar, own.perDollar)
    ? `${best.label} foretells real returns better than the estimate`
    : 'No guide clearly foretells real returns better than another';
}

export function guidesSentences(audit: ScoreAuditReport, fmt: Format): string[] {
  const guides = guideRanges(testOf(audit));
  const score = guides.find(({ id }) => id === 'score');
  return [
    audit.planned
      ? 'Rank correlation with what later posts really cause: 1 is the true order, 0 no relation. The guides know the first two thirds of the days; the estimate and the planned reach also know which posts are planned, with their reach, brand and price, but no order of theirs.'
      : 'Rank correlation with what the same posts really cause: 1 is the true order, 0 no relation.',
    salesSentence(guides, fmt),
    score
      ? `The score itself is no forecast of sales (${fmt.decimal(score.sales.value, 2)}): it rates quality, not size. Its correlation with profit per unit of money is ${fmt.decimal(score.perDollar.value, 2)}.`
      : null,
    forecastSentence(audit, fmt),
    shuffleSentence(audit, fmt),
    coverageSentence(audit, fmt),
  ].filter((sentence) => sentence !== null);
}

function salesSentence(guides: readonly GuideRange[], fmt: Format): string | null {
  const found = rivals(guides, 'sales');
  if (!found) return null;
  const { own, best } = found;
  const rest = above(own.sales, best.sales)
    ? `clearly more than ${best.label.toLowerCase()} (${fmt.decimal(best.sales.value, 2)}), the next best`
    : `not clearly more than ${best.label.toLowerCase()} (${fmt.decimal(best.sales.value, 2)})`;
  return `With real sales the estimate correlates at ${fmt.decimal(own.sales.value, 2)}, ${rest}.`;
}

/** What is left when nothing is known of the posts to come. */
function forecastSentence({ forecast }: ScoreAuditReport, fmt: Format): string | null {
  if (!forecast) return null;
  const guides = guideRanges(forecast);
  const found = rivals(guides, 'perDollar');
  if (!found) return null;
  return `When nothing is known of the later posts, the estimate correlates at ${fmt.decimal(found.own.sales.value, 2)} with sales a post and ${fmt.decimal(found.own.perDollar.value, 2)} with returns; the best other guide of returns is ${found.best.label.toLowerCase()} (${fmt.decimal(found.best.perDollar.value, 2)}).`;
}

function shuffleSentence({ shuffled }: ScoreAuditReport, fmt: Format): string {
  const { sure, real, shuffled: lot, scored } = shuffled;
  return `With touches dealt out by lot among posts of like reach, ${fmt.count(lot)} of ${fmt.count(scored)} creators score High with a chance of ${fmt.percent(sure)}; as they are, ${fmt.count(real)}.`;
}

function coverageSentence({ coverage: { level, all } }: ScoreAuditReport, fmt: Format): string | null {
  if (all.creators === 0) return null;
  const held = wilson(all.held / all.creators, all.creators);
  const how =
    (held.high ?? 1) < level
      ? 'so they are too narrow'
      : (held.low ?? 0) > level
        ? 'so they are wide'
        : 'as they should';
  return `The ${fmt.percent(level)} intervals of the orders that creators caused hold the truth for ${fmt.share(held.value)} of them, ${how}.`;
}

/** Whether flags find bought followers. */
export function fraudTitle({ fraud }: ScoreAuditReport, fmt: Format): string {
  const { heavy, any } = fraud;
  if (heavy === 0) return 'Nobody in this world bought most of the followers';
  return `Flags find ${fmt.count(any.hits)} of ${fmt.count(heavy)} accounts that bought most followers`;
}

export function fraudSentences({ fraud }: ScoreAuditReport, fmt: Format): string[] {
  const { any, heavy, creators, rules } = fraud;
  const right = any.flagged > 0 ? fmt.share(any.hits / any.flagged) : null;
  const useful = rules.filter(({ hits }) => hits > 0);
  const useless = rules.filter(({ flagged, hits }) => flagged > 0 && hits === 0);
  return [
    `${fmt.count(heavy)} of ${fmt.count(creators)} accounts bought most of their followers. ${fmt.count(any.flagged)} ${plural(any.flagged, 'account carries', 'accounts carry')} a flag${right === null ? '' : `, ${right} of them rightly`}.`,
    useful.length > 0 ? `They are found by ${list(useful.map(({ label }) => label.toLowerCase()))}.` : null,
    useless.length > 0
      ? `${capital(list(useless.map(({ label }) => label.toLowerCase())))} ${plural(useless.length, 'finds', 'find')} none of them: such a flag asks for a look, and is no proof.`
      : null,
  ].filter((sentence) => sentence !== null);
}

/** How an advice is called, here and on every page. */
export const ADVICE_NAMES: Readonly<Record<string, string>> = {
  grow: 'Grow',
  renew: 'Renew',
  renegotiate: 'Renegotiate',
  'test-more': 'Test more',
  stop: 'Stop',
};

export const adviceName = (id: string): string => ADVICE_NAMES[id] ?? id;

/** What money returned by advice. */
export function adviceTitle({ advice }: ScoreAuditReport, fmt: Format): string {
  const told = advice.flatMap(({ advice: id, realReturn }) =>
    realReturn === null ? [] : [{ id, realReturn }],
  );
  const grow = told.find(({ id }) => id === 'grow');
  const others = told.filter(({ id }) => id !== 'grow');
  if (!grow || others.length === 0) return 'Too few creators to compare advice with real returns';
  return others.every(({ realReturn }) => realReturn < grow.realReturn)
    ? `Creators to grow returned ${signed(grow.realReturn, fmt)}, more than all others`
    : 'The creators to grow were not those with the best returns';
}

export function adviceSentences({ advice }: ScoreAuditReport, fmt: Format): string[] {
  const all = advice.filter(({ realReturn }) => realReturn !== null);
  const parts = all.map(
    ({ advice: id, creators, realReturn }) =>
      `${adviceName(id).toLowerCase()} ${signed(realReturn ?? 0, fmt)} (${fmt.count(creators)} creators)`,
  );
  return [
    'Revenue that the posts really caused, less what was paid, per unit of money paid. The advice was worked out from the same days, without the truth.',
    parts.length > 0 ? `${capital(list(parts))}.` : 'Nothing was paid to anybody.',
  ];
}

export const signed = (value: number, fmt: Format): string => fmt.signed(value, (v) => fmt.percent(v));
