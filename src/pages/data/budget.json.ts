import type { APIRoute } from 'astro';
import { report } from '../../report.ts';

/** Curves, today and plans: what the calculator fetches when a reader first reaches for it. */
export const GET: APIRoute = () =>
  new Response(JSON.stringify(report('budget').results), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
