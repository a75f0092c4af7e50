import { code, link, table } from '../../markdown.ts';
import { isSetting, type Setting, type SettingTree } from '../setting.ts';
import { ASSUMED, SOURCES, type Basis, type SourceId } from '../sources.ts';

/** A setting and the words that name it in a config. */
export interface Default {
  key: string;
  setting: Setting<unknown>;
}

/** Every setting below a group, in the order in which they stand. */
export const defaultsOf = (tree: SettingTree, prefix: string): Default[] =>
  Object.entries(tree).flatMap(([name, node]) => {
    const key = `${prefix}.${name}`;
    return isSetting(node) ? [{ key, setting: node }] : defaultsOf(node, key);
  });

/** Published sources that a default rests on or is compared with. */
export const sourcesOf = ({ source }: Pick<Setting<unknown>, 'source'>): SourceId[] =>
  listOf(source).filter((id) => id !== ASSUMED);

const listOf = (basis: Basis): readonly (typeof ASSUMED | SourceId)[] => {
  if (basis === '') return [];
  return typeof basis === 'string' ? [basis] : basis;
};

/** The table of a group; keys are told without the words that all of them begin with. */
export const defaultsTable = (defaults: readonly Default[], prefix: string): string =>
  table(
    ['setting', 'default', 'unit', 'what it is', 'where it comes from'],
    defaults.map(({ key, setting }) => [
      code(key.slice(prefix.length + 1)),
      valueText(setting.value),
      setting.unit,
      setting.doc,
      originText(setting),
    ]),
  );

// A name and its number stay on one line.
const NO_BREAK = '\u00a0';

function valueText(value: unknown): string {
  if (value === null) return 'worked out';
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return value.map(valueText).join(', ');
  if (typeof value === 'object')
    return Object.entries(value)
      .map(([name, inner]) => `${name}${NO_BREAK}${valueText(inner)}`)
      .join(', ');
  return code(String(value));
}

// Thousands separators only where a number is hard to read without.
const numberText = (value: number): string =>
  Math.abs(value) < 10_000 ? String(value) : value.toLocaleString('en-US');

function originText(setting: Setting<unknown>): string {
  const { source, note } = setting;
  const published = sourcesOf(setting).map(shortly).join('; ');
  const parts = [
    ...(source === '' ? ['choice'] : []),
    ...(listOf(source).includes(ASSUMED) ? [ASSUMED] : []),
    ...(published === '' ? [] : [listOf(source).includes(ASSUMED) ? `compare ${published}` : published]),
  ];
  return `${parts.join('; ')}${note === '' ? '' : `. ${sentence(note)}.`}`;
}

function shortly(id: SourceId): string {
  const { population, certainty } = SOURCES[id];
  return `${sourceLink(id)}${certainty === null ? '' : ` (${population}; ${certainty})`}`;
}

/** Publisher and year: publishers measure more than once. */
export const sourceLink = (id: SourceId): string =>
  link(`${SOURCES[id].publisher}, ${SOURCES[id].year}`, `#${id}`);

/** First letter large. */
export const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
