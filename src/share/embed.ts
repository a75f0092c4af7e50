import { viewAddress } from './link.ts';

/**
 * The embed form: `?embed=1#models` shows that figure alone, with its source and a link to the whole. Everything else is hidden, not
 * removed, so that a picker that draws the figure from the address goes on working.
 */
export function embed(): void {
  const asked = location.hash.slice(1);
  const figure = [...document.querySelectorAll<HTMLElement>('figure.fig')].find(({ id }) => id === asked);
  if (!figure) return;
  document.documentElement.classList.add('embed');
  for (let inner: HTMLElement = figure; inner !== document.body; inner = inner.parentElement ?? document.body)
    for (const other of inner.parentElement?.children ?? [])
      if (other !== inner && other instanceof HTMLElement) other.hidden = true;
  // A reader who follows a link leaves the frame, not the article around it.
  for (const link of figure.querySelectorAll<HTMLAnchorElement>('a[href]:not([download])')) outside(link);
  figure.append(sourceLine(figure.id));
}

function sourceLine(id: string): HTMLElement {
  const line = document.createElement('p');
  line.className = 'embed-source';
  const link = document.createElement('a');
  link.href = viewAddress(id).href;
  link.textContent = document.title;
  outside(link);
  // Set once more when it is used: the view may have changed since.
  link.addEventListener('click', () => (link.href = viewAddress(id).href));
  line.append('From ', link, '. ', document.body.dataset['source'] ?? '');
  return line;
}

function outside(link: HTMLAnchorElement): void {
  link.target = '_blank';
  link.rel = 'noopener';
}
