import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** A folder that is replaced as a whole or not at all. */
export interface Target {
  /** Where readers find it: `dist`. */
  live: string;
  /** Where the new one grows: `.dist.next`, beside the live one so that a rename is enough. */
  next: string;
  /** Where the old one waits during the exchange: `.dist.previous`. */
  previous: string;
}

/** A build that cannot go on, in words for its user. */
export class BuildError extends Error {
  override name = 'BuildError';
}

export function target(folder: string): Target {
  const live = path.resolve(folder);
  const beside = (suffix: string): string =>
    path.join(path.dirname(live), `.${path.basename(live)}.${suffix}`);
  return { live, next: beside('next'), previous: beside('previous') };
}

/** Makes an empty `next`, and mends what a build killed between the two renames of an exchange left behind. */
export function prepare({ live, next, previous }: Target): void {
  mkdirSync(path.dirname(live), { recursive: true });
  if (existsSync(previous)) {
    if (existsSync(live)) rmSync(previous, { recursive: true });
    else renameSync(previous, live);
  }
  rmSync(next, { recursive: true, force: true });
  mkdirSync(next);
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
    if (isAlive(holder))
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

function isAlive(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch (error) {
    // EPERM: it lives, but belongs to someone else.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
