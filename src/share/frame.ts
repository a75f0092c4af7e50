import { prefetchLikely } from './prefetch.ts';

/** What every page does when it opens; all else is loaded when a reader reaches for it, or a link asks for it. */
const asked = new URLSearchParams(location.search);
if (asked.get('embed') === '1') {
  // So that the whole page does not flash up before the figure stands alone.
  const { classList } = document.documentElement;
  classList.add('waiting');
  void import('./embed.ts').then(({ embed }) => embed()).finally(() => classList.remove('waiting'));
}

const notice = document.querySelector<HTMLElement>('[data-build-note]');
if (notice && asked.has('build')) void import('./build-note.ts').then(({ tellBuild }) => tellBuild(notice));

// Captured: a toggle does not bubble.
document.addEventListener(
  'toggle',
  ({ target }) => {
    if (!(target instanceof HTMLDetailsElement) || target.dataset['share'] === undefined) return;
    if (target.open && target.childElementCount === 1)
      void import('./menu.ts').then(({ fillMenu }) => fillMenu(target));
  },
  true,
);

prefetchLikely();
