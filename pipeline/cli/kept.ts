import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { remakeAlways, type Keep, type Stage } from '../keep.ts';
import { hashOfFile, hashOfWork } from './code.ts';

/** Where results of stages are kept between builds. */
const FOLDER = path.resolve('.hemline/stages');

/** Results per stage: builds of other data, or with settings that are tried in turn, do not drive each other out. */
const MOST = 6;

/**
 * Takes what an earlier build made of the same settings, data and code, and keeps what is new.
 * @param fresh makes everything again, and keeps it
 */
export function keeper({ fresh }: { fresh: boolean }): Keep {
  const known = new Map<string, string>();
  const hashOnce = (file: string): string => {
    const own = known.get(file) ?? hashOfFile(file);
    known.set(file, own);
    return own;
  };
  return async (stage, make) => {
    const file = path.join(FOLDER, `${stage.name}-${keyOf(stage, hashOnce)}`);
    const kept = fresh ? null : read(file);
    if (kept) return { result: kept.result as Awaited<ReturnType<typeof make>>, kept: true };
    const made = await remakeAlways(stage, make);
    write(file, made.result);
    forgetOld(FOLDER, `${stage.name}-`);
    return made;
  };
}

const keyOf = ({ config, without, files, code }: Stage, hashOf: (file: string) => string): string =>
  hashOfWork(
    [
      Object.entries(config).filter(([part]) => !without.includes(part as keyof typeof config)),
      Object.entries(files).map(([name, file]) => [name, path.basename(file), hashOf(file)]),
    ],
    code,
  );

/** Null for what is not there, or was not written to its end. */
function read(file: string): { result: unknown } | null {
  if (!existsSync(file)) return null;
  try {
    const result: unknown = deserialize(readFileSync(file));
    const now = new Date();
    utimesSync(file, now, now);
    return { result };
  } catch {
    return null;
  }
}

function write(file: string, result: unknown): void {
  mkdirSync(FOLDER, { recursive: true });
  const unfinished = `${file}.${String(process.pid)}`;
  writeFileSync(unfinished, serialize(result));
  renameSync(unfinished, file);
}

/** Of the files of a folder whose names begin alike, leaves those that were used last. */
export function forgetOld(folder: string, prefix: string): void {
  const own = readdirSync(folder)
    .filter((name) => name.startsWith(prefix))
    .map((name) => path.join(folder, name))
    .map((file) => ({ file, used: statSync(file).mtimeMs }))
    .sort((a, b) => b.used - a.used);
  for (const { file } of own.slice(MOST)) rmSync(file, { force: true });
}
