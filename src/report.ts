import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type {
  AttributionReport,
  AttributionResults,
  BrandBudget,
  BudgetCreators,
  Report,
  ViewCredits,
} from '../pipeline/report/contract.ts';
import { localNumbers } from './site/local-numbers.ts';

const memo = new Map<string, { mtime: number; data: unknown }>();

export const reportDirectory = () =>
  process.env['HEMLINE_REPORT'] ?? path.resolve(process.cwd(), 'data/report');

/** The only door to the JSON. A build reads each file once; dev reads it again when it has changed. */
export const report = <K extends keyof Report>(name: K): Report[K] => read(`${name}.json`) as Report[K];

/** What every model credits in one view. @param id of a view that is available */
export const viewCredits = (id: string): ViewCredits => read(`credits/${id}.json`) as ViewCredits;

/** Curves, plans and offers of one brand. @param slug of a brand of `budget.json` */
export const budgetBrand = (slug: string): BrandBudget => read(`budget/brand-${slug}.json`) as BrandBudget;

/** Everybody who can be booked; only where `budget.json` has results. */
export const budgetCreators = (): BudgetCreators => read('budget/creators.json') as BudgetCreators;

/** The attribution page, with the credits by channel. */
export function attribution(): Omit<AttributionReport, 'results'> & {
  results: (AttributionResults & { byChannel: ViewCredits }) | null;
} {
  const { results, empty } = report('attribution');
  return { results: results && { ...results, byChannel: viewCredits('channel') }, empty };
}

function read(name: string): unknown {
  const file = path.join(reportDirectory(), name);
  const known = memo.get(file);
  if (known && !import.meta.env.DEV) return known.data;
  if (!existsSync(file)) throw new Error(`data/report/${name} is missing: run npm run data`);
  const mtime = statSync(file).mtimeMs;
  if (known?.mtime === mtime) return known.data;
  const data = parse(file, name);
  if (name !== 'site.json') localise(data as Report[keyof Report], localNumbers(report('site').locale));
  memo.set(file, { mtime, data });
  return data;
}

function parse(file: string, name: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(`data/report/${name} is not JSON: run npm run data`, { cause: error });
  }
}

/** The pipeline knows no locale: its sentences get the reader's signs here, once for all pages. */
function localise(data: Report[keyof Report], local: (sentence: string) => string) {
  if ('findings' in data)
    data.findings = data.findings.map((f) => ({ ...f, message: local(f.message), advice: local(f.advice) }));
  if ('empty' in data && data.empty) data.empty.text = local(data.empty.text);
}
