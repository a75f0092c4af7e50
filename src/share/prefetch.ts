/** Links to pages that a reader is likely to open next. */
const LIKELY = 'a[data-prefetch]';

/**
 * Fetches a page when a pointer or the keyboard comes to its link: a tenth of a second before it is opened. Not for readers who save
 * data. Astro's own prefetching does the same in a file of its own, which would be one request too many on every page.
 */
export function prefetchLikely(): void {
  const { connection } = navigator as Navigator & { connection?: { saveData: boolean } };
  if (connection?.saveData) return;
  const known = new Set([location.pathname]);
  const fetchPage = ({ target }: Event): void => {
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>(LIKELY) : null;
    if (!link || known.has(link.pathname)) return;
    known.add(link.pathname);
    const hint = document.createElement('link');
    hint.rel = 'prefetch';
    hint.href = link.href;
    document.head.append(hint);
  };
  document.addEventListener('pointerover', fetchPage, { passive: true });
  document.addEventListener('focusin', fetchPage, { passive: true });
}
