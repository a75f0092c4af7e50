const ENTITY: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escape = (text: string) => text.replace(/[&<>"]/g, (c) => ENTITY[c] ?? c);

/** What an author pastes into an article. @param height of the frame in pixels */
export function embedCode(address: URL, { title, height }: { title: string; height: number }): string {
  const framed = new URL(address);
  framed.searchParams.set('embed', '1');
  return `<iframe src="${escape(framed.href)}" title="${escape(title)}" width="100%" height="${Math.ceil(height)}" loading="lazy"></iframe>`;
}
