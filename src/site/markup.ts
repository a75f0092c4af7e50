import type { Attributes, Child } from './node.ts';

const VOID = new Set(['br', 'hr', 'img', 'input', 'wbr']);
const ENTITY = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
]);

// NUL is not allowed in HTML at all, not even as a reference.
const SPECIAL = /[&<>"\u0000]/;

/** Most texts need nothing, and looking costs a tenth of replacing. */
const escape = (text: string) =>
  SPECIAL.test(text)
    ? text.replaceAll('\u0000', '\uFFFD').replace(/[&<>"]/g, (c) => ENTITY.get(c) ?? c)
    : text;

/** Trees to HTML. Every text and attribute passes through here, so that data can never become markup. */
export function markup(nodes: Child | Child[]): string {
  // Joined at the end: a string made by adding keeps all its pieces alive, which for 1,500 pages is most of the work of a build.
  const parts: string[] = [];
  if (Array.isArray(nodes)) nodes.forEach((node) => write(node, parts));
  else write(nodes, parts);
  return parts.join('');
}

function write(node: Child, parts: string[]): void {
  if (typeof node === 'string') {
    parts.push(escape(node));
    return;
  }
  parts.push(`<${node.tag}${attributes(node.attrs)}>`);
  if (VOID.has(node.tag)) return;
  for (const child of node.children) write(child, parts);
  parts.push(`</${node.tag}>`);
}

function attributes(attrs: Attributes): string {
  let text = '';
  for (const name in attrs) {
    const value = attrs[name];
    if (value === null || value === undefined || value === false) continue;
    text += value === true ? ` ${name}` : ` ${name}="${escape(String(value))}"`;
  }
  return text;
}
