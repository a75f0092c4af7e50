import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build, type Plugin } from 'vite';

/**
 * Built modules, with all that they load later, as the text of one classic script that may stand inside a page.
 * @param files of the modules, in the order in which they run
 */
export async function bundle(files: readonly string[]): Promise<string> {
  if (files.length === 0) return '';
  const entry = path.resolve('.hemline', `single-${String(process.pid)}.js`);
  mkdirSync(path.dirname(entry), { recursive: true });
  writeFileSync(entry, files.map((file) => `import ${JSON.stringify(file)};`).join('\n'));
  try {
    const made = await build({
      configFile: false,
      envFile: false,
      logLevel: 'error',
      publicDir: false,
      plugins: [loadedAtOnce],
      build: {
        write: false,
        rolldownOptions: { input: entry, output: { format: 'iife', codeSplitting: false } },
      },
    });
    const [output] = Array.isArray(made) ? made : [made];
    if (!output || !('output' in output)) throw new Error('the scripts could not be bundled');
    const code = output.output.map((one) => (one.type === 'chunk' ? one.code : '')).join('\n');
    return code.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');
  } finally {
    rmSync(entry, { force: true });
  }
}

/**
 * `import('./menu.js')` becomes an import at the top. Left alone, the bundler would wrap it into its loader of modules, which looks for
 * files that a single page does not have.
 */
const loadedAtOnce: Plugin = {
  name: 'loaded-at-once',
  enforce: 'pre',
  transform(code: string) {
    const heads: string[] = [];
    const body = code.replace(/\bimport\((["'`])(\.[^"'`]+)\1\)/g, (_, _quote: string, file: string) => {
      const name = `$later${String(heads.length)}`;
      heads.push(`import * as ${name} from ${JSON.stringify(file)};`);
      return `Promise.resolve(${name})`;
    });
    // What the first build would load ahead, by addresses of files.
    const alone = body.replace(/__vite__mapDeps\(\[[\d,]*\]\)/g, '[]');
    return { code: `${heads.join('\n')}\n${alone}`, map: null };
  },
};
