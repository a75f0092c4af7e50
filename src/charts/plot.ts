import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { h, round, type Attributes, type Child, type Tree } from '../site/node.ts';

interface DomNode {
  nodeType: number;
  nodeName: string;
  textContent: string | null;
  childNodes: Iterable<DomNode>;
  attributes: Iterable<{ name: string; value: string }>;
}

/** Draws a Plot at build and brings it home as a tree: numbers rounded, its inline <style> and ids left behind. */
export function plotTree(options: Plot.PlotOptions, { cls, label }: { cls: string; label: string }): Tree {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const svg = Plot.plot({ ...options, document, className: 'plot' }) as unknown as DomNode;
  const tree = clean(svg);
  // Plot centres its labels at the root; without that they begin at their ticks.
  const { viewBox = null, 'text-anchor': anchor = 'middle' } = tree.attrs;
  return h(
    'svg',
    { class: `plot ${cls}`, viewBox, width: '100%', 'text-anchor': anchor, role: 'img', 'aria-label': label },
    tree.children,
  );
}

function clean(node: DomNode): Tree {
  const attrs: Attributes = {};
  for (const { name, value } of node.attributes) {
    if (!['style', 'class', 'aria-label', 'aria-description'].includes(name)) attrs[name] = rounded(value);
  }
  // linkedom gives some names in upper case; SVG is case sensitive.
  const tag = node.nodeName === node.nodeName.toUpperCase() ? node.nodeName.toLowerCase() : node.nodeName;
  return h(tag, { ...attrs, class: classOf(node) }, [...node.childNodes].flatMap(child));
}

function child(node: DomNode): Child[] {
  if (node.nodeType === 3) return [node.textContent ?? ''];
  return node.nodeType === 1 && node.nodeName.toLowerCase() !== 'style' ? [clean(node)] : [];
}

const classOf = (node: DomNode) =>
  [...node.attributes]
    .find((a) => a.name === 'class')
    ?.value.replace(/\bplot(-\S+)?\b/g, '')
    .trim() || null;

const rounded = (value: string) => value.replace(/-?\d+\.\d{2,}/g, (n) => String(round(Number(n), 1)));
