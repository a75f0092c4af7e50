import type { AttributionReport, ContentReport, QualityReport } from './report/contract.ts';
import type { Inputs } from './inputs.ts';
import type { Judgement } from './judge/index.ts';
import type { WorldJudgement } from './judge/world.ts';
import { isResponse, type NoResponses, type Responses } from './response/index.ts';
import { isScored, type Scores, type Unscored } from './scoring/scores.ts';
import type { Finding } from './validate/finding.ts';

/** What the lines of a build say of its stages. */
export function describeRows({ readings }: Inputs): string {
  const read = readings.flatMap(({ result }) => result ?? []);
  const total = (of: (r: (typeof read)[number]) => number): string =>
    read.reduce((a, r) => a + of(r), 0).toLocaleString('en-US');
  return `${String(read.length)} tables, ${total((r) => r.rowsIn)} rows: ${total((r) => r.rowsKept)} kept, ${total((r) => r.rowsRejected)} rejected`;
}

export function describeChecks(checks: readonly Finding[]): string {
  const of = (severity: Finding['severity']): string =>
    String(checks.filter((check) => check.severity === severity).length);
  return `${of('pass')} checks passed, ${of('review')} to review, ${of('fail')} failed`;
}

/** With what reading found beside the checks: the numbers of the data-quality page. */
export function describeVerdict({ verdict, findings }: QualityReport): string {
  const open = findings.filter(({ severity }) => severity !== 'pass').length;
  if (open === 0) return verdict;
  return `${verdict}, ${String(open)} ${open === 1 ? 'finding' : 'findings'} on the data-quality page`;
}

export const describeTruth = ({ dimensions }: WorldJudgement): string =>
  `models against the truth of this world, by ${dimensions.map(({ label }) => label.toLowerCase()).join(', ')}`;

export function describeJudgement(judgement: Judgement | null): string {
  if (judgement === null) return 'switched off';
  const { world, trials, nearest } = judgement;
  const worlds = `${String(trials.panel?.worlds ?? 0)} small worlds, ${String(trials.dials.length)} dials`;
  if (world) return `${worlds}, the truth of this one`;
  return nearest ? `${worlds}; nearest scenario ${nearest.scenario}` : worlds;
}

export function describeScores(scores: Scores | Unscored): string {
  if (!isScored(scores)) return `none: ${scores.reason}`;
  const { scored, evidence, draws } = scores;
  const flagged = new Set(evidence.flags.map(({ creator }) => creator)).size;
  return `${scored.length.toLocaleString('en-US')} of ${evidence.roster.size.toLocaleString('en-US')} creators, ${flagged.toLocaleString('en-US')} flagged, ${String(draws)} draws`;
}

export function describeCredits({ results, empty }: AttributionReport): string {
  if (!results) return empty?.text ?? '';
  const ran = results.models.filter((model) => model.unavailable === null);
  return `${String(ran.length)} models, ${String(results.channels.length)} channels, ${String(results.views.filter(({ unavailable }) => unavailable === null).length)} views, ${results.totals.creditedOrders.toLocaleString('en-US')} orders, ${String(results.draws)} draws`;
}

export function describeContent({ results, empty }: ContentReport): string {
  if (!results) return empty?.text ?? '';
  const { posts, creators, scopes } = results;
  return `${posts.toLocaleString('en-US')} posts of ${creators.toLocaleString('en-US')} creators, ${String(scopes.length - 1)} platforms`;
}

export function describeBudget(responses: Responses | NoResponses): string {
  if (!isResponse(responses)) return `none: ${responses.reason}`;
  const { market, brands } = responses;
  const creators = market.segments.reduce((total, segment) => total + segment.creators.length, 0);
  return `${String(market.segments.length)} segments, ${creators.toLocaleString('en-US')} creators, ${String(brands.length)} brands, ${market.levels.basis}, ${String(market.draws)} draws`;
}
