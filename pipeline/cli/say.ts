/** The one voice of the command line: progress on standard error for the quick answer, on standard output for builds. */
export type Say = (line: string) => void;

export const toOut: Say = (line) => void process.stdout.write(`${line}\n`);
export const toError: Say = (line) => void process.stderr.write(`${line}\n`);

const EXPECTED = new Set(['ConfigError', 'BuildError', 'InputError', 'RejectedRows']);

/** Runs a command; a fault that the user can mend is printed without a stack, and every fault exits with 1. */
export async function command(run: () => Promise<number>): Promise<void> {
  process.stdout.on('error', fallSilent);
  try {
    process.exitCode = await run();
  } catch (error) {
    if (error instanceof Error && error.name === 'HelpWanted') {
      toOut(error.message);
      return;
    }
    const known = error instanceof Error && (EXPECTED.has(error.name) || isSystemError(error));
    toError(
      known ? `hemline: ${error.message}` : `hemline: unexpected fault, please report it\n${stack(error)}`,
    );
    process.exitCode = 1;
  }
}

/** Whoever reads has seen enough (`npm run validate | head`); the work goes on, and its exit code stays true. */
function fallSilent(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}

/** The disk said no: a full or read-only one, a missing right. Its message names the call and the path. */
const isSystemError = (error: Error): boolean => 'syscall' in error && 'code' in error;

const stack = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);

/** `3.42 s` since a moment of performance.now(). */
export const secondsSince = (start: number): string => `${((performance.now() - start) / 1000).toFixed(2)} s`;

export const count = (n: number): string => Math.round(n).toLocaleString('en-US');

/** One line of a build: what a stage did, and how long it took. */
export const stageLine = (name: string, done: string, since: number): string =>
  `${name.padEnd(12)} ${done.padEnd(64)} ${secondsSince(since)}`;
