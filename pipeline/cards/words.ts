import { inkWidth, type Face, type Lettering } from './ink.ts';

/** One line, without what is not seen: control characters, bidirectional marks, joiners. */
export const plain = (text: string): string =>
  text
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .replace(/[\p{Cf}\p{Cs}]/gu, '')
    .trim();

/** Whether the fonts of the project have every letter: a card with holes in its words says something else. */
export const isWritable = (text: string, face: Face): boolean =>
  text !== '' &&
  [...new Set(text)].every((letter) => letter === ' ' || inkWidth(letter, { face, size: 100 }) > 0);

/** Lines no wider than `width` pixels; a word that is wider is cut. */
export function wrap(text: string, width: number, look: Lettering): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = lines.length === 0 ? word : `${lines.at(-1) ?? ''} ${word}`;
    if (lines.length > 0 && inkWidth(longer, look) <= width) lines[lines.length - 1] = longer;
    else lines.push(cut(word, width, look));
  }
  return lines;
}

/** As much of a text as there is room for. */
export function cut(text: string, width: number, look: Lettering): string {
  if (inkWidth(text, look) <= width) return text;
  const letters = [...text];
  while (letters.length > 0 && inkWidth(`${letters.join('')}…`, look) > width) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}
