import { escape, lettering, type Lettering } from './ink.ts';
import { cut, isWritable, plain, wrap } from './words.ts';

/** What a preview image says of a page. */
export interface Card {
  /** Whose report it is. */
  site: string;
  /** The finding that heads the page. */
  finding: string;
  /** Said instead where the fonts cannot write the finding: the name of the page. */
  name: string;
  /** Says more, on a page without headline numbers. */
  standfirst: string;
  /** Headline numbers, most important first. */
  figures: { label: string; value: string }[];
  /** Period and build. */
  foot: string;
}

/** As every platform expects it. */
export const SIZE = { width: 1200, height: 630 };

const MARGIN = 64;
const ROOM = SIZE.width - 2 * MARGIN;
const COLOURS = { paper: '#fcfcfb', ink: '#161514', ink2: '#55524d', accent: '#c02c18' };

/** Largest first: the first that lets the finding stand on few enough lines is taken. */
const FINDING: readonly { size: number; lines: number }[] = [
  { size: 76, lines: 3 },
  { size: 60, lines: 4 },
  { size: 46, lines: 5 },
];
const FIGURES = 3;

/** The image as an SVG document of 1200 x 630 pixels. Letters that the fonts lack leave out what holds them. */
export function cardSvg(card: Card): string {
  const { width, height } = SIZE;
  const figures = card.figures
    .map(({ label, value }) => ({ label: plain(label), value: plain(value) }))
    .filter(({ label, value }) => isWritable(label, 'text') && isWritable(value, 'display'))
    .slice(0, FIGURES);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${String(width)}" height="${String(height)}">`,
    `<rect width="${String(width)}" height="${String(height)}" fill="${COLOURS.paper}"/>`,
    ...masthead(plain(card.site)),
    ...finding(writable(card)),
    ...(figures.length > 0 ? figures.flatMap(figure) : standfirst(plain(card.standfirst))),
    line(plain(card.foot), { x: MARGIN, y: 592, face: 'text', size: 22 }),
    '</svg>',
  ].join('\n');
}

function writable({ finding: said, name }: Card): string {
  const [first, second] = [plain(said), plain(name)];
  if (isWritable(first, 'display')) return first;
  return isWritable(second, 'display') ? second : '';
}

interface Place extends Lettering {
  x: number;
  y: number;
  fill?: string;
}

function line(text: string, { x, y, face, size, fill = COLOURS.ink2 }: Place): string {
  if (!isWritable(text, face)) return '';
  const fitting = cut(text, SIZE.width - MARGIN - x, { face, size });
  return `<text x="${String(x)}" y="${String(y)}" fill="${fill}" ${lettering({ face, size })}>${escape(fitting)}</text>`;
}

function masthead(site: string): string[] {
  return [
    line('Hemline', { x: MARGIN, y: 92, face: 'display', size: 52, fill: COLOURS.ink }),
    site === 'Hemline' ? '' : line(site, { x: MARGIN + 230, y: 90, face: 'text', size: 26 }),
    `<line x1="${String(MARGIN)}" x2="${String(SIZE.width - MARGIN)}" y1="122" y2="122" stroke="${COLOURS.accent}" stroke-width="3" stroke-dasharray="14 8"/>`,
  ];
}

function finding(text: string): string[] {
  const sizes = FINDING.map(({ size, lines }) => ({
    size,
    lines,
    broken: wrap(text, ROOM, { face: 'display', size }),
  }));
  const { size, lines, broken } =
    sizes.find((one) => one.broken.length <= one.lines) ?? (sizes.at(-1) as (typeof sizes)[0]);
  const shown = broken.slice(0, lines);
  if (broken.length > lines)
    shown[lines - 1] = cut(`${shown[lines - 1] ?? ''} …`, ROOM, { face: 'display', size });
  return shown.map((one, i) =>
    line(one, { x: MARGIN, y: 122 + size * 1.3 + i * size * 1.12, face: 'display', size, fill: COLOURS.ink }),
  );
}

function figure({ label, value }: { label: string; value: string }, i: number): string[] {
  const column = ROOM / FIGURES;
  const x = MARGIN + i * column;
  const small: Lettering = { face: 'text', size: 22 };
  return [
    line(value, { x, y: 500, face: 'display', size: 50, fill: COLOURS.ink }),
    line(cut(label, column - 24, small), { x, y: 536, ...small }),
  ];
}

function standfirst(text: string): string[] {
  const look: Lettering = { face: 'text', size: 28 };
  if (!isWritable(text, look.face)) return [];
  const lines = wrap(text, ROOM, look);
  const shown = lines.slice(0, 2);
  if (lines.length > 2) shown[1] = cut(`${shown[1] ?? ''} …`, ROOM, look);
  return shown.map((one, i) => line(one, { x: MARGIN, y: 490 + i * 40, ...look }));
}
