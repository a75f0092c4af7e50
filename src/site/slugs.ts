/** Readable values for addresses from names, each of them once; of two equal names the later one gets a number. */
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

export const slug = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-|-$/g, '') || 'brand';
