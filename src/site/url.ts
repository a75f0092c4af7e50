/** A path of the site with its base in front; pages end in a slash, files do not. */
export function url(path: string, base: string = import.meta.env.BASE_URL): string {
  const [, route = '', tail = ''] = /^([^?#]*)(.*)$/.exec(path) ?? [];
  const whole = `${base}/${route}`.replace(/\/{2,}/g, '/');
  const file = /\.[a-z0-9]+$/i.test(whole);
  return (file || whole.endsWith('/') ? whole : `${whole}/`) + tail;
}

/** The public address of a page, for canonical links; null when the site has no address. */
export function canonical(path: string, site: string | undefined, base?: string): string | null {
  return site ? new URL(url(path, base), site).href : null;
}

/** Where a figure's method is told: an anchor of the methodology, or `creators#similar-creators` for one of another document. */
export function methodPath(method: string): string {
  const [doc = '', anchor] = method.split('#');
  return anchor === undefined ? `/docs/methodology/#${doc}` : `/docs/${doc}/#${anchor}`;
}
