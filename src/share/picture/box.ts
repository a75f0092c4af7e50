import { baseline } from './text.ts';
import { classFor, isClear, lettering, svg, type Sheet } from './sheet.ts';

/** Ground and borders of an element. */
export function drawBox(element: Element, sheet: Sheet): void {
  const style = getComputedStyle(element);
  const rect = element.getBoundingClientRect();
  if (rect.width === 0 || rect.height === 0) return;
  const [x, y] = [rect.left - sheet.origin.x, rect.top - sheet.origin.y];
  if (!isClear(style.backgroundColor)) {
    const rx = radius(style.borderTopLeftRadius, rect.width);
    const size = { x, y, width: rect.width, height: rect.height };
    sheet.root.append(svg('rect', { ...size, rx, fill: style.backgroundColor }));
  }
  for (const side of SIDES) drawBorder(side, { style, rect, sheet });
}

const SIDES = ['top', 'right', 'bottom', 'left'] as const;

interface Bordered {
  style: CSSStyleDeclaration;
  rect: DOMRect;
  sheet: Sheet;
}

function drawBorder(side: (typeof SIDES)[number], { style, rect, sheet }: Bordered): void {
  const of = (what: string) => style.getPropertyValue(`border-${side}-${what}`);
  const width = Number.parseFloat(of('width'));
  if (!(width > 0) || ['none', 'hidden'].includes(of('style')) || isClear(of('color'))) return;
  const half = width / 2;
  const left = rect.left - sheet.origin.x + (side === 'left' ? half : 0);
  const right = rect.right - sheet.origin.x - (side === 'right' ? half : 0);
  const top = rect.top - sheet.origin.y + (side === 'top' ? half : 0);
  const bottom = rect.bottom - sheet.origin.y - (side === 'bottom' ? half : 0);
  sheet.root.append(
    svg('line', {
      x1: side === 'right' ? right : left,
      x2: side === 'left' ? left : right,
      y1: side === 'bottom' ? bottom : top,
      y2: side === 'top' ? top : bottom,
      stroke: of('color'),
      'stroke-width': width,
      ...(of('style') === 'dotted' || of('style') === 'dashed'
        ? { 'stroke-dasharray': `${width} ${width * 2}` }
        : {}),
    }),
  );
}

const radius = (text: string, width: number) =>
  text.endsWith('%')
    ? (Number.parseFloat(text) / 100) * width
    : Math.min(Number.parseFloat(text) || 0, width / 2);

/** Text that the style sheet writes before an element: the arrow between two steps, the label of a cell on a phone. */
export function drawBefore(element: Element, sheet: Sheet): void {
  const style = getComputedStyle(element, '::before');
  const text = /^"((?:[^"\\]|\\.)+)"/.exec(style.content)?.[1];
  if (text === undefined || style.display === 'none') return;
  const rect = element.getClientRects()[0];
  if (!rect) return;
  const own = getComputedStyle(element);
  const px = (value: string) => Number.parseFloat(value) || 0;
  const x = rect.left + px(own.paddingLeft) + px(own.borderLeftWidth) + px(style.marginLeft);
  const line = px(style.lineHeight) || rect.height;
  const top = rect.top + px(own.paddingTop) + px(own.borderTopWidth);
  const y = baseline({ top, bottom: top + Math.min(line, rect.height) }, style);
  sheet.root.append(
    svg(
      'text',
      {
        x: x - sheet.origin.x,
        y: y - sheet.origin.y,
        class: classFor(sheet, lettering(style)),
        fill: style.color,
      },
      text.replace(/\\(.)/g, '$1'),
    ),
  );
}
