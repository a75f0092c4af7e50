import type { APIRoute } from 'astro';
import { csvTables } from '../../components/csv-tables.ts';
import { report } from '../../report.ts';
import { dataPackage } from '../../site/data-package.ts';
import { makeFormat } from '../../site/format.ts';
import { canonical, url } from '../../site/url.ts';

/** Every CSV of the site with its fields, types and units: what a program reads first. */
export const GET: APIRoute = ({ site: address }) => {
  const site = report('site');
  const at = (path: string) => canonical(path, site.address ?? address?.href) ?? url(path);
  const tables = [...csvTables()].map(([name, { route, figure, table }]) => ({
    name,
    title: figure.title,
    table,
    figure: at(`${route}#${figure.id}`),
    method: at(`/docs/methodology/#${figure.method}`),
  }));
  return new Response(`${JSON.stringify(dataPackage(tables, site, makeFormat(site)), null, 1)}\n`, {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
};
