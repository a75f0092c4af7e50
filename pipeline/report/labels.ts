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

export const channelLabel = (id: string): string => LABELS.get(id) ?? id;
