import { classFor, lettering, measure, svg, type Sheet } from './sheet.ts';

interface Piece {
  text: string;
  rect: DOMRect;
  /** Follows the piece before it without a space. */
  glued: boolean;
}

/** The lines of a text as they are broken on the page. */
export function drawText(node: Text, sheet: Sheet): void {
  const parent = node.parentElement;
  if (!parent || node.data.trim() === '') return;
  const style = getComputedStyle(parent);
  const clip = clipOf(parent);
  for (const line of linesOf(piecesOf(node))) {
    const first = line[0] as Piece;
    const text = line.map(({ text, glued }, i) => (glued || i === 0 ? text : ` ${text}`)).join('');
    const middle = (first.rect.top + first.rect.bottom) / 2;
    if (clip && (middle < clip.top || middle > clip.bottom)) continue;
    drawLine({ text, rects: line.map(({ rect }) => rect), clip }, style, sheet);
  }
}

interface Line {
  text: string;
  rects: DOMRect[];
  clip: DOMRect | null;
}

function drawLine({ text, rects, clip }: Line, style: CSSStyleDeclaration, sheet: Sheet): void {
  const left = Math.min(...rects.map((r) => r.left));
  const right = Math.max(...rects.map((r) => r.right));
  const whole = clip && right > clip.right + 1 ? shorten(text, clip.right - left, style) : text;
  const rtl = style.direction === 'rtl';
  const { top, bottom } = rects[0] as DOMRect;
  sheet.root.append(
    svg(
      'text',
      {
        x: (rtl ? right : left) - sheet.origin.x,
        y: baseline({ top, bottom }, style) - sheet.origin.y,
        class: classFor(sheet, lettering(style)),
        fill: style.color,
        ...(rtl ? { direction: 'rtl' } : {}),
      },
      whole,
    ),
  );
}

/** The box of a line of text is as high as its font; the baseline stands as far below its top as the font ascends. */
export function baseline(
  { top, bottom }: { top: number; bottom: number },
  style: CSSStyleDeclaration,
): number {
  const { fontBoundingBoxAscent: up, fontBoundingBoxDescent: down } = measure('x', style);
  return (top + bottom) / 2 + (up - down) / 2;
}

function piecesOf(node: Text): Piece[] {
  const range = document.createRange();
  const rectsOf = (from: number, to: number) => {
    range.setStart(node, from);
    range.setEnd(node, to);
    return [...range.getClientRects()].filter((r) => r.width > 0);
  };
  return [...node.data.matchAll(/\S+/g)].flatMap(({ 0: word, index }): Piece[] => {
    const rects = rectsOf(index, index + word.length);
    const [only] = rects;
    if (only && rects.length === 1) return [{ text: word, rect: only, glued: false }];
    // A word that is broken: letter by letter.
    let at = index;
    return [...word].flatMap((text) => {
      const [rect] = rectsOf(at, at + text.length);
      const glued = at > index;
      at += text.length;
      return rect ? [{ text, rect, glued }] : [];
    });
  });
}

function linesOf(pieces: readonly Piece[]): Piece[][] {
  const lines: Piece[][] = [];
  for (const piece of pieces) {
    const line = lines.at(-1);
    if (line && Math.abs((line[0] as Piece).rect.top - piece.rect.top) < 2) line.push(piece);
    else lines.push([piece]);
  }
  return lines;
}

/** What an ancestor leaves of a text: long names are cut on the page too. */
function clipOf(element: Element): DOMRect | null {
  for (let at: Element | null = element; at && at.localName !== 'figure'; at = at.parentElement)
    if (['hidden', 'clip'].includes(getComputedStyle(at).overflowX)) return at.getBoundingClientRect();
  return null;
}

function shorten(text: string, width: number, style: CSSStyleDeclaration): string {
  const letters = [...text];
  while (letters.length > 0 && measure(`${letters.join('')}…`, style).width > width) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}
