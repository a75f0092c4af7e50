/** How the field writes the channel ids of docs/data_dictionary.md; a user's own names are shown as they are. */
const LABELS: ReadonlyMap<string, string> = new Map([
  ['paid_social', 'Paid social'],
  ['retargeting', 'Retargeting'],
  ['search', 'Search'],
  ['email', 'E-mail'],
  ['direct', 'Direct'],
  ['influencer', 'Influencer'],
  ['organic_social', 'Organic social'],
  ['referral', 'Referral'],
  ['affiliate', 'Affiliate'],
  ['display', 'Display'],
]);

/** Labels of channels. */
export const channelLabels = (ids: readonly string[]): ReadonlyMap<string, string> =>
  labelsIn(ids, new Map());

/** Labels by id; where two would read the same (`email` beside `E-mail`), each keeps its id. @param given what the data call them */
export function labelsIn(
  ids: readonly string[],
  given: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const label = (id: string): string => given.get(id) ?? LABELS.get(id) ?? id;
  const uses = Map.groupBy(ids, label);
  return new Map(ids.map((id) => [id, uses.get(label(id))?.length === 1 ? label(id) : id]));
}
