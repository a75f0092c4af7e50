import { classFor, lettering, svg, type Sheet } from './sheet.ts';

/** What the style sheet may have said of a mark, and what holds when nothing is said. */
const PAINT: Record<string, string> = {
  fill: 'rgb(0, 0, 0)',
  'fill-opacity': '1',
  stroke: 'none',
  'stroke-width': '1px',
  'stroke-opacity': '1',
  'stroke-dasharray': 'none',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'paint-order': 'normal',
  'vector-effect': 'none',
  opacity: '1',
};
const MARKS = /^(path|line|rect|circle|ellipse|polygon|polyline|text|tspan|use)$/;

/** A chart that is an SVG already: copied with its paint, at the place and size that it has on the page. */
export function drawDrawing(drawing: SVGSVGElement, sheet: Sheet): void {
  const copy = painted(drawing, sheet);
  const { left, top, width, height } = drawing.getBoundingClientRect();
  const place = { x: left - sheet.origin.x, y: top - sheet.origin.y, width, height };
  for (const [name, value] of Object.entries(place))
    copy.setAttribute(name, String(Math.round(value * 100) / 100));
  copy.setAttribute('overflow', 'visible');
  sheet.root.append(copy);
}

/** A copy of an SVG element that looks the same without the style sheet. */
function painted<T extends SVGElement>(element: T, sheet: Sheet): T {
  const copy = element.cloneNode(true) as T;
  const from = [element, ...element.querySelectorAll('*')];
  const to = [copy, ...copy.querySelectorAll('*')];
  from.forEach((one, i) => {
    paint(one, to[i] as Element, sheet);
  });
  return copy;
}

function paint(from: Element, to: Element, sheet: Sheet): void {
  const style = getComputedStyle(from);
  for (const { name } of [...to.attributes])
    if (
      /^(class|style|tabindex|role|href|on\w+|data-.*|aria-(?!label$).*)$/.test(name) &&
      from.localName !== 'use'
    )
      to.removeAttribute(name);
  if (style.display === 'none') to.setAttribute('display', 'none');
  if (!MARKS.test(from.localName)) {
    // Every mark carries its own paint: what a group would hand down could only be wrong.
    for (const name of Object.keys(PAINT)) to.removeAttribute(name);
    if (style.opacity !== '1') to.setAttribute('opacity', style.opacity);
    return;
  }
  for (const [name, usual] of Object.entries(PAINT)) {
    const value = style.getPropertyValue(name).replace(/url\("?(#[^")]+)"?\)/, 'url($1)');
    if (value === usual || value === '') to.removeAttribute(name);
    else to.setAttribute(name, value);
  }
  if (from.localName === 'text') setText(style, to, sheet);
}

function setText(style: CSSStyleDeclaration, to: Element, sheet: Sheet): void {
  to.setAttribute('class', classFor(sheet, lettering(style)));
  for (const name of ['text-anchor', 'dominant-baseline'])
    to.setAttribute(name, style.getPropertyValue(name));
}

/** Patterns and gradients that a page holds once: copied when a mark refers to one. */
export function addReferences(sheet: Sheet): void {
  const defs = svg('defs', {});
  const text = new XMLSerializer().serializeToString(sheet.root);
  const wanted = new Set([...text.matchAll(/(?:url\(|href=")#([^)"]+)/g)].map((match) => match[1] ?? ''));
  for (const id of wanted) {
    const there = [...sheet.root.querySelectorAll('[id]')].some((element) => element.id === id);
    const source = there ? null : document.getElementById(id);
    if (source instanceof SVGElement) defs.append(painted(source, sheet));
  }
  if (defs.childElementCount > 0) sheet.root.prepend(defs);
}
