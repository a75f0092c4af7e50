import { pageFacts } from './page.ts';

/** Not part of a view, and never part of a link that is passed on. */
const PASSING = ['embed', 'build', 'was'];

/** The address of this view; with the id of a figure, of that figure. */
export function viewAddress(figure?: string): URL {
  const link = new URL(location.href);
  for (const key of PASSING) link.searchParams.delete(key);
  if (figure !== undefined) link.hash = figure;
  link.searchParams.sort();
  return link;
}

/** The same with the build that it shows, so that a later build can say what has changed since. */
export function viewLink(figure?: string): URL {
  const link = viewAddress(figure);
  const { build, was } = pageFacts();
  link.searchParams.set('build', build);
  if (was !== '') link.searchParams.set('was', was);
  link.searchParams.sort();
  return link;
}

/** @returns false where the browser does not allow it: without https, without permission */
export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
