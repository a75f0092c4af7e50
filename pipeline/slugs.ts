/** Longer ones make addresses that nobody can read. */
const MOST = 60;

/**
 * Parts of addresses and files from names: small letters, digits and hyphens, each of them once. Which of two equal names gets the
 * number follows from their order, so callers sort by id first.
 * @param otherwise for a name of which nothing is left
 */
export function slugs(names: readonly string[], otherwise: string): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const plain = slug(name) || otherwise;
    let free = plain;
    for (let n = 2; taken.has(free); n++) free = `${plain}-${String(n)}`;
    taken.add(free);
    return free;
  });
}

const slug = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MOST)
    .replace(/^-|-$/g, '');
