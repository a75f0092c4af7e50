import path from 'node:path';
import { Resvg, type ResvgRenderOptions } from '@resvg/resvg-js';

export type Face = 'display' | 'text' | 'semibold';

const FILES: Record<Face, string> = {
  display: 'hemline-display.ttf',
  text: 'hemline-text.ttf',
  semibold: 'hemline-text-semibold.ttf',
};
const FAMILIES: Record<Face, { family: string; weight: number }> = {
  display: { family: 'Hemline Display', weight: 500 },
  text: { family: 'Hemline Text', weight: 400 },
  semibold: { family: 'Hemline Text', weight: 600 },
};

/** Fonts of the project alone: those of a machine would make other bytes on another. */
const OPTIONS: ResvgRenderOptions = {
  font: {
    loadSystemFonts: false,
    defaultFontFamily: 'Hemline Text',
    fontFiles: Object.values(FILES).map((file) => path.join(import.meta.dirname, 'fonts', file)),
  },
};

/** An SVG document as PNG. */
export const png = (svg: string): Buffer => new Resvg(svg, OPTIONS).render().asPng();

const ENTITY = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
]);

export const escape = (text: string): string => text.replace(/[&<>"]/g, (c) => ENTITY.get(c) ?? c);

export interface Lettering {
  face: Face;
  /** Pixels. */
  size: number;
}

/** Attributes of a <text> that is set so. */
export function lettering({ face, size }: Lettering): string {
  const { family, weight } = FAMILIES[face];
  return `font-family="${family}" font-weight="${String(weight)}" font-size="${String(size)}"`;
}

const widths = new Map<string, number>();

/** How wide the ink of a text is, in pixels; 0 where the font has none of its letters. */
export function inkWidth(text: string, { face, size }: Lettering): number {
  const key = `${face}:${text}`;
  const known = widths.get(key);
  if (known !== undefined) return (known * size) / 100;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"><text ${lettering({ face, size: 100 })}>${escape(text)}</text></svg>`;
  const width = new Resvg(svg, OPTIONS).getBBox()?.width ?? 0;
  widths.set(key, width);
  return (width * size) / 100;
}
