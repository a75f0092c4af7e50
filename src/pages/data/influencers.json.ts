import type { APIRoute } from 'astro';
import { report } from '../../report.ts';
import { rosterOf } from '../../site/influencers/roster.ts';

/** Every creator as columns: what the filters fetch when a reader first reaches for one. */
export const GET: APIRoute = () => {
  const { results } = report('influencers');
  return new Response(JSON.stringify(results && rosterOf(results)), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
};
