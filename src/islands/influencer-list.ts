import { compareTable } from '../charts/influencers-compare.ts';
import { listFoot, type ListContext } from '../charts/influencers-list.ts';
import { culprits, type Sieve } from '../site/influencers/filters.ts';
import { isDown, PAGE, sortKey, type View } from '../site/influencers/view.ts';
import { h, type Tree } from '../site/node.ts';
import { capital, plural } from '../site/words.ts';
import { element, say } from './elements.ts';
import { askedText, FILTER_NAMES } from './influencer-asked.ts';

const part = (host: HTMLElement, name: string) => host.querySelector<HTMLElement>(`[data-${name}]`);

/** What stands around the rows: heads, foot, counts, and the buttons that turn pages. */
export function drawFrame(
  host: HTMLElement,
  { shown, view, context }: { shown: number; view: View; context: ListContext },
): void {
  const from = (view.page - 1) * PAGE;
  const last = Math.min(from + PAGE, shown);
  say(part(host, 'foot'), listFoot({ first: from + 1, last, shown }, context));
  say(part(host, 'count'), context.fmt.count(shown));
  // Paper has no controls that would show what was asked for.
  say(part(host, 'asked'), askedText(view, context.fmt));
  drawPager(host, view.page, last < shown);
  drawHeads(host, view);
}

function drawPager(host: HTMLElement, page: number, more: boolean): void {
  for (const button of host.querySelectorAll<HTMLButtonElement>('[data-page]'))
    button.disabled = button.dataset['page'] === '1' ? !more : page <= 1;
}

function drawHeads(host: HTMLElement, { sort }: View): void {
  const choice = host.querySelector<HTMLSelectElement>('select[name=sort]');
  if (choice) choice.value = sort;
  for (const head of host.querySelectorAll<HTMLElement>('th[data-sort]')) {
    if (head.dataset['sort'] !== sortKey(sort)) head.removeAttribute('aria-sort');
    else head.setAttribute('aria-sort', isDown(sort) ? 'descending' : 'ascending');
  }
  const lead = host.querySelector('[data-lead] > span')?.previousSibling;
  const label =
    host
      .querySelector(`th[data-sort="${sortKey(sort)}"] button`)
      ?.textContent?.trim()
      .split(',')[0] ?? '';
  say(lead, `${leadText(sort, label)} `);
}

const WORDS = ['name', 'platform', 'tier', 'advice'];

function leadText(sort: View['sort'], label: string): string {
  const key = sortKey(sort);
  if (WORDS.includes(key)) return `Sorted by ${label.toLowerCase()}${isDown(sort) ? ', backwards' : ''}.`;
  return `${isDown(sort) ? 'Highest' : 'Lowest'} ${label.charAt(0).toLowerCase()}${label.slice(1)} first.`;
}

/** Which filter empties the list, each with a button that takes it away. */
export function drawEmpty(
  host: HTMLElement,
  { sieve, context }: { sieve: Sieve; context: ListContext },
): void {
  const place = part(host, 'empty');
  if (!place) return;
  const { fmt } = context;
  const ways = culprits(sieve);
  const creators = (n: number) => `${fmt.count(n)} ${plural(n, 'creator')}`;
  const lead =
    ways.length > 0
      ? 'No creator passes all of these filters. Without one of them there would be some:'
      : 'No creator passes these filters, and taking away one of them alone is not enough.';
  const buttons = ways.map(({ id, left }) =>
    h(
      'p',
      {},
      h(
        'button',
        { type: 'button', class: 'chip', 'data-drop': id },
        `Take away ${FILTER_NAMES[id]}: ${creators(left)}`,
      ),
    ),
  );
  const clear = h(
    'p',
    {},
    h('button', { type: 'button', class: 'plain', 'data-clear': true }, 'Clear all filters'),
  );
  place.replaceChildren(element(h('div', { class: 'empty-list' }, h('p', {}, lead), buttons, clear)));
  place.hidden = false;
  showTable(host, false);
}

function showTable(host: HTMLElement, on: boolean): void {
  for (const part of host.querySelectorAll<HTMLElement>('.roster, .pager')) part.hidden = !on;
}

export function hideEmpty(host: HTMLElement): void {
  const place = part(host, 'empty');
  if (place && !place.hidden) {
    place.replaceChildren();
    place.hidden = true;
    showTable(host, true);
  }
}

/** The tray at the foot of the window, and the table that it leads to. */
export function drawCompared(host: HTMLElement, chosen: readonly number[], context: ListContext): void {
  const [tray, side] = [part(host, 'tray'), part(host, 'side')];
  if (!tray || !side) return;
  tray.hidden = chosen.length === 0;
  tray.replaceChildren(...(chosen.length > 0 ? trayParts(chosen, context).map((tree) => element(tree)) : []));
  const title = h('h2', { class: 'h2' }, 'Side by side');
  side.replaceChildren(
    ...(chosen.length > 0 ? [title, compareTable(chosen, context)].map((t) => element(t)) : []),
  );
  for (const box of host.querySelectorAll<HTMLInputElement>('input[data-compare]'))
    box.checked = chosen.some((i) => context.roster.slug[i] === box.dataset['compare']);
}

const trayParts = (chosen: readonly number[], { roster }: ListContext): Tree[] => [
  h('span', {}, 'Compare'),
  ...chosen.map((i) =>
    h(
      'button',
      {
        type: 'button',
        class: 'chip',
        'data-remove': roster.slug[i],
        'aria-label': `Remove ${roster.name[i] ?? ''}`,
      },
      `@${roster.name[i] ?? ''} \u00d7`,
    ),
  ),
  h('a', { href: '#compare' }, capital('side by side')),
];
