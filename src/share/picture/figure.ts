import { figureFacts, type FigureFacts } from '../figure-facts.ts';
import { drawBefore, drawBox } from './box.ts';
import { addReferences, drawDrawing } from './drawing.ts';
import { fontRules } from './fonts.ts';
import { classFor, lettering, measure, svg, type Sheet } from './sheet.ts';
import { drawText } from './text.ts';

export interface Picture {
  /** An SVG document: text as text, fonts inside, nothing fetched. */
  text: string;
  width: number;
  height: number;
}

const MARGIN = 24;
const FOOT_LINE = 18;

/** A figure exactly as it is shown, with a line on its source beneath, as one SVG without HTML in it. */
export async function drawFigure(figure: HTMLElement): Promise<Picture> {
  const facts = figureFacts(figure);
  const fonts = await fontRules();
  const { left, top, width } = figure.getBoundingClientRect();
  const bottom =
    figure.querySelector('.tools')?.getBoundingClientRect().top ?? figure.getBoundingClientRect().bottom;
  const origin = { x: left - MARGIN, y: top - MARGIN };
  const sheet: Sheet = { root: svg('svg', {}), origin, styles: new Map() };
  walk(figure, sheet);
  const foot = drawFoot(figure, { facts, sheet, width, y: bottom - top + 2 * MARGIN });
  const size = { width: Math.ceil(width + 2 * MARGIN), height: Math.ceil(foot + MARGIN) };
  finish(sheet, { facts, fonts, size });
  return { text: serialise(sheet.root), ...size };
}

function walk(element: Element, sheet: Sheet): void {
  const style = getComputedStyle(element);
  if (element.matches('.tools, .embed-source') || style.clipPath === 'inset(50%)') return;
  if (style.display !== 'contents' && !element.checkVisibility({ visibilityProperty: true })) return;
  if (element instanceof SVGSVGElement) {
    drawDrawing(element, sheet);
    return;
  }
  drawBox(element, sheet);
  drawBefore(element, sheet);
  for (const child of element.childNodes) {
    if (child instanceof Text) drawText(child, sheet);
    else if (child instanceof Element) walk(child, sheet);
  }
}

interface Foot {
  facts: FigureFacts;
  sheet: Sheet;
  width: number;
  y: number;
}

/** Filters, source and address, in the small type of the page. @returns where it ends */
function drawFoot(figure: HTMLElement, { facts, sheet, width, y }: Foot): number {
  const style = getComputedStyle(figure.querySelector('.no') ?? figure);
  const filters = Object.entries(facts.filters).map(([label, value]) => `${label}: ${value}`);
  const words = [
    ...(filters.length > 0 ? [`${filters.join('; ')}.`] : []),
    facts.source,
    `Build ${facts.build}.`,
  ];
  const lines = [...wrap(words.join(' '), width, style), ...wrap(facts.address, width, style)];
  const look = { class: classFor(sheet, lettering(style)), fill: style.color };
  sheet.root.append(
    ...lines.map((line, i) => svg('text', { x: MARGIN, y: y + i * FOOT_LINE, ...look }, line)),
  );
  return y + (lines.length - 1) * FOOT_LINE;
}

/** Lines no wider than there is room; a word that is wider, an address for one, is broken. */
function wrap(text: string, width: number, style: CSSStyleDeclaration): string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    const longer = line === '' ? word : `${line} ${word}`;
    if (measure(longer, style).width <= width) lines[lines.length - 1] = longer;
    else lines.push(...broken(word, width, style));
  }
  return lines.filter((line) => line !== '');
}

function broken(word: string, width: number, style: CSSStyleDeclaration): string[] {
  const lines = [''];
  for (const letter of word) {
    const longer = `${lines.at(-1) ?? ''}${letter}`;
    if (measure(longer, style).width <= width) lines[lines.length - 1] = longer;
    else lines.push(letter);
  }
  return lines;
}

interface Whole {
  facts: FigureFacts;
  fonts: string;
  size: { width: number; height: number };
}

function finish(sheet: Sheet, { facts, fonts, size: { width, height } }: Whole): void {
  const { root } = sheet;
  addReferences(sheet);
  const rules = [...sheet.styles].map(([declarations, name]) => `.${name}{${declarations}}`).join('');
  root.prepend(
    svg('title', {}, facts.title),
    svg('desc', {}, [...facts.sentences, facts.note, facts.source, facts.address].filter(Boolean).join(' ')),
    svg('style', {}, `${fonts}text{white-space:pre}${rules}`),
    svg('rect', { width, height, fill: getComputedStyle(document.body).backgroundColor }),
  );
  for (const [name, value] of Object.entries({ width, height, viewBox: `0 0 ${width} ${height}` }))
    root.setAttribute(name, String(value));
}

// XML has no way to write these, not even as references.
const NO_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const serialise = (root: SVGElement) => new XMLSerializer().serializeToString(root).replace(NO_XML, '\ufffd');
