interface Package {
  version?: string;
  resolved?: string;
  integrity?: string;
  link?: boolean;
  inBundle?: boolean;
  hasInstallScript?: boolean;
  license?: string;
}

export interface LockFile {
  packages: Record<string, Package>;
}

/** Licences that let a report be built and passed on; of `A AND B` all must be here, of `A OR B` one. */
const LICENCES = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'LGPL-3.0-or-later',
  'MIT',
  'MPL-2.0',
  'Python-2.0',
  'Unlicense',
]);

/** Packages with a script at install that works without it: .npmrc and `npm ci --ignore-scripts` keep it from running. */
const SCRIPTS_NOT_NEEDED = new Set(['node_modules/esbuild', 'node_modules/fsevents']);

/** What is wrong with a lock file, a line each: a stand-in for an audit service, which needs the network. */
export function lockFaults({ packages }: LockFile): string[] {
  return Object.entries(packages)
    .filter(([name, entry]) => name !== '' && !entry.link)
    .flatMap(([name, entry]) => faultsOf(name, entry).map((fault) => `${name}: ${fault}`));
}

function faultsOf(name: string, entry: Package): string[] {
  return [
    ...(entry.integrity || entry.inBundle ? [] : ['no integrity']),
    ...(entry.integrity && !/^sha512-/.test(entry.integrity)
      ? [`integrity ${entry.integrity.slice(0, 8)}, expected sha512`]
      : []),
    ...(entry.resolved !== undefined && !entry.resolved.startsWith('https://')
      ? [`from ${entry.resolved}, expected https`]
      : []),
    ...(entry.hasInstallScript && !SCRIPTS_NOT_NEEDED.has(name)
      ? ['runs a script when it is installed']
      : []),
    ...(isAllowed(entry.license ?? '')
      ? []
      : [`licence ${entry.license ?? 'not named'}, expected one of the list`]),
  ];
}

/** An SPDX expression with AND or OR; one that mixes them wants a look by a person. */
export function isAllowed(expression: string): boolean {
  const bare = expression.replace(/^\((.*)\)$/, '$1');
  const [every, some] = [bare.split(' AND '), bare.split(' OR ')];
  return some.length > 1 ? some.some((one) => LICENCES.has(one)) : every.every((one) => LICENCES.has(one));
}
