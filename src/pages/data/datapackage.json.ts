import type { APIRoute } from 'astro';
import { csvTables } from '../../components/csv-tables.ts';
import { viewsToShow } from '../../components/views.ts';
import { attribution, report, viewCredits } from '../../report.ts';
import { dataPackage } from '../../site/data-package.ts';
import { makeFormat } from '../../site/format.ts';
import { creditResults } from '../../site/rows.ts';
import { canonical, methodPath, url } from '../../site/url.ts';
import { viewTable } from '../../site/view-table.ts';

/** Every CSV of the site with its fields, types and units: what a program reads first. */
export const GET: APIRoute = ({ site: address }) => {
  const site = report('site');
  const at = (path: string) => canonical(path, site.address ?? address?.href) ?? url(path);
  const { results } = attribution();
  const figures = [...csvTables()].map(([name, { route, figure, table }]) => ({
    name,
    title: figure.title,
    table,
    figure: at(`${route}#${figure.id}`),
    method: at(methodPath(figure.method)),
  }));
  const views = viewsToShow(results).flatMap((view) => {
    const table = results && viewTable(creditResults(results, view, viewCredits(view.id)));
    if (!table) return [];
    const [figure, method] = [at('/attribution/#credits'), at('/docs/methodology/')];
    return [{ name: `credits/${view.id}`, title: table.caption, table, figure, method }];
  });
  const tables = [...figures, ...views];
  return new Response(`${JSON.stringify(dataPackage(tables, site, makeFormat(site)), null, 1)}\n`, {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
};
