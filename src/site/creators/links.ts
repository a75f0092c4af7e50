import { GROUPS } from '../influencers/roster.ts';
import { url } from '../url.ts';
import type { CreatorView } from './view.ts';

export interface ListLink {
  href: string;
  text: string;
}

/** The list with filters that this creator passes, and the comparison with the similar ones. */
export function listLinks({ roster, own, i }: CreatorView): ListLink[] {
  const value = (group: (typeof GROUPS)[number]) => roster.values[group][roster.code[group][i] ?? 0] ?? '';
  const list = (...groups: (typeof GROUPS)[number][]): ListLink => ({
    href: `${url('/influencers/')}?${new URLSearchParams(groups.map((group) => [group, value(group).replaceAll(',', ';')]))}#list`,
    text: groups.map(value).join(', '),
  });
  const others = (own.similar[i] ?? []).slice(0, 3).map((c) => roster.slug[c] ?? '');
  const compare = [roster.slug[i], ...others].join('.');
  return [
    list('platform', 'tier'),
    list('platform', 'tier', 'category'),
    list('country', 'category'),
    ...(others.length > 0
      ? [
          {
            href: `${url('/influencers/')}?compare=${compare}#compare`,
            text: 'side by side with the nearest three',
          },
        ]
      : []),
  ];
}
