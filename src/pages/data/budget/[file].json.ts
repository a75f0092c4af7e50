import type { APIRoute, GetStaticPaths } from 'astro';
import { budgetBrand, budgetCreators, report } from '../../../report.ts';

/** Creators who can be booked, and each brand by its slug: fetched when a reader asks for them. */
export const getStaticPaths: GetStaticPaths = () => {
  const { results } = report('budget');
  if (!results) return [];
  return [
    { params: { file: 'creators' }, props: { data: budgetCreators() } },
    ...results.brands.map(({ slug }) => ({
      params: { file: `brand-${slug}` },
      props: { data: budgetBrand(slug) },
    })),
  ];
};

export const GET: APIRoute = ({ props }) =>
  new Response(JSON.stringify(props['data']), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
