import type { APIRoute, GetStaticPaths } from 'astro';
import { csv } from '../../site/csv.ts';
import type { Table } from '../../site/table.ts';
import { csvTables } from '../../components/csv-tables.ts';

export const getStaticPaths: GetStaticPaths = () =>
  [...csvTables()].map(([figure, { table }]) => ({ params: { figure }, props: { table } }));

/** The CSV beneath each figure: exactly its table. */
export const GET: APIRoute = ({ props }) =>
  new Response(csv(props['table'] as Table), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
