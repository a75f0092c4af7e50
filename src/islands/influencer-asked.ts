import type { Format } from '../site/format.ts';
import { isSet, type FilterId } from '../site/influencers/filters.ts';
import { GROUPS } from '../site/influencers/roster.ts';
import { RANGES, type Filters, type Range } from '../site/influencers/view.ts';

export const FILTER_NAMES: Record<FilterId, string> = {
  text: 'name',
  platform: 'platform',
  tier: 'tier',
  category: 'category',
  country: 'country',
  segment: 'segment',
  followers: 'followers',
  score: 'score',
  price: 'price a post',
};

/** The filters that are set, in one sentence; empty without any. */
export function askedText(filters: Filters, fmt: Format): string {
  const many = ([...GROUPS, 'segment'] as const)
    .filter((id) => filters[id].length > 0)
    .map((id) => `${FILTER_NAMES[id]} ${filters[id].join(' or ')}`);
  const ranges = RANGES.filter((id) => isSet(filters[id])).map(
    (id) => `${FILTER_NAMES[id]} ${rangeText(filters[id], id === 'price' ? fmt.money : fmt.count)}`,
  );
  const name = filters.text === '' ? [] : [`${FILTER_NAMES.text} with \u201c${filters.text}\u201d`];
  const parts = [...many, ...ranges, ...name];
  return parts.length === 0 ? '' : `Only creators with: ${parts.join('; ')}.`;
}

export function rangeText(range: Range, write: (v: number) => string): string {
  const { min, max } = range;
  if (!isSet(range)) return 'Any';
  if (min === null) return `up to ${write(max ?? 0)}`;
  return max === null ? `from ${write(min)}` : `${write(min)} to ${write(max)}`;
}
