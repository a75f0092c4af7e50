import type { APIRoute, GetStaticPaths } from 'astro';
import { report } from '../../../report.ts';
import { brandsOf, byRank, type Fit } from '../../../site/influencers/roster.ts';

export const getStaticPaths: GetStaticPaths = () => {
  const { results } = report('influencers');
  if (!results) return [];
  const order = byRank(results);
  return brandsOf(results).map(({ id }, b) => {
    const score = order.map((i) => results.brands[b]?.score[i] ?? null);
    return { params: { brand: id }, props: { fit: { score } satisfies Fit } };
  });
};

/** Scores with the fit to one brand in the place of the mean over brands. */
export const GET: APIRoute = ({ props }) =>
  new Response(JSON.stringify(props['fit']), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
