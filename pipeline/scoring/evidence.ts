import type { ScoringSettings } from '../config.ts';
import type { Alignment } from './alignment.ts';
import type { CreatorFacts } from './creator-facts.ts';
import type { Check } from './flags/flag.ts';
import type { Peers } from './peers.ts';
import type { PostFacts } from './post-facts.ts';
import type { Roster } from './roster.ts';
import type { Sales } from './sales.ts';
import type { Sampler } from './sampler.ts';

/** Everything that factors measure. */
export interface Evidence {
  readonly roster: Roster;
  readonly posts: PostFacts;
  readonly facts: CreatorFacts;
  readonly peers: Peers;
  readonly sales: Sales;
  readonly alignment: Alignment;
  /** What the rules for anomalies saw, and which of it are anomalies. */
  readonly checks: readonly Check[];
  readonly flags: readonly Check[];
  readonly settings: ScoringSettings;
  readonly random: Sampler;
  /** Draws per creator. */
  readonly draws: number;
}
