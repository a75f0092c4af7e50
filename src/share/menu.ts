import { embedCode } from './embed-code.ts';
import { figureFacts, fileName } from './figure-facts.ts';
import { copy, viewAddress, viewLink } from './link.ts';
import { save } from './save.ts';
import { tableCsv } from './table-csv.ts';

interface Action {
  label: string;
  /** @returns what a reader is told, or null */
  run(figure: HTMLElement): Promise<string | null>;
  /** Whether the figure has any use for it; without a word it has. */
  wanted?(figure: HTMLElement): boolean;
}

/** Room for the line on the source beneath an embedded figure. */
const SOURCE_LINE = 72;

const ACTIONS: readonly Action[] = [
  {
    label: 'Copy link',
    run: (figure) => copied(viewLink(figure.id).href, 'The link'),
  },
  {
    label: 'Copy embed code',
    run: (figure) => {
      const height = figure.getBoundingClientRect().height + SOURCE_LINE;
      const code = embedCode(viewAddress(figure.id), { title: figureFacts(figure).title, height });
      return copied(code, 'The code');
    },
  },
  {
    label: 'Save table (CSV)',
    run: (figure) => {
      save(fileName(figure, 'csv'), new Blob([tableCsv(figure)], { type: 'text/csv;charset=utf-8' }));
      return Promise.resolve(null);
    },
    // Elsewhere there is a link to the file.
    wanted: (figure) => figure.dataset['file'] !== undefined,
  },
  { label: 'Save PNG', run: async (figure) => (await import('./picture/index.ts')).savePng(figure) },
  { label: 'Save SVG', run: async (figure) => (await import('./picture/index.ts')).saveSvg(figure) },
  {
    label: 'Save description (JSON)',
    run: (figure) => {
      const text = `${JSON.stringify(figureFacts(figure), null, 2)}\n`;
      save(fileName(figure, 'json'), new Blob([text], { type: 'application/json' }));
      return Promise.resolve(null);
    },
  },
];

/** The reader's own share sheet, on phones mostly. */
const SHEET: Action = {
  label: 'Share with an app',
  run: async (figure) => {
    const { title } = figureFacts(figure);
    await navigator.share({ title: document.title, text: title, url: viewLink(figure.id).href });
    return null;
  },
};

/** Fills the menu of a figure, the first time that it is opened. */
export function fillMenu(details: HTMLDetailsElement): void {
  const figure = details.closest<HTMLElement>('figure.fig');
  if (!figure) return;
  const status = document.createElement('p');
  status.role = 'status';
  const list = document.createElement('ul');
  // Not in the type, as the library takes it for granted: it is missing on many desktops and without https.
  const actions = 'share' in navigator ? [...ACTIONS, SHEET] : ACTIONS;
  const wanted = actions.filter((action) => action.wanted?.(figure) ?? true);
  list.append(...wanted.map((action) => item(action, figure, status)));
  details.append(list, status);
}

function item({ label, run }: Action, figure: HTMLElement, status: HTMLElement): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'plain';
  button.textContent = label;
  button.addEventListener('click', () => {
    void run(figure).then(
      (said) => (status.textContent = said),
      (error: unknown) => (status.textContent = failed(label, error)),
    );
  });
  const entry = document.createElement('li');
  entry.append(button);
  return entry;
}

/** A reader who closes the share sheet has made no mistake. */
const failed = (label: string, error: unknown) =>
  error instanceof DOMException && error.name === 'AbortError'
    ? ''
    : `“${label}” did not work in this browser. The table and the CSV hold the same numbers.`;

async function copied(text: string, what: string): Promise<string> {
  return (await copy(text)) ? `${what} is copied.` : `Copying is not allowed here. ${what}: ${text}`;
}
