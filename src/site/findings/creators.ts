import type { NameSummary } from '../../../pipeline/report/contract.ts';
import { list, named } from '../words.ts';

const MOST = 6;

/** What a channel named after a platform stands for; null where no such channel holds touches of creators. */
export function creatorsSentence(channels: readonly NameSummary[]): string | null {
  const names = channels.filter((c) => c.creators && c.id !== 'influencer').map((c) => named(c.label));
  if (names.length === 0) return null;
  const ads = channels.find((c) => c.id === 'paid_social' && !c.creators);
  const some = names.length > MOST ? [...names.slice(0, MOST - 1), `${names.length - MOST + 1} more`] : names;
  const stand = names.length === 1 ? 'stands' : 'stand';
  return `${list(some)} ${stand} for creators’ posts seen there${ads ? `, ${named(ads.label)} for ads` : ''}.`;
}
