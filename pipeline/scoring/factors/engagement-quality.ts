import { engagementQuality as qualityOf } from '../engagement-quality.ts';
import type { Factor } from '../factor.ts';
import { normalPosteriors, samplesOf } from '../normal-shrink.ts';

export const engagementQuality: Factor = {
  id: 'engagement-quality',
  label: 'Engagement quality',
  doc: 'Weighted likes, comments, saves and shares of a typical post per 1,000 followers: the geometric mean over posts, organic ones too, shrunk towards the peers where there are few.',
  unit: 'per 1,000 followers',
  among: 'peers',
  measure({ posts, roster, peers, facts, settings, random, draws }) {
    const quality = qualityOf(posts, roster, settings.engagement);
    // Posts without any engagement have no logarithm.
    const samples = samplesOf(quality.map(Math.log1p), posts.creator, roster.size);
    const values = new Float64Array(roster.size).fill(Number.NaN);
    const drawn = new Float64Array(roster.size * draws).fill(Number.NaN);
    const posteriors = peers.groups.map(({ members }) => {
      const found = normalPosteriors(samples, members);
      return new Map(Array.from(members, (c, at) => [c, found[at] ?? null]));
    });
    for (let c = 0; c < roster.size; c++) {
      const posterior = posteriors[peers.of[c] as number]?.get(c);
      if (!posterior) continue;
      values[c] = Math.expm1(posterior.mean);
      for (let d = 0; d < draws; d++)
        drawn[c * draws + d] = Math.expm1(posterior.mean + posterior.deviation * random.normal());
    }
    return {
      values,
      draws: drawn,
      missing(c) {
        if (!Number.isNaN(values[c])) return null;
        if (facts.posts[c] === 0) return 'no posts';
        return (roster.followers[c] as number) > 0 ? 'no likes counted' : 'no followers given';
      },
    };
  },
};
