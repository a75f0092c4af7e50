import { parseHTML } from 'linkedom';
import { h, type Attributes, type Child, type Tree } from '../site/node.ts';
import { url } from '../site/url.ts';

interface DomNode {
  nodeType: number;
  localName: string;
  textContent: string | null;
  childNodes: Iterable<DomNode>;
  attributes: Iterable<{ name: string; value: string }>;
}

export interface Doc {
  title: string;
  /** Its first sentence, which opens the page; empty where it begins with anything else. */
  lead: string;
  body: Child[];
  /** Its second-level headings, for the list beside it. */
  contents: { id: string; text: string }[];
}

/** A rendered document as a tree: its title apart, its links to other documents turned into pages of the site. */
export function docTree(html: string, name: string, names: ReadonlySet<string>): Doc {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  const nodes = [...(document.body.childNodes as unknown as Iterable<DomNode>)];
  const first = nodes.find((n) => n.localName === 'h1');
  const body = nodes.filter((n) => n !== first && !isRemark(n)).flatMap((n) => tree(n, names));
  const contents = nodes
    .filter((n) => n.localName === 'h2')
    .map((n) => ({ id: String(safe(n)['id'] ?? ''), text: n.textContent?.trim() ?? '' }))
    .filter(({ id }) => id !== '');
  return { title: first?.textContent?.trim() ?? name, ...opening(body), contents };
}

/** Where a generated document comes from is for those who would edit it. */
const isRemark = (n: DomNode) => n.localName === 'p' && (n.textContent ?? '').startsWith('Generated from');

/** Takes the first sentence out of the first paragraph. */
function opening(body: Child[]): Pick<Doc, 'lead' | 'body'> {
  const at = body.findIndex((n) => isTree(n) && n.tag === 'p');
  const paragraph = body[at];
  if (paragraph === undefined || !isTree(paragraph) || body.slice(0, at).some(isHeading))
    return { lead: '', body };
  const lead = /^.*?[.!?](?=\s|$)/s.exec(rawText(paragraph))?.[0] ?? '';
  const rest = cut(paragraph.children, lead.length);
  const left = rest.length > 0 ? [h('p', paragraph.attrs, rest)] : [];
  return {
    lead: lead.replace(/\s+/g, ' ').trim(),
    body: [...body.slice(0, at), ...left, ...body.slice(at + 1)],
  };
}

const isHeading = (n: Child) => isTree(n) && /^h[2-6]$/.test(n.tag);

/** What is left of inline content behind so many letters; an element that reaches beyond them is kept. */
function cut(children: Child[], letters: number): Child[] {
  let left = letters;
  return children.flatMap((child) => {
    const size = (isTree(child) ? rawText(child) : child).length;
    const before = left;
    left = Math.max(0, left - size);
    if (before === 0) return [child];
    if (isTree(child)) return size > before ? [child] : [];
    const rest = child.slice(before).trimStart();
    return rest === '' ? [] : [rest];
  });
}

function tree(node: DomNode, names: ReadonlySet<string>): Child[] {
  if (node.nodeType === 3) return [node.textContent ?? ''];
  if (node.nodeType !== 1 || node.localName === 'script' || node.localName === 'style') return [];
  const children = [...node.childNodes].flatMap((child) => tree(child, names));
  const attrs = safe(node);
  if (node.localName === 'a') return [anchor(attrs, children, names)];
  const made = h(node.localName, attrs, children);
  return [node.localName === 'table' ? table(made) : made];
}

/** Tables scroll where they are too wide, and on a phone become entries: each cell then names its column. */
function table(made: Tree): Tree {
  const rows = find(made, 'tr');
  const labels = (rows[0]?.children ?? []).filter(isTree).map(textOf);
  for (const row of rows.slice(1)) {
    row.children.filter(isTree).forEach((cell, i) => {
      if (i > 0) cell.attrs['data-l'] = labels[i] || null;
    });
  }
  made.attrs['class'] = 'stack';
  return h('div', { class: 'scroll', tabindex: 0, role: 'group', 'aria-label': 'Table' }, made);
}

const isTree = (child: Child): child is Tree => typeof child !== 'string';

const find = (node: Tree, tag: string): Tree[] =>
  node.children
    .filter(isTree)
    .flatMap((child) => [...(child.tag === tag ? [child] : []), ...find(child, tag)]);

const rawText = (node: Tree): string =>
  node.children.map((child) => (isTree(child) ? rawText(child) : child)).join('');

const textOf = (node: Tree): string => rawText(node).trim();

const safe = (node: DomNode): Attributes =>
  Object.fromEntries(
    [...node.attributes]
      .filter((a) => a.name !== 'style' && !a.name.startsWith('on'))
      .map((a) => [a.name, a.value]),
  );

/** `data_dictionary.md#posts` is a page here; a source file of the project is not, and stays a word. */
function anchor(attrs: Attributes, children: Child[], names: ReadonlySet<string>): Tree {
  const href = String(attrs['href'] ?? '');
  if (href === '' || /^(#|[a-z]+:)/i.test(href)) return h('a', attrs, children);
  const [, name = '', hash = ''] = /^(?:\.\/)?(?:docs\/)?([\w-]+)\.md(#.*)?$/.exec(href) ?? [];
  return names.has(name) ? h('a', { href: url(`/docs/${name}/${hash}`) }, children) : h('span', {}, children);
}
