import { code, heading, link } from '../../markdown.ts';
import { SOURCES, type SourceId } from '../sources.ts';
import { DISAGREEMENTS, type Disagreement } from '../sources/disagreements.ts';
import type { PublishedSource } from '../sources/source.ts';
import { sentence, sourceLink } from './defaults.ts';

const CERTAINTY = {
  P: 'P, read on the publisher’s own page or data',
  S: 'S, read on a third page that quotes the publisher',
} as const;

/** Everything we know of a source. @param users keys of the settings that name it */
export function sourceEntry(id: SourceId, users: readonly string[]): string {
  const source = SOURCES[id];
  const disputes = DISAGREEMENTS.filter(({ sources }) => sources.includes(id));
  return [
    heading(4, id, `${sentence(source.publisher)}: ${source.title}`),
    source.says,
    [
      `- Measured: ${source.population}; ${source.year}`,
      `- Certainty: ${source.certainty === null ? 'no figure is taken from it' : CERTAINTY[source.certainty]}`,
      `- Address: ${addressText(source)}`,
      users.length > 0 ? `- Settings: ${users.map(code).join(', ')}` : `- Context: ${source.context ?? ''}`,
      ...(source.note === undefined ? [] : [`- Note: ${source.note}`]),
      ...(disputes.length > 0 ? [`- Disagreement: ${disputes.map(disputeLink).join('; ')}`] : []),
    ].join('\n'),
  ].join('\n\n');
}

const addressText = ({ addresses }: PublishedSource): string =>
  addresses.length === 0
    ? 'not on record'
    : addresses.map((address) => link(new URL(address).hostname, address)).join(', ');

const disputeLink = ({ id, title }: Disagreement): string => link(title, `#${id}`);

/** A matter on which sources differ, with links to them. */
export const disagreementEntry = ({ id, title, sources, text }: Disagreement): string =>
  [heading(3, id, title), text, `Sources: ${sources.map(sourceLink).join('; ')}.`].join('\n\n');
