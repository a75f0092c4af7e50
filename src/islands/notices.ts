import { copy, viewLink } from '../share/link.ts';
import type { Ignored } from './url-state.ts';

const LONGEST = 40;

const cut = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

/** Says which part of a link means nothing here; hides itself when all of it does. */
export function tellIgnored(host: HTMLElement, ignored: Ignored[], note = ''): void {
  const parts = ignored.map(({ key, text }) => `${key}: “${cut(text)}”`);
  const unknown =
    parts.length > 0
      ? `This link asks for something that this report does not have (${parts.join(', ')}). The usual view is shown instead.`
      : '';
  standing.set(host, [unknown, note].filter(Boolean).join(' '));
  tell(host, '');
}

/** What the link itself gave reason to say; it stands as long as the link does. */
const standing = new WeakMap<HTMLElement, string>();

/** Says something of the view that is shown, after what the link gave reason to say. */
export function tell(host: HTMLElement, text: string): void {
  const notice = host.querySelector<HTMLElement>('[data-notice]');
  if (!notice) return;
  notice.textContent = [standing.get(host), text].filter(Boolean).join(' ');
  notice.hidden = notice.textContent === '';
}

/** The numbers of another view could not be fetched. */
export function tellFailed(host: HTMLElement): void {
  tell(
    host,
    'The numbers of that view could not be loaded, so the page shows what it showed before. Try again, or open the CSV beneath a figure.',
  );
}

/** Emptied first, so that the same sentence is read again when it is true again. */
export function announce(host: HTMLElement, sentence: string): void {
  const status = host.querySelector('[data-status]');
  if (!status) return;
  status.textContent = '';
  requestAnimationFrame(() => (status.textContent = sentence));
}

/** A copied link names the build that it was copied from, and its headline numbers. */
export async function copyLink(host: HTMLElement): Promise<void> {
  const copied = await copy(viewLink().href);
  // The address bar holds the whole state in any case.
  announce(
    host,
    copied ? 'Link copied.' : 'Copying is not allowed here; the address bar holds the same link.',
  );
  confirm(host, copied ? 'Link copied' : 'Copy it from the address bar');
}

function confirm(host: HTMLElement, text: string): void {
  const button = host.querySelector('[data-copy]');
  if (!button) return;
  const before = button.getAttribute('data-copy') ?? 'Copy link';
  button.textContent = text;
  setTimeout(() => (button.textContent = before), 2500);
}
