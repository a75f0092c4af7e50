/** `npm run dev`: serves the pages as they are edited; a change of config, data or pipeline computes the report anew. */
import { spawnSync } from 'node:child_process';
import { existsSync, watch } from 'node:fs';
import path from 'node:path';
import { loadConfig } from '../config/load.ts';
import { serve } from './astro.ts';
import { reportFolder } from './build-site.ts';
import { buildOptions } from './options.ts';
import { command, toOut } from './say.ts';

const args = process.argv.slice(2);

/** In a process of its own, so that edited modules are read anew and a fault does not end the server. */
function recompute(): boolean {
  return (
    spawnSync(process.execPath, [path.join(import.meta.dirname, 'data.ts'), ...args], { stdio: 'inherit' })
      .status === 0
  );
}

await command(async () => {
  const options = buildOptions(args, 'dev');
  const config = await loadConfig(options.config);
  recompute();
  const files = [...options.inputs.values(), ...(options.config === null ? [] : [options.config])];
  const again = debounce(recompute, 300);
  for (const folder of ['pipeline', config.source.folder])
    if (existsSync(folder)) watch(folder, { recursive: true }, again);
  for (const file of files) watchFile(file, again);
  toOut('watching the config, the data and the pipeline; pages reload by themselves');
  const folders = reportFolder(null);
  const code = await serve('dev', { report: folders.report, out: folders.site, site: config.site }, []);
  // The watchers would keep the process alive.
  process.exit(code);
});

/** Editors save by putting a new file in the place of the old one, which a watch on the file itself would lose. */
function watchFile(file: string, onChange: () => void): void {
  watch(path.dirname(file), (_, name) => {
    if (name === path.basename(file)) onChange();
  });
}

function debounce(run: () => unknown, wait: number): () => void {
  let timer: NodeJS.Timeout | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(run, wait);
  };
}
