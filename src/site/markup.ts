import type { Attributes, Child } from './node.ts';

const VOID = new Set(['br', 'hr', 'img', 'input', 'wbr']);
const ENTITY = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
]);

const escape = (text: string) =>
  // NUL is not allowed in HTML at all, not even as a reference.
  text.replaceAll('\u0000', '\uFFFD').replace(/[&<>"]/g, (c) => ENTITY.get(c) ?? c);

/** Trees to HTML. Every text and attribute passes through here, so that data can never become markup. */
export function markup(nodes: Child | Child[]): string {
  return (Array.isArray(nodes) ? nodes : [nodes]).map(one).join('');
}

function one(node: Child): string {
  if (typeof node === 'string') return escape(node);
  const open = `<${node.tag}${attributes(node.attrs)}>`;
  return VOID.has(node.tag) ? open : `${open}${markup(node.children)}</${node.tag}>`;
}

function attributes(attrs: Attributes): string {
  let text = '';
  for (const [name, value] of Object.entries(attrs)) {
    if (value === null || value === undefined || value === false) continue;
    text += value === true ? ` ${name}` : ` ${name}="${escape(String(value))}"`;
  }
  return text;
}
