import type { APIRoute, GetStaticPaths } from 'astro';
import { attribution, viewCredits } from '../../../report.ts';
import { pack } from '../../../site/pack.ts';
import { viewsToShow } from '../../../components/views.ts';

export const getStaticPaths: GetStaticPaths = () =>
  viewsToShow(attribution().results).map(({ id }) => ({ params: { view: id } }));

/** Every model and every pair of them in one view: what the picker fetches when a reader first asks for it. */
export const GET: APIRoute = ({ params }) => {
  const { results } = attribution();
  const view = viewsToShow(results).find(({ id }) => id === params['view']);
  return new Response(JSON.stringify(results && view && pack(results, view, viewCredits(view.id))), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
};
