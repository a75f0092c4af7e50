import type { APIRoute, GetStaticPaths } from 'astro';
import { attribution, viewCredits } from '../../../report.ts';
import { viewsToShow } from '../../../components/views.ts';
import { csv } from '../../../site/csv.ts';
import { creditResults } from '../../../site/rows.ts';
import { viewTable } from '../../../site/view-table.ts';

export const getStaticPaths: GetStaticPaths = () =>
  viewsToShow(attribution().results).map(({ id }) => ({ params: { view: id } }));

/** All names of one view under every model. */
export const GET: APIRoute = ({ params }) => {
  const { results } = attribution();
  const view = viewsToShow(results).find(({ id }) => id === params['view']);
  const table = results && view && viewTable(creditResults(results, view, viewCredits(view.id)));
  return new Response(table && csv(table), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
};
