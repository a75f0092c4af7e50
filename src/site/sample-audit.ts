/** A small audit of scores for tests: invented, but consistent in itself. */
import type { ScoreAuditReport, ScoreAuditTable } from '../../pipeline/report/contract.ts';

export interface AuditOptions {
  /** Correlation of the estimate and of the best other guide with real returns. */
  own?: number;
  other?: number;
  creators?: number;
  /** Accounts that bought most of their followers. */
  heavy?: number;
  planned?: boolean;
  /** Real return of the creators to grow. */
  grow?: number | null;
}

export function sampleAudit({
  own = 0.7,
  other = 0.4,
  creators = 1000,
  heavy = 20,
  planned = true,
  grow = 1.2,
}: AuditOptions = {}): ScoreAuditReport {
  const table: ScoreAuditTable = {
    creators,
    guides: [
      { id: 'estimate', label: 'Estimated sales and return', own: true, sales: 0.94, perDollar: own },
      { id: 'score', label: 'Score', own: true, sales: -0.1, perDollar: 0.3 },
      { id: 'reach', label: 'Reach', own: false, sales: 0.8, perDollar: other },
      { id: 'naive-return', label: 'Naive return', own: false, sales: null, perDollar: null },
    ],
  };
  const hits = Math.min(heavy, 19);
  return {
    same: table,
    planned: planned ? table : null,
    forecast: planned ? table : null,
    shuffled: { sure: 0.9, real: 12, shuffled: 3, scored: creators },
    fraud: {
      creators,
      heavy,
      any: { flagged: hits + 5, hits },
      rules: [
        { id: 'likes-without-comments', label: 'Likes without comments', flagged: hits, hits },
        { id: 'engagement-outlier', label: 'Engagement far outside the peers', flagged: 5, hits: 0 },
      ],
    },
    coverage: {
      level: 0.9,
      all: { creators, held: Math.round(0.81 * creators) },
      large: { orders: 3, creators: 100, held: 80 },
    },
    advice: [
      { advice: 'grow', creators: 300, spend: 10_000, realReturn: grow },
      { advice: 'stop', creators: 20, spend: 20_000, realReturn: grow === null ? null : -0.7 },
      { advice: 'test-more', creators: 5, spend: 0, realReturn: null },
    ],
  };
}
