/** Where a method is told: an anchor of the methodology, or one of another document (`response#response-segment`). */
export function methodPath(method: string): string {
  const [anchor = '', document = 'methodology'] = method.split('#').toReversed();
  return `/docs/${document}/#${anchor}`;
}
