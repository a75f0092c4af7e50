import type { APIRoute } from 'astro';
import { report } from '../../report.ts';
import { pack } from '../../site/pack.ts';

/** Every model and every pair of them: what the picker fetches when a reader first asks for another view. */
export const GET: APIRoute = () => {
  const { results } = report('attribution');
  return new Response(JSON.stringify(results && pack(results)), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
};
