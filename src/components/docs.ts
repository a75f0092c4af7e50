import { docTree, type Doc } from './doc-tree.ts';

interface Markdown {
  compiledContent(): Promise<string>;
}

const files = import.meta.glob<Markdown>('../../docs/*.md', { eager: true });

const nameOf = (path: string) => path.replace(/^.*\//, '').replace(/\.md$/, '');

/** Every document of docs/, by name; the methodology is always there, if only to say that it is missing. */
export async function docs(): Promise<Map<string, Doc>> {
  const names = new Set(Object.keys(files).map(nameOf));
  const entries = Object.entries(files).map(async ([path, file]): Promise<[string, Doc]> => {
    const name = nameOf(path);
    return [name, docTree(await file.compiledContent(), name, names)];
  });
  const body = ['docs/methodology.md is not part of this build.'];
  const missing: Doc = { title: 'Methodology', lead: '', body, contents: [] };
  return new Map([['methodology', missing], ...(await Promise.all(entries))]);
}
