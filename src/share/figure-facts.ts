import { viewAddress } from './link.ts';
import { pageFacts } from './page.ts';

/** What a figure is, in words: what its description holds, and what stands beneath its picture. */
export interface FigureFacts {
  title: string;
  /** `Figure 1, January 1, 2024 to December 31, 2024`; without the days where the numbers are of no days. */
  figure: string;
  sentences: string[];
  note: string | null;
  /** Label of a control -> what it is set to; empty where a figure stands outside of all controls. */
  filters: Record<string, string>;
  source: string;
  /** Address of the paragraph on how it is computed. */
  method: string;
  /** File name of its table. */
  table: string;
  address: string;
  build: string;
}

const textOf = (element: Element | null | undefined) =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

export function figureFacts(figure: HTMLElement): FigureFacts {
  const part = (name: string) => figure.querySelector<HTMLElement>(`[data-part=${name}]`);
  const note = part('note');
  const { source, build } = pageFacts();
  return {
    title: textOf(part('title')),
    figure: textOf(figure.querySelector('.no')),
    sentences: [...(part('say')?.children ?? [])].map(textOf),
    note: note && !note.hidden ? textOf(note) : null,
    filters: filtersOf(figure),
    source,
    method: part('method')?.getAttribute('href') ? (part('method') as HTMLAnchorElement).href : '',
    table: fileName(figure, 'csv'),
    address: viewAddress(figure.id).href,
    build,
  };
}

/** A file of this figure, called as its CSV is: `hemline-attribution-models.png`. */
export function fileName(figure: HTMLElement, ending: string): string {
  const csv = figure.querySelector<HTMLAnchorElement>('[data-part=csv]')?.download.replace(/\.csv$/, '');
  return `${csv ?? figure.dataset['file'] ?? `hemline-${figure.id}`}.${ending}`;
}

/** The controls of the island around a figure, by their labels. */
function filtersOf(figure: HTMLElement): Record<string, string> {
  let island: HTMLElement | null = figure.parentElement;
  while (island && !island.localName.includes('-')) island = island.parentElement;
  const controls = island?.querySelectorAll<HTMLSelectElement | HTMLInputElement>(
    'select[name], input[name]',
  );
  return Object.fromEntries(
    [...(controls ?? [])].flatMap((control) => {
      const value = settingOf(control);
      return value === null ? [] : [[labelOf(control), value]];
    }),
  );
}

function labelOf(control: HTMLSelectElement | HTMLInputElement): string {
  const label = control.labels?.[0]?.cloneNode(true) as HTMLElement | undefined;
  label?.querySelectorAll('select, input').forEach((inner) => inner.remove());
  return textOf(label) || control.getAttribute('aria-label') || control.name;
}

/** What a control is set to as a reader sees it; null when it is not set. */
function settingOf(control: HTMLSelectElement | HTMLInputElement): string | null {
  if (control instanceof HTMLSelectElement)
    return [...control.selectedOptions].map(textOf).join(', ') || null;
  if (control.type === 'checkbox' || control.type === 'radio') return control.checked ? control.value : null;
  return control.value === '' ? null : control.value;
}
