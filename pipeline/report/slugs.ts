/** Longer ones make addresses that nobody can read. */
const MOST = 60;

/**
 * Parts of addresses from names: small letters, digits and hyphens, each of them once. Which of two equal names gets the number follows
 * from their order, so callers sort by id first.
 */
export function slugs(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const plain = slug(name);
    let free = plain;
    for (let n = 2; taken.has(free); n++) free = `${plain}-${String(n)}`;
    taken.add(free);
    return free;
  });
}

function slug(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MOST)
    .replace(/^-|-$/g, '');
  return plain === '' ? 'creator' : plain;
}
