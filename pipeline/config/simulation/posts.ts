import { number } from '../setting.ts';
import { ASSUMED, share } from './assumed.ts';

/** Who pays for posts, and how they are seen. */
export const posts = {
  sponsoredSmall: share(0.1, 'posts of nano and micro creators that a brand paid for'),
  sponsoredLarge: share(0.25, 'posts of mid creators and above that a brand paid for'),
  code: share(0.3, 'sponsored posts with a discount code'),
  sameCategory: number(3, {
    doc: 'how much likelier a brand books a creator of its own category',
    source: ASSUMED,
    min: 1,
    max: 100,
  }),
  reachPower: number(0.85, {
    doc: 'a post is seen in proportion to its reach to this power',
    source: ASSUMED,
    min: 0,
    max: 2,
  }),
};
