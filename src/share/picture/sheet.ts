const SVG = 'http://www.w3.org/2000/svg';

/** The picture as it grows: what is drawn, in whose corner, and the few styles of its text. */
export interface Sheet {
  root: SVGElement;
  /** Corner of the picture in the window, pixels. */
  origin: { x: number; y: number };
  /** Declarations -> class name. */
  styles: Map<string, string>;
}

export function svg(tag: string, attributes: Record<string, string | number>, text?: string): SVGElement {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes))
    made.setAttribute(name, typeof value === 'number' ? String(round(value)) : value);
  if (text !== undefined) made.textContent = text;
  return made;
}

const round = (value: number) => Math.round(value * 100) / 100;

/** Declarations as a class, made once: a style attribute would be refused by the policy of the page. */
export function classFor({ styles }: Sheet, declarations: string): string {
  const known = styles.get(declarations);
  if (known !== undefined) return known;
  const name = `t${styles.size}`;
  styles.set(declarations, name);
  return name;
}

const LETTERS = ['font-style', 'font-weight', 'font-size', 'font-family', 'letter-spacing'] as const;
const FINE = ['font-variation-settings', 'font-variant-numeric', 'font-feature-settings'] as const;

/** How text is set, as declarations. */
export const lettering = (style: CSSStyleDeclaration): string =>
  [...LETTERS, ...FINE]
    .map((name) => [name, style.getPropertyValue(name)] as const)
    .filter(([, value]) => value !== '' && value !== 'normal')
    .map(([name, value]) => `${name}:${value}`)
    .join(';');

export const fontOf = (style: CSSStyleDeclaration): string =>
  `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;

let context: CanvasRenderingContext2D | null = null;

/** Measures text as the browser sets it. */
export function measure(text: string, style: CSSStyleDeclaration): TextMetrics {
  context ??= document.createElement('canvas').getContext('2d');
  if (!context) throw new Error('no canvas to measure text with');
  context.font = fontOf(style);
  return context.measureText(text);
}

export const isClear = (colour: string): boolean =>
  colour === 'transparent' || /^rgba\(.*, 0\)$/.test(colour) || /\/ 0\)$/.test(colour);
