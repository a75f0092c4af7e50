import { engagementQuality } from '../engagement-quality.ts';
import { samplesOf } from '../normal-shrink.ts';
import type { FlagRule } from './flag.ts';
import { outlying } from './outlying.ts';

export const engagementOutlier: FlagRule = {
  id: 'engagement-outlier',
  label: 'Engagement far outside the peers',
  doc: 'Weighted engagements per 1,000 followers of the mean post lie far above or below those of the peers; three posts or more.',
  check({ posts, roster, peers, settings }) {
    const quality = engagementQuality(posts, roster, settings.engagement);
    const { counts, means } = samplesOf(quality, posts.creator, roster.size);
    return outlying({
      id: this.id,
      peers,
      values: means,
      evidence: counts,
      limit: settings.flagDistance,
      side: 'both',
    });
  },
};
