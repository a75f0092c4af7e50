import { buildNote } from '../site/findings/build-note.ts';
import { makeFormat } from '../site/format.ts';
import { decode } from '../site/headline-code.ts';
import { pageFacts } from './page.ts';

/** Shows, on a page opened by a link from another build, what is different. */
export function tellBuild(notice: HTMLElement): void {
  const { build, was, ...formats } = pageFacts();
  const asked = new URLSearchParams(location.search);
  const text = buildNote(
    { build: asked.get('build'), was: asked.get('was') },
    { build, headlines: decode(was) ?? [] },
    makeFormat(formats),
  );
  notice.hidden = text === null;
  notice.textContent = text;
}
