import type { Child } from '../site/node.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** Trees to elements, by DOM calls alone: text from the data stays text. */
export function element(node: Child, inSvg = false): Node {
  if (typeof node === 'string') return document.createTextNode(node);
  const svg = inSvg || node.tag === 'svg';
  const made = svg ? document.createElementNS(SVG, node.tag) : document.createElement(node.tag);
  for (const [name, value] of Object.entries(node.attrs)) {
    if (value !== null && value !== undefined && value !== false)
      made.setAttribute(name, value === true ? '' : String(value));
  }
  made.append(...node.children.map((child) => element(child, svg)));
  return made;
}

/** Writes a text only where another stands: what is written is laid out anew even when nothing has changed. */
export function say(place: Node | null | undefined, text: string): void {
  if (place && place.textContent !== text) place.textContent = text;
}
