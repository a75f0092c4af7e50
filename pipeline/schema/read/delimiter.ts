/** In order of preference when the header says nothing. */
const candidates = [',', ';', '\t', '|'];

/** The sign that a first line `sep=;` names, or null when it is none. */
export const separatorLine = (line: string): string | null => /^"?sep=(.)"?$/i.exec(line.trim())?.[1] ?? null;

/** The delimiter under which a header has the most known names; ties go to the most cells, then to the comma. */
export function sniffDelimiter(header: string, isKnown: (label: string) => boolean): string {
  const scores = candidates.map((sign) => {
    const labels = header.split(sign).map((label) => label.trim().replace(/^"|"$/g, ''));
    return { sign, known: labels.filter(isKnown).length, cells: labels.length };
  });
  return scores.reduce((best, next) =>
    next.known > best.known || (next.known === best.known && next.cells > best.cells) ? next : best,
  ).sign;
}
