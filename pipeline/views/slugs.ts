const LONGEST = 40;

/**
 * Names for files and URLs: small letters, digits and hyphens. Where two would be the same, the later one is numbered.
 * @param labels in an order that does not depend on the file
 */
export function slugs(labels: readonly string[]): string[] {
  const taken = new Set<string>();
  return labels.map((label) => {
    const base = slug(label);
    let own = base;
    for (let n = 2; taken.has(own); n++) own = `${base}-${String(n)}`;
    taken.add(own);
    return own;
  });
}

function slug(label: string): string {
  const plain = label
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '');
  return plain === '' ? 'name' : plain;
}
