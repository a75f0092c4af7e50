import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

/** A folder that is replaced as a whole or not at all. */
export interface Target {
  kind: FolderKind;
  /** Where readers find it: `dist`. */
  live: string;
  /** Where the new one grows: `.dist.next-123`, beside the live one so that a rename is enough, one per process. */
  next: string;
  /** Where the old one waits during the exchange: `.dist.previous`. */
  previous: string;
}

/** A build that cannot go on, in words for its user. */
export class BuildError extends Error {
  override name = 'BuildError';
}

export function target(kind: FolderKind, folder: string): Target {
  const live = path.resolve(folder);
  const beside = (suffix: string): string =>
    path.join(path.dirname(live), `.${path.basename(live)}.${suffix}`);
  return { kind, live, next: beside(`next-${String(process.pid)}`), previous: beside('previous') };
}

/** Stands in every folder that a build has made: only such a folder is replaced without being asked. */
export const MARKER = 'hemline-build.json';

/** What a build made: a folder of one kind is never taken for one of another. */
export type FolderKind = 'site' | 'report' | 'processed' | 'raw' | 'truth';

interface Marker {
  madeBy: 'Hemline';
  kind: FolderKind;
  /** Everything at the top of the folder when it was made. */
  entries: string[];
}

/** Marks a folder as made by a build. @param more what else the marker is to say */
export function mark({ next, kind }: Target, more: object = {}): void {
  const entries = readdirSync(next).filter((name) => name !== MARKER);
  const marker: Marker = { madeBy: 'Hemline', kind, entries: entries.sort() };
  writeFileSync(path.join(next, MARKER), `${JSON.stringify({ ...marker, ...more }, null, 1)}\n`);
}

/**
 * Refuses a folder that somebody named and that is not ours to replace.
 * @throws BuildError for the project, a folder around it, a file, and any folder with content that no build has made for that use
 */
export function checkReplaceable({ kind, live: folder }: Target, name = '--out'): void {
  const inside = path.relative(folder, process.cwd());
  if (inside === '' || !inside.startsWith('..'))
    throw new BuildError(`${name}: got "${folder}", expected a folder that does not hold the project`);
  const found = statSync(folder, { throwIfNoEntry: false });
  if (!found) return;
  if (!found.isDirectory()) throw new BuildError(`${name}: "${folder}" is a file, expected a folder`);
  const there = readdirSync(folder).filter((entry) => entry !== MARKER);
  if (there.length === 0) return;
  const marker = readMarker(folder);
  const stranger = there.find((entry) => !(marker?.entries ?? []).includes(entry));
  if (!marker || marker.kind !== kind || stranger !== undefined)
    throw new BuildError(
      `${name}: "${folder}" holds files that no build made as its ${kind} (${stranger ?? there[0] ?? ''}), expected a new or an empty folder`,
    );
}

/** What a build wrote of a folder; null where there is no such thing, or it is damaged. */
export function readMarker(folder: string): Partial<Marker> | null {
  try {
    return JSON.parse(readFileSync(path.join(folder, MARKER), 'utf8')) as Partial<Marker>;
  } catch {
    return null;
  }
}

/** Makes an empty `next`, and mends and clears what killed builds left behind. Call it under the lock. */
export function prepare({ live, next, previous }: Target): void {
  mkdirSync(path.dirname(live), { recursive: true });
  removeDrafts(live);
  if (existsSync(previous)) {
    if (existsSync(live)) rmSync(previous, { recursive: true });
    else renameSync(previous, live);
  }
  mkdirSync(next);
}

function removeDrafts(live: string): void {
  const folder = path.dirname(live);
  for (const name of readdirSync(folder))
    if (name.startsWith(`.${path.basename(live)}.next-`))
      rmSync(path.join(folder, name), { recursive: true });
}

/** Removes what a build that failed has written so far. */
export function discard({ next }: Target): void {
  rmSync(next, { recursive: true, force: true });
}

/** Puts `next` in the place of `live`. The two renames take microseconds; `prepare` mends a kill between them. */
export function exchange({ live, next, previous }: Target): void {
  if (existsSync(live)) renameSync(live, previous);
  renameSync(next, live);
  rmSync(previous, { recursive: true, force: true });
}

/**
 * Holds a lock file for this process, so that two builds do not mix.
 * @returns the release @throws BuildError when a living process holds it
 */
export function lock(file: string): () => void {
  mkdirSync(path.dirname(file), { recursive: true });
  if (!tryLock(file)) {
    const holder = Number(readFileSync(file, 'utf8'));
    if (isBuild(holder))
      throw new BuildError(`another build is running (process ${String(holder)}): wait for it, or stop it`);
    rmSync(file, { force: true });
    if (!tryLock(file)) throw new BuildError('another build has just started: wait for it');
  }
  return () => {
    rmSync(file, { force: true });
  };
}

function tryLock(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** A number may have been given to another program since, in a container even to this one. */
function isBuild(pid: number): boolean {
  if (pid === process.pid || !isAlive(pid)) return false;
  const cmdline = `/proc/${String(pid)}/cmdline`;
  return !existsSync(cmdline) || /node/.test(readFileSync(cmdline, 'utf8'));
}

function isAlive(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch (error) {
    // EPERM: it lives, but belongs to someone else.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
