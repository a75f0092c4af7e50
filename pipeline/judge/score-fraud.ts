import type { Evidence } from '../scoring/evidence.ts';
import { flagRules } from '../scoring/flags/index.ts';
import type { TruthFile } from '../simulate/truth-file.ts';

/** How well flags find the accounts that bought most of their followers. */
export interface FraudFound {
  creators: number;
  heavy: number;
  /** By rule, and any of them. */
  rules: { id: string; label: string; flagged: number; hits: number }[];
  any: { flagged: number; hits: number };
}

export function fraudFound({ roster, flags }: Evidence, { influencers }: TruthFile): FraudFound {
  const heavy = new Set(
    influencers.filter(({ heavyFraud }) => heavyFraud).map(({ influencer_id: id }) => roster.find(id)),
  );
  const count = (of: (rule: string) => boolean): { flagged: number; hits: number } => {
    const flagged = new Set(flags.filter(({ id }) => of(id)).map(({ creator }) => creator));
    return { flagged: flagged.size, hits: [...flagged].filter((creator) => heavy.has(creator)).length };
  };
  return {
    creators: roster.size,
    heavy: heavy.size,
    rules: flagRules.map(({ id, label }) => ({ id, label, ...count((rule) => rule === id) })),
    any: count(() => true),
  };
}
