import type { APIRoute } from 'astro';
import { report } from '../../report.ts';
import { detailsOf, rosterOf } from '../../site/influencers/roster.ts';

/** The columns of influencers.json that only a comparison and the download show. */
export const GET: APIRoute = () => {
  const { results } = report('influencers');
  return new Response(JSON.stringify(results && detailsOf(rosterOf(results))), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
};
