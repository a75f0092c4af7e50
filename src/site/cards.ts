/**
 * Where the preview image of a page lies. The pages of creators share that of their list: an image of each would take a minute to build.
 * Null for a page that nobody passes on.
 */
export function cardPath(path: string): string | null {
  if (path === '/404/') return null;
  const [first = '', second] = path.split('/').filter(Boolean);
  const alone = first === 'influencers' || second === undefined;
  return `/cards/${alone ? first || 'summary' : `${first}-${second}`}.png`.replaceAll('_', '-');
}
