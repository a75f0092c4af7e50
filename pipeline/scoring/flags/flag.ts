import type { ScoringSettings } from '../../config.ts';
import type { CreatorFacts } from '../creator-facts.ts';
import type { Peers } from '../peers.ts';
import type { PostFacts } from '../post-facts.ts';
import type { Roster } from '../roster.ts';
import type { TouchFacts } from '../touch-facts.ts';

/** What flags look at. */
export interface Looks {
  readonly roster: Roster;
  readonly posts: PostFacts;
  readonly facts: CreatorFacts;
  readonly peers: Peers;
  /** Null without a log that names posts. */
  readonly touches: TouchFacts | null;
  readonly settings: ScoringSettings;
}

/** An anomaly to look for. What it takes away from the authenticity stands in the config under its id: `scoring.flagPenalty`. */
export interface FlagRule {
  readonly id: string;
  readonly label: string;
  /** A sentence: what it finds, and from how much evidence on. */
  readonly doc: string;
  /** Every creator about whom there is enough to tell. */
  check(looks: Looks): Check[];
}

/** What a rule saw of one creator. */
export interface Check {
  /** Of the rule. */
  readonly id: string;
  /** Number in the roster. */
  readonly creator: number;
  /** Whether it is an anomaly: a flag. */
  readonly found: boolean;
  /** What the creator has, and what peers have. */
  readonly value: number;
  readonly usual: number;
  /** Robust standard deviations from the peers; null for counts, which have a chance instead. */
  readonly distance: number | null;
  /** Chance of so few under the rate of the peers; null for distances. */
  readonly chance: number | null;
  /** Posts, touches or clicks on which it rests. */
  readonly evidence: number;
}
