import { numbers, shares } from '../setting.ts';
import { ASSUMED } from './assumed.ts';

const format = { doc: 'posts by format', source: ASSUMED } as const;
const range = { source: ASSUMED, min: 0, max: 5000 } as const;

/** How posts look: nothing here changes who sees a post or what it sells, but for the reach of formats. */
export const looks = {
  formats: {
    Instagram: shares({ photo: 0.3, carousel: 0.25, reel: 0.35, story: 0.1 }, format),
    TikTok: shares({ video: 1 }, format),
    YouTube: shares({ video: 0.6, shorts: 0.4 }, format),
    Twitter: shares({ text: 0.45, photo: 0.35, video: 0.2 }, format),
  },
  formatReach: numbers(
    { photo: 0.67, carousel: 0.75, reel: 1.5, story: 0.6, video: 1, shorts: 1.2, text: 0.9 },
    {
      doc: 'reach of a format against the mean post of its platform',
      unit: 'times, before scaling to mean 1',
      source: ['creatorsjet-formats', 'napolify-reach', 'minter-reach'],
      note: 'reel against photo and against carousel near the published ratios, stories higher than published, the others assumed',
      min: 0.01,
      max: 100,
    },
  ),
  style: shares(
    { lifestyle: 0.34, product_shot: 0.22, behind_scenes: 0.14, user_generated: 0.18, editorial: 0.12 },
    { doc: 'posts by visual style', source: ASSUMED },
  ),
  color: shares(
    {
      black: 0.16,
      white: 0.16,
      beige: 0.14,
      blue: 0.12,
      red: 0.1,
      green: 0.09,
      pink: 0.09,
      brown: 0.06,
      grey: 0.05,
      yellow: 0.03,
    },
    { doc: 'posts by dominant colour', source: ASSUMED },
  ),
  callToAction: numbers(
    { organic: 0.35, sponsored: 0.65 },
    { doc: 'posts that ask to do something', unit: 'share of posts', source: ASSUMED, min: 0, max: 1 },
  ),
  captionLength: numbers(
    { Instagram: 180, TikTok: 90, YouTube: 300, Twitter: 130 },
    { ...range, doc: 'median length of a caption', unit: 'characters' },
  ),
  hashtags: numbers(
    { Instagram: 7, TikTok: 5, YouTube: 4, Twitter: 1.5 },
    { ...range, doc: 'mean hashtags of a post', unit: 'hashtags', max: 30 },
  ),
  products: numbers(
    { organic: 0.6, sponsored: 1.8 },
    { ...range, doc: 'mean products shown', unit: 'products', max: 30 },
  ),
};
