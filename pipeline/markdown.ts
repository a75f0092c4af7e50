/** What the generated documents are written with. */
export const table = (titles: readonly string[], rows: readonly (readonly string[])[]): string =>
  [titles, titles.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.map(escapeCell).join(' | ')} |`)
    .join('\n');

export const code = (text: string): string => `\`${text}\``;

export const link = (text: string, address: string): string => `[${text}](${address})`;

/** A heading that links can name whatever its words. */
export const heading = (level: number, id: string, text: string): string =>
  `<h${String(level)} id="${id}">${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</h${String(level)}>`;

const escapeCell = (cell: string): string => cell.replaceAll('|', '\\|');
