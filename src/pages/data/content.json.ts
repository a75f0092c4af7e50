import type { APIRoute } from 'astro';
import { report } from '../../report.ts';
import { scoped } from '../../site/content.ts';

/** Every platform: what the filter fetches when a reader first asks for one. */
export const GET: APIRoute = () => {
  const { results } = report('content');
  return new Response(JSON.stringify(results && scoped(results)), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
};
