import { nearest } from '../../stats/nearest.ts';
import { has } from '../../tables/cell.ts';
import { wordAt } from '../../tables/table.ts';
import { checkRows } from '../check-rows.ts';
import type { Rule } from '../rule.ts';

/** A name with fewer touches than this share of another's may be a way to misspell it. */
const RARE = 0.05;

export const similarChannel: Rule = {
  id: 'similar-channel',
  doc: 'No channel is a rare way to write another: letters alike, but for one in three at most, and fewer than a twentieth of its touches. Names that differ by a number are channels of their own. Never worse than a review.',
  check({ touchpoints }) {
    if (!has(touchpoints)) return [];
    const column = has(touchpoints, 'channel') ? 'channel' : 'platform';
    const words = touchpoints.words(column);
    const meant = misspelt(words.names, countsOf(words.codes, words.names.length));
    return checkRows(touchpoints, {
      column,
      holds: (row) => {
        const name = wordAt(words, row);
        return name === null ? null : !meant.has(name);
      },
      expected: (row) => `${meant.get(wordAt(words, row) ?? '') ?? ''}, if that is meant`,
      claim: 'the channel is no rare way to write another',
      denial: 'the channel looks like another, misspelt',
      rows: 'touches',
      advice: `Each way to write a channel is a channel of its own to every model: map it in the config (source.tables.touchpoints.values.${column}).`,
      failShare: null,
    });
  },
};

function countsOf(codes: readonly number[], names: number): number[] {
  const counts = new Array<number>(names).fill(0);
  for (const code of codes) if (code >= 0) counts[code] = (counts[code] as number) + 1;
  return counts;
}

/** Rare name -> the common one that it is near to. */
function misspelt(names: readonly string[], counts: readonly number[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  names.forEach((name, n) => {
    const common = names.filter(
      (other, o) => isRare(counts[n] as number, counts[o] as number) && other !== name,
    );
    const near = nearest(
      name,
      common.filter((other) => letters(other) !== letters(name) || spaced(other, name)),
    );
    if (near !== null) found.set(name, near);
  });
  return found;
}

const isRare = (count: number, other: number): boolean => count < RARE * other;

/** The name without its digits: `Paid social 1` and `Paid social 2` are two channels. */
const letters = (name: string): string => name.replace(/\d+/g, '');

/** Whether two names differ in nothing but case, spaces and signs. */
function spaced(a: string, b: string): boolean {
  const plain = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  return plain(a) === plain(b);
}
