import type { Dataset } from '../dataset.ts';
import { boolean, day, id, integer, money, openCategory, text } from '../kinds/index.ts';
import { formats, platforms } from './words.ts';

const reaction = (doc: string, example: string) =>
  integer({ doc, example, unit: 'per post', min: 0, max: 1e10 });

export const posts = {
  name: 'posts',
  doc: 'Posts: what was published, what it cost and how it did',
  expectedFile: 'posts.csv',
  key: 'post_id',
  requireOneOf: [],
  repeatedRows: 'once',
  feeds: ['/influencers/', '/content/', '/calculator/', '/brands/', '/data-quality/'],
  columns: {
    post_id: id({ doc: 'Name of the post in the other tables', example: 'P000123', required: true }),
    influencer_id: id({
      doc: 'Who posted',
      example: 'I0042',
      required: true,
      references: 'influencers.influencer_id',
      aliases: ['creator_id'],
    }),
    brand_id: id({ doc: 'Who paid; empty unless sponsored', example: 'B01', references: 'brands.brand_id' }),
    platform: openCategory({ doc: 'Where it was posted', example: 'TikTok', known: platforms }),
    post_date: day({
      doc: 'Day of publication, UTC',
      example: '2024-06-18',
      required: true,
      aliases: ['date', 'published_at', 'posted_at'],
    }),
    post_time_hour: integer({
      doc: 'Hour of publication',
      example: '18',
      unit: 'hour of the day',
      min: 0,
      max: 23,
    }),
    day_of_week: integer({
      doc: 'Weekday of the day of publication, 0 is Monday',
      example: '1',
      unit: 'weekday',
      min: 0,
      max: 6,
    }),
    content_type: openCategory({
      doc: 'Format',
      example: 'reel',
      known: formats,
    }),
    caption_length: integer({
      doc: 'Length of the caption',
      example: '180',
      unit: 'characters',
      min: 0,
      max: 1e6,
    }),
    hashtag_count: integer({ doc: 'Hashtags in the caption', example: '6', min: 0, max: 1000 }),
    has_cta: boolean({ doc: 'Whether it asks to do something', example: 'true' }),
    product_count: integer({ doc: 'Products shown', example: '2', min: 0, max: 1000 }),
    visual_style: openCategory({
      doc: 'Style of the picture',
      example: 'lifestyle',
      known: ['lifestyle', 'product_shot', 'behind_scenes', 'user_generated', 'editorial'],
    }),
    dominant_color: text({ doc: 'Colour that fills most of the picture', example: 'beige' }),
    is_sponsored: boolean({ doc: 'Whether a brand paid for it', example: 'true', aliases: ['sponsored'] }),
    discount_code_present: boolean({ doc: 'Whether it shows a discount code', example: 'false' }),
    likes: reaction('Likes', '1520'),
    comments: reaction('Comments', '48'),
    shares: reaction('Shares', '31'),
    saves: reaction('Saves', '96'),
    reach: reaction('People who saw it', '21400'),
    impressions: reaction('Times it was shown', '25100'),
    cost: money({ doc: 'Really paid for the post; 0 when organic', example: '850', min: 0, max: 1e8 }),
  },
} as const satisfies Dataset;
