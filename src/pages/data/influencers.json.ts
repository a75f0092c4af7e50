import type { APIRoute } from 'astro';
import { report } from '../../report.ts';
import { packRoster } from '../../site/influencers/packed.ts';
import { rosterOf } from '../../site/influencers/roster.ts';

/** Every creator as columns, without details: what the filters fetch when a reader first reaches for one. */
export const GET: APIRoute = () => {
  const { results } = report('influencers');
  return new Response(JSON.stringify(results && packRoster(rosterOf(results))), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
};
