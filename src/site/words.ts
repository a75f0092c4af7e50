const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

export const spell = (n: number, otherwise: (n: number) => string = String) => NUMBERS[n] ?? otherwise(n);

export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** A full stop, unless the words bring their own. */
export const sentence = (text: string) => (/[.!?]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`);

export const plural = (n: number, one: string, many = `${one}s`) => (n === 1 ? one : many);

/** `A`, `A and B`, `A, B and C`; or with another word than `and`. */
export function list(words: string[], before: 'and' | 'or' = 'and'): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ${before} ${last}`;
}

export const wordCount = (text: string) => text.trim().split(/\s+/).length;

// Bidirectional overrides and control characters could reorder or hide the words around a name.
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/g;
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** A name from the data as it may be shown: one line, nothing invisible. */
export const shown = (name: string) => name.replace(UNSAFE, ' ').trim() || '(no name)';

/** A name inside a sentence: short, and isolated when it runs from right to left. */
export function named(name: string, longest = 28): string {
  const letters = [...shown(name)];
  const cut =
    letters.length > longest
      ? `${letters
          .slice(0, longest - 1)
          .join('')
          .trimEnd()}…`
      : letters.join('');
  return RIGHT_TO_LEFT.test(cut) ? `\u2068${cut}\u2069` : cut;
}
