import { defaultsOf, defaultsTable, sentence, sourcesOf, type Default } from './benchmarks/defaults.ts';
import { disagreementEntry, sourceEntry } from './benchmarks/source-entry.ts';
import { code } from '../markdown.ts';
import { isSetting, type SettingTree } from './setting.ts';
import { SUBJECTS, type SourceId } from './sources.ts';
import { DISAGREEMENTS } from './sources/disagreements.ts';

/** The Markdown of docs/industry_benchmarks.md: every default that claims something, and every source that is known. */
export function benchmarks(settings: SettingTree): string {
  const sections = sectionsOf(settings);
  const users = usersOf(sections.flatMap(({ defaults }) => defaults));
  return `${[
    head,
    '## The defaults',
    ...sections.flatMap(({ title, prefix, defaults }) => [
      `### ${title}`,
      `Settings below ${code(prefix)}.`,
      defaultsTable(defaults, prefix),
    ]),
    '## The sources',
    ...SUBJECTS.flatMap(({ title, ids }) => [
      `### ${title}`,
      ...ids.map((id) => sourceEntry(id, users.get(id) ?? [])),
    ]),
    '## Where sources disagree',
    ...DISAGREEMENTS.map(disagreementEntry),
  ].join('\n\n')}\n`;
}

const head = `# Industry benchmarks

Generated from \`pipeline/config\` by \`npm run documents\`; do not edit.

Every default of the simulated world and of the analysis, where it comes from and how sure that is. Read it before you
trust a default, and before you hold your own figures against a published one. A default can be changed in a config of your own
([your own data](your_own_data.md)); [methodology](methodology.md#world) says what each does.

- **Certainty.** P: the number was read on the publisher's own page or data, in a stored copy. S: it was read on a third page that quotes
  the publisher. Neither says that the number is right. Most publishers sell something, and few tell how they measured.
- **Assumption.** Nobody has measured it, or nobody published it. Such values are set so that the world as a whole looks like the field:
  orders per device, touches before an order, the lift that experiments find. "Compare" names what is published nearby.
- **Choice.** A size, a name or a habit of the field: it claims nothing.
- **Prices are unsettled.** Published prices for the same post differ by multiples. Take them as settings, not as facts.
- **An engagement rate needs its denominator.** Per follower, per impression, per view and per person reached are different numbers, and
  most disagreements end when it is named.`;

interface Section {
  title: string;
  /** Group of the config. */
  prefix: string;
  defaults: Default[];
}

/** How files are read and pages are written claims nothing about the world. */
const LEFT_OUT = new Set(['site', 'source']);

/** The world is large: each of its groups has a table of its own. */
const SPLIT = 'simulation';

function sectionsOf(settings: SettingTree): Section[] {
  return groupsOf(settings)
    .filter(([name]) => !LEFT_OUT.has(name))
    .flatMap(([name, tree]) =>
      name === SPLIT
        ? splitSections(name, tree)
        : [{ title: titleOf(name), prefix: name, defaults: defaultsOf(tree, name) }],
    );
}

function splitSections(name: string, tree: SettingTree): Section[] {
  const own = Object.fromEntries(Object.entries(tree).filter(([, node]) => isSetting(node)));
  return [
    { title: titleOf(name), prefix: name, defaults: defaultsOf(own, name) },
    ...groupsOf(tree).map(([group, inner]) => ({
      title: `${titleOf(name)}: ${titleOf(group).toLowerCase()}`,
      prefix: `${name}.${group}`,
      defaults: defaultsOf(inner, `${name}.${group}`),
    })),
  ];
}

const groupsOf = (tree: SettingTree): [string, SettingTree][] =>
  Object.entries(tree).flatMap(([name, node]): [string, SettingTree][] =>
    isSetting(node) ? [] : [[name, node]],
  );

/** liftTests -> Lift tests */
const titleOf = (name: string): string =>
  sentence(name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`));

function usersOf(defaults: readonly Default[]): Map<SourceId, string[]> {
  const users = new Map<SourceId, string[]>();
  for (const { key, setting } of defaults)
    for (const id of sourcesOf(setting)) users.set(id, [...(users.get(id) ?? []), key]);
  return users;
}
