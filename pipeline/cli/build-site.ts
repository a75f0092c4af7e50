import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { loadConfig } from '../config/load.ts';
import { RejectedRows } from '../intake/rejections.ts';
import type { Config } from '../config.ts';
import { main } from '../main.ts';
import type { Report } from '../report/contract.ts';
import { BuildError, checkReplaceable, target, type Target } from '../publish.ts';
import { issuesCsv } from '../report/issues-csv.ts';
import { makeCards } from './cards.ts';
import { headers } from './headers.ts';
import { keeper } from './kept.ts';
import { lookAside } from './look-aside.ts';
import { renderSite, type SiteEnvironment } from './astro.ts';
import type { BuildOptions } from './options.ts';
import { replacing } from './replacing.ts';
import { count, secondsSince, stageLine, toOut } from './say.ts';
import { trialsFor } from './trials.ts';
import { retireTruth, stampOf, worldFolders, worldOf, type World } from './world.ts';

/** Where a build puts its results. With `--out DIR` they lie beside the site, so that the default ones stay untouched. */
export function reportFolder(out: string | null): { site: string; report: string; processed: string } {
  return out === null
    ? {
        site: path.resolve('dist'),
        report: path.resolve('data/report'),
        processed: path.resolve('data/processed'),
      }
    : { site: out, report: `${out}.report`, processed: `${out}.processed` };
}

/** Where the numbers of a build go. */
interface Computed {
  report: Target;
  processed: Target;
}

/** Somebody may have put tables of his own where ours go. @throws BuildError when the folder holds what no build made */
function processedTarget(folder: string): Target {
  const processed = target('processed', folder);
  checkReplaceable(processed, 'data/processed');
  return processed;
}

/** The numbers without the pages. */
export async function buildReport(options: BuildOptions): Promise<void> {
  const start = performance.now();
  const folders = reportFolder(options.out);
  const report = target('report', folders.report);
  if (options.out !== null) checkReplaceable(report);
  await computing(options, { report, processed: processedTarget(folders.processed) }, []);
  toOut(`\ndone in ${secondsSince(start)}: the report is in ${shown(report.live)}`);
}

/** Numbers and pages; both are exchanged at the end, or neither. @returns what a server needs to show them */
export async function buildSite(options: BuildOptions): Promise<SiteEnvironment> {
  const start = performance.now();
  const folders = reportFolder(options.out);
  const [report, site] = [target('report', folders.report), target('site', folders.site)];
  if (options.out !== null) for (const one of [report, site]) checkReplaceable(one);
  const { config, result: pages } = await computing(
    options,
    { report, processed: processedTarget(folders.processed) },
    [site],
    (config) => {
      const rendering = performance.now();
      renderSite({ report: report.next, out: site.next, site: config.site }, toOut);
      writeFileSync(path.join(site.next, '_headers'), headers(config.site));
      const sizes = pageSizes(site.next);
      toOut(stageLine('pages', `${count(sizes.length)} rendered`, rendering));
      const drawing = performance.now();
      toOut(stageLine('cards', `${count(makeCards(site.next))} preview images`, drawing));
      return sizes;
    },
  );
  printSizes(pages);
  toOut(
    `\ndone in ${secondsSince(start)}: the site is in ${shown(site.live)}, its numbers in ${shown(report.live)}`,
  );
  return { report: report.live, out: site.live, site: config.site };
}

/**
 * Computes the report, and the simulated world where it is not there yet, then lets `more` fill further targets; all are
 * exchanged at the end, or none.
 */
async function computing<T>(
  options: BuildOptions,
  { report, processed }: Computed,
  others: readonly Target[],
  more: (config: Config) => T = () => undefined as T,
): Promise<{ config: Config; result: T }> {
  const config = await loadConfig(options.config);
  const world = worldOf(config, options);
  const fresh = world?.make ? [world.raw, world.truth] : [];
  const result = await replacing(
    [...fresh, report, processed, ...others],
    async () => {
      await compute({ config, options, world }, { report, processed });
      return more(config);
    },
    (made) => stampOf(made, config),
  );
  if (!world) retireTruth(options.out);
  return { config, result };
}

async function compute(
  { config, options, world }: { config: Config; options: BuildOptions; world: World | null },
  { report, processed }: Computed,
): Promise<Report> {
  const stage = (name: string, done: string, since: number, kept = false): void => {
    toOut(stageLine(name, kept ? `${done} (kept)` : done, since));
  };
  try {
    return await main({
      config,
      inputs: options.inputs,
      world: world && worldFolders(world),
      trials: config.judge.enabled ? trialsFor(config, options) : null,
      look: lookAside,
      keep: keeper(options),
      folder: report.next,
      processed: processed.next,
      stage,
    });
  } catch (error) {
    throw error instanceof RejectedRows ? withList(error) : error;
  }
}

/** The published report stays as it was, so the list of what was rejected goes beside it. */
function withList({ message, issues }: RejectedRows): BuildError {
  const file = path.resolve('.hemline/rejected-rows.csv');
  writeFileSync(file, issuesCsv(issues.filter((issue) => issue.rejected)));
  return new BuildError(`${message}\nnothing was replaced; every rejected row is listed in ${shown(file)}`);
}

const shown = (folder: string): string => path.relative(process.cwd(), folder) || folder;

interface PageSize {
  page: string;
  html: number;
  brotli: number;
}

/** Every HTML file with its size, plain and as a host sends it. */
function pageSizes(folder: string): PageSize[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .sort()
    .map((file) => {
      const full = path.join(folder, file);
      const brotli = brotliCompressSync(readFileSync(full), {
        params: { [constants.BROTLI_PARAM_QUALITY]: 5 },
      });
      return {
        page: `/${file.replace(/index\.html$/, '')}`,
        html: statSync(full).size,
        brotli: brotli.length,
      };
    });
}

function printSizes(pages: readonly PageSize[]): void {
  toOut('\npage                               HTML kB   brotli kB');
  const kilo = (bytes: number): string => (bytes / 1000).toFixed(1).padStart(9);
  for (const { page, html, brotli } of pages.slice(0, 30))
    toOut(`${page.padEnd(32)} ${kilo(html)}   ${kilo(brotli)}`);
  if (pages.length > 30) toOut(`and ${count(pages.length - 30)} more`);
}
