import { nearest } from '../../stats/nearest.ts';
import type { Dataset } from '../dataset.ts';
import { InputError } from '../input-error.ts';
import type { IssueLog } from '../issue-log.ts';
import { cut } from '../issue.ts';

export interface HeaderContext {
  readonly file: string;
  readonly dataset: Dataset;
  /** Their header -> our column. */
  readonly map: ReadonlyMap<string, string>;
  /** Physical line of the header. */
  readonly line: number;
  readonly log: IssueLog;
}

/** Case, spaces and hyphens of a header do not count: `Customer ID` is customer_id. */
export const plainLabel = (label: string): string =>
  label
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');

/** Every header that would be read with no further hint. */
export function knownLabels(dataset: Dataset, map: ReadonlyMap<string, string>): ReadonlySet<string> {
  const own = Object.entries(dataset.columns).flatMap(([name, { aliases }]) => [name, ...aliases]);
  return new Set([...own, ...[...map.keys()].map(plainLabel)]);
}

/**
 * Our column name for each header of a file, null for headers that are not read. The map wins over our own names, and
 * these over aliases. Headers that are not read are counted for review.
 * @throws InputError for a column that is missing, named twice, or mapped from or to nothing
 */
export function resolveHeader(labels: readonly string[], context: HeaderContext): (string | null)[] {
  const names = labels.map((): string | null => null);
  const taken = new Set<string>();
  const search = { labels, names, taken, context };
  applyMap(search);
  for (const name of Object.keys(context.dataset.columns)) assign(search, name, [name]);
  for (const [name, column] of Object.entries(context.dataset.columns)) assign(search, name, column.aliases);
  checkMissing(search);
  reviewRest(search);
  return names;
}

interface Search {
  readonly labels: readonly string[];
  readonly names: (string | null)[];
  readonly taken: Set<string>;
  readonly context: HeaderContext;
}

const place = ({ dataset }: HeaderContext): string => `source.tables.${dataset.name}.columns`;

function applyMap(search: Search): void {
  const { context, labels, names, taken } = search;
  const own = Object.keys(context.dataset.columns);
  for (const [theirs, ours] of context.map) {
    if (!own.includes(ours))
      throw new InputError(
        `${place(context)}: no column "${ours}" in ${context.dataset.name}${hint(ours, own)}`,
        'missing-label',
      );
    const at = only(mappedPositions(search, theirs), theirs, context);
    if (at === undefined)
      throw new InputError(
        `${context.file}: no column "${theirs}"${hint(theirs, labels)}, though ${place(context)} maps it to ${ours}`,
        'missing-label',
      );
    if (taken.has(ours)) throw twice(ours, context);
    names[at] = ours;
    taken.add(ours);
  }
}

/** Headers that are a name but for case and spaces. */
const positions = ({ labels, names }: Search, name: string): number[] =>
  labels.flatMap((label, i) => (names[i] === null && plainLabel(label) === plainLabel(name) ? [i] : []));

/** Headers that are a name exactly, else those that nearly are: a map may tell `Date` from `date`. */
function mappedPositions(search: Search, name: string): number[] {
  const near = positions(search, name);
  const exact = near.filter((i) => search.labels[i]?.trim() === name.trim());
  return exact.length > 0 ? exact : near;
}

function assign(search: Search, name: string, spellings: readonly string[]): void {
  const { names, taken, context } = search;
  for (const spelling of spellings) {
    if (taken.has(name)) return;
    const at = only(positions(search, spelling), spelling, context);
    if (at === undefined) continue;
    names[at] = name;
    taken.add(name);
  }
}

function only(found: readonly number[], name: string, context: HeaderContext): number | undefined {
  if (found.length > 1) throw twice(name, context);
  return found[0];
}

const twice = (name: string, context: HeaderContext): InputError =>
  new InputError(
    `${context.file}: two columns for "${name}", expected one; rename or remove the other`,
    'duplicate-label',
  );

function checkMissing({ labels, names, taken, context }: Search): void {
  const free = labels.filter((label, i) => names[i] === null && label.trim() !== '');
  const missing = (name: string, wanted: string) =>
    new InputError(
      `${context.file}: no column ${wanted}${hint(name, free) || found(labels)}; map it with ${place(context)}`,
      'missing-label',
    );
  for (const [name, column] of Object.entries(context.dataset.columns))
    if (column.required && !taken.has(name)) throw missing(name, `"${name}"`);
  for (const group of context.dataset.requireOneOf)
    if (!group.some((name) => taken.has(name)))
      throw missing(group[0] ?? '', group.map((name) => `"${name}"`).join(' or '));
}

function hint(name: string, candidates: readonly string[]): string {
  const near = nearest(name, candidates);
  return near === null ? '' : ` (nearest: "${oneLine(near)}")`;
}

const found = (labels: readonly string[]): string =>
  ` (found: ${oneLine(
    labels
      .slice(0, 8)
      .map((label) => `"${label.trim()}"`)
      .join(', '),
  )}${labels.length > 8 ? ', ...' : ''})`;

const oneLine = (text: string): string => cut(text.replace(/\s+/g, ' '));

function reviewRest({ labels, names, context }: Search): void {
  const met = new Set<string>();
  labels.forEach((label, i) => {
    const name = label.trim();
    const repeated = met.has(name);
    met.add(name);
    if (names[i] !== null) return;
    const [code, expected] =
      name === ''
        ? (['blank-label', 'a name for every column; the column is not read'] as const)
        : repeated
          ? (['duplicate-label', 'every name once; the column is not read'] as const)
          : (['extra-label', `a column of ${context.dataset.name}; the column is not read`] as const);
    const { file, line, log } = context;
    log.add({
      file,
      line,
      column: name,
      code,
      value: cut(label),
      expected,
      severity: 'review',
      rejected: false,
    });
  });
}
