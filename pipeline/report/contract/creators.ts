/**
 * What the pages of single creators show beside influencers.json. Columns and numbers of creators are in the order of
 * `InfluencerResults.creators`.
 */
export interface CreatorsReport {
  /** Null when influencers.json has no results. */
  results: CreatorResults | null;
}

export interface CreatorResults {
  posts: PostColumns;
  /** In the order of `InfluencerResults.flagRules`. */
  checks: CheckColumns[];
  /** Numbers of the nearest creators of each, nearest first. */
  similar: number[][];
}

/** Posts of the reported days, creator by creator and in the order of time. */
export interface PostColumns {
  /** The posts of creator i are those from `from[i]` up to, without, `from[i + 1]`. */
  from: number[];
  /** Day 0, an ISO date in UTC; null without posts. */
  firstDay: string | null;
  /** Days since then. */
  day: number[];
  /** 1 or 0. */
  sponsored: number[];
  /** Likes, comments, shares and saves; null where not even likes were counted. */
  engagements: (number | null)[];
}

/** What a rule for anomalies saw, creator by creator; null where there was too little to tell. */
export interface CheckColumns {
  value: (number | null)[];
  /** What peers have. */
  usual: (number | null)[];
  /** Posts, touches or clicks on which it rests. */
  evidence: (number | null)[];
  /** True for an anomaly, which is then one of `InfluencerResults.flags`. */
  found: boolean[];
}
