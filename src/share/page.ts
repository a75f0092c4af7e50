/** What a page says of itself to its scripts: data attributes of <body>, written by layouts/Page.astro. */
export interface PageFacts {
  build: string;
  /** Its headline numbers, as site/headline-code.ts writes them. */
  was: string;
  locale: string;
  currency: string;
  /** `Hemline, January 1, 2024 to December 31, 2024. Data: ...` */
  source: string;
}

export function pageFacts(): PageFacts {
  const { build = '', was = '', locale = 'en-US', currency = 'USD', source = '' } = document.body.dataset;
  return { build, was, locale, currency, source };
}
