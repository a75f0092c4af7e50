import { brotliCompressSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import { expect, test } from 'vitest';

/** Bytes of a module and all that it imports, minified and compressed as a browser gets it. */
async function bytesOf(entry: string): Promise<number> {
  const built = (await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: true,
      rolldownOptions: { input: entry, preserveEntrySignatures: 'strict', output: { format: 'es' } },
    },
  })) as Rolldown.RolldownOutput;
  return built.output.reduce(
    (total, file) => total + (file.type === 'chunk' ? brotliCompressSync(file.code).length : 0),
    0,
  );
}

test.each([
  // A slider needs these at once.
  ['evaluate.ts', 2.3],
  ['shares.ts', 1.1],
  // And this when somebody asks for the best plan.
  ['allocate.ts', 6.3],
  ['index.ts', 8.4],
])('%s is under %d kB', async (file, most) => {
  expect(await bytesOf(`pipeline/budget/${file}`)).toBeLessThan(most * 1000);
});
