import { createHash } from 'node:crypto';
import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import path from 'node:path';

const PIPELINE = path.dirname(import.meta.dirname);

/** Packages are part of what code does. */
const LOCK_FILE = path.join(path.dirname(PIPELINE), 'package-lock.json');

/**
 * Of settings, of the code that turns them into something, with all that it imports, of packages and of the version of node.
 * @param entries modules from which the code is reached, below `pipeline/`
 */
export const hashOfWork = (settings: unknown, entries: readonly string[]): string =>
  hash(
    JSON.stringify(settings),
    process.version,
    readFileSync(LOCK_FILE),
    ...modulesOf(entries).map((file) => readFileSync(file)),
  );

const hash = (...parts: (string | Buffer)[]): string => {
  const sum = createHash('sha256');
  for (const part of parts) sum.update(part);
  return sum.digest('hex').slice(0, 16);
};

const PIECE = 1 << 22;

/** Of a file of any size: one of more than 2 GB cannot be read at once. */
export function hashOfFile(file: string): string {
  const sum = createHash('sha256');
  const piece = Buffer.allocUnsafe(PIECE);
  const open = openSync(file, 'r');
  try {
    for (let read = readSync(open, piece); read > 0; read = readSync(open, piece))
      sum.update(piece.subarray(0, read));
  } finally {
    closeSync(open);
  }
  return sum.digest('hex').slice(0, 16);
}

/** The modules themselves and all that they import, absolute and in order. */
export function modulesOf(entries: readonly string[]): string[] {
  const found = new Set<string>();
  const visit = (file: string): void => {
    if (found.has(file)) return;
    found.add(file);
    for (const name of importsOf(file)) visit(path.resolve(path.dirname(file), name));
  };
  for (const entry of entries) visit(path.join(PIPELINE, entry));
  return [...found].sort();
}

/** Relative imports that are more than types. */
const importsOf = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(IMPORT)].map((match) => match[1] as string);

const IMPORT = /^(?:import|export|\})(?! type\b)[^'"\n]*from '(\.[^']+)';$|^import '(\.[^']+)';$/gm;
