import type { AuditTable, ScoreAudit } from '../judge/score-audit.ts';
import { round, roundDrawn } from '../stats/round.ts';
import type { ScoreAuditReport, ScoreAuditTable } from './contract.ts';

/** What the judge found of the scores, rounded. */
export const scoreAuditReport = (audit: ScoreAudit): ScoreAuditReport => ({
  ...audit,
  same: tableOf(audit.same),
  planned: audit.planned && tableOf(audit.planned),
  forecast: audit.forecast && tableOf(audit.forecast),
  advice: audit.advice.map(({ spend, realReturn, ...rest }) => ({
    ...rest,
    spend: round(spend),
    realReturn: orNull(realReturn),
  })),
});

const tableOf = ({ creators, guides }: AuditTable): ScoreAuditTable => ({
  creators,
  guides: guides.map(({ sales, perDollar, ...guide }) => ({
    ...guide,
    sales: orNull(sales),
    perDollar: orNull(perDollar),
  })),
});

const orNull = (value: number): number | null => (Number.isFinite(value) ? roundDrawn(value) : null);
