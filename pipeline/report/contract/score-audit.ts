/**
 * What scores are worth against a truth that they never saw. Correlations are Spearman's, from -1 to 1, over creators with sponsored posts:
 * with the orders that these really cause, and with the revenue that they really cause per unit of money spent.
 */
export interface ScoreAuditReport {
  /** Truth and data of the same days. */
  same: ScoreAuditTable;
  /** Data of the first two thirds of the days against the posts of the last third: when their reach, brand and price are known beforehand. */
  planned: ScoreAuditTable | null;
  /** The same against the mean later post of a creator, when nothing is known of it beforehand. */
  forecast: ScoreAuditTable | null;
  /** Creators who are High with at least the chance `sure`: as they are, and when touches are dealt out anew among like posts. */
  shuffled: { sure: number; real: number; shuffled: number; scored: number };
  /** Flags against the accounts that bought most of their followers. */
  fraud: {
    creators: number;
    heavy: number;
    any: { flagged: number; hits: number };
    rules: { id: string; label: string; flagged: number; hits: number }[];
  };
  /** How many intervals of the orders that a creator caused hold the truth: all who were booked, and those with at least `orders` expected orders. */
  coverage: {
    level: number;
    all: { creators: number; held: number };
    large: { orders: number; creators: number; held: number };
  };
  /** What the creators of each advice really returned: caused revenue less spend, per unit of spend; null where nothing was spent. */
  advice: { advice: string; creators: number; spend: number; realReturn: number | null }[];
}

export interface ScoreAuditTable {
  /** Creators who could be judged. */
  creators: number;
  /** Ours first. Null for a guide that does not vary. */
  guides: { id: string; label: string; own: boolean; sales: number | null; perDollar: number | null }[];
}
