/** Words that several tables share. All are open: other platforms and categories are kept and counted for review. */
export const platforms = ['Instagram', 'TikTok', 'YouTube', 'Twitter'] as const;

export const contentCategories = [
  'Luxury Fashion',
  'Streetwear',
  'Sustainable Fashion',
  'Fast Fashion',
  'Accessories',
  'Footwear',
  'Activewear',
  'Vintage/Thrift',
] as const;

export const audienceAges = ['18-24', '25-34', '35-44'] as const;

export const formats = ['photo', 'carousel', 'reel', 'story', 'video', 'shorts', 'text'] as const;

export const tiers = ['nano', 'micro', 'mid', 'macro', 'mega'] as const;

export const touchTypes = [
  'view',
  'click',
  'save',
  'like',
  'comment',
  'website_visit',
  'add_to_cart',
] as const;
