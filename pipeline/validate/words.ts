/** `50,000`. */
export const count = (n: number): string => n.toLocaleString('en-US');

/** Two digits that count, and no more than two decimals: `62%`, `4.1%`, `0.02%`; `under 0.01%`. */
export function percent(share: number): string {
  const value = share * 100;
  if (value > 0 && value < 0.01) return 'under 0.01%';
  return `${String(Number(value.toFixed(value >= 9.95 ? 0 : value >= 0.995 ? 1 : 2)))}%`;
}

/** `0.31`, `−0.31`: a correlation or an effect size, with a true minus. */
export const decimal = (value: number): string => value.toFixed(2).replace('-', '\u2212');

/** `p < 0.001`, `p = 0.20`. */
export const chance = (p: number): string => (p < 0.001 ? 'p < 0.001' : `p = ${p.toFixed(p < 0.01 ? 3 : 2)}`);

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** `A`, `A and B`, `A, B and C`. */
export const list = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;

/** `all 50,000 posts`, `the only post`. @param rows the plural */
export const all = (n: number, rows: string): string =>
  n === 1 ? `the only ${singular(rows)}` : `all ${count(n)} ${rows}`;

/** `12 of 50,000 posts (0.02%)`. @param rows the plural */
export const some = (n: number, of: number, rows: string): string =>
  `${count(n)} of ${count(of)} ${of === 1 ? singular(rows) : rows} (${percent(n / of)})`;

const singular = (rows: string): string => rows.replace(/(touch)es\b|s\b/, '$1');

/** A word of the data inside a sentence, cut at 40 letters. */
export function named(word: string): string {
  const letters = [...word];
  return letters.length > 40 ? `${letters.slice(0, 39).join('')}…` : word;
}
